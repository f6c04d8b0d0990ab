// Says on every page of a practice setup that it is practice.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Beaker20Regular } from "@fluentui/react-icons/svg/beaker";
import { useWords } from "../words";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    padding: "6px 18px",
    color: tokens.colorStatusWarningForeground2,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { flexShrink: 0 },
});

export function PracticeStrip() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.strip}>
      <Beaker20Regular className={styles.icon} aria-hidden />
      <Text size={200} weight="semibold">
        {t("practice-title")}
      </Text>
    </div>
  );
}
