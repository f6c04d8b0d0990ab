// My connectors, before there is one.
import { Body1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PlugConnected24Regular } from "@fluentui/react-icons/svg/plug-connected";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    columnGap: "24px",
    padding: "24px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  icon: { color: tokens.colorNeutralForeground3 },
  text: { display: "block", maxWidth: "640px", color: tokens.colorNeutralForeground2 },
});

export function NoConnectors() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.box}>
      <PlugConnected24Regular className={styles.icon} aria-hidden />
      <div>
        <Text weight="semibold" block>
          {t("home-empty-title")}
        </Text>
        <Body1 className={styles.text}>{t("home-empty-text")}</Body1>
      </div>
    </div>
  );
}
