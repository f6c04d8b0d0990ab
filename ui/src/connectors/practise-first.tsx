// Practise first: what it is, and one button.
import { Body1, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Beaker24Regular } from "@fluentui/react-icons/svg/beaker";
import { useSend } from "../backend/backend";
import { Card } from "../parts/card";
import { useWords } from "../words";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "24px",
    padding: "16px 16px 16px 24px",
    "@media (max-width: 800px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px", padding: "16px" },
  },
  icon: { color: tokens.colorNeutralForeground2, "@media (max-width: 800px)": { display: "none" } },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { display: "block", maxWidth: "640px", color: tokens.colorNeutralForeground2 },
  button: { justifySelf: "start" },
});

/** `invites`: nothing else is there yet, so this is the way to begin. */
export function PractiseFirst({ invites }: { invites: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <Card className={styles.card}>
      <Beaker24Regular className={styles.icon} aria-hidden />
      <div>
        <h2 className={styles.title}>
          <Text weight="semibold">{t("home-practise-title")}</Text>
        </h2>
        <Body1 className={styles.text}>{t("home-practise-text")}</Body1>
      </div>
      <Button
        className={styles.button}
        appearance={invites ? "primary" : "secondary"}
        onClick={() => send({ name: "practise_first" })}
      >
        {t("home-practise-button")}
      </Button>
    </Card>
  );
}
