// Check everything: reads back all that was archived, and says what was read, or what is not as it was written.
import { Body1, Button, Caption1, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ShieldTask20Regular } from "@fluentui/react-icons/svg/shield-task";
import { useSend } from "../../backend/backend";
import type { VerifyView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { Card } from "../../parts/card";
import { DateText } from "../../parts/date-text";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";

const useStyles = makeStyles({
  card: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)", padding: "16px", backgroundColor: tokens.colorNeutralBackground2 },
  heading: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px" },
  status: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)", ":empty": { display: "none" } },
  wide: { maxWidth: "none" },
  list: { display: "grid", rowGap: "4px", margin: 0, paddingLeft: "20px" },
  faults: { display: "grid", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  fault: { display: "grid", rowGap: "2px", paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorStatusDangerBorder1}` },
  place: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function Verify({ verify }: { verify: VerifyView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const running = verify.name === "running";
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t("flyout-verify")}
      </Subtitle2>
      <Body1 className={styles.quiet}>{t("flyout-verify-text")}</Body1>
      <div className={styles.line}>
        <Button
          icon={running ? <Spinner size="tiny" aria-hidden /> : <ShieldTask20Regular />}
          onClick={() => send({ name: running ? "stop_verify" : "verify" })}
        >
          {t(running ? "flyout-verify-stop" : verify.name === "idle" ? "flyout-verify" : "flyout-verify-again")}
        </Button>
        {running && <Caption1 className={styles.quiet}>{t("flyout-verify-running", { count: verify.done })}</Caption1>}
      </div>
      {/* There before its words are: else they would not be read out. */}
      <div role="status" className={styles.status}>
        {verify.name === "ready" && <Result verify={verify} />}
        {verify.name === "failed" && <FaultBox fault={verify.fault} />}
      </div>
    </Card>
  );
}

function Result({ verify }: { verify: Extract<VerifyView, { name: "ready" }> }) {
  const styles = useStyles();
  const { t } = useWords();
  const good = verify.fault_count === 0;
  const shown = verify.faults.length;
  // `mailbox-altered`: what it is, and how it differs.
  const whatHow = (kind: string) => {
    const at = kind.lastIndexOf("-");
    return (
      <Text>
        {t(`audit-what-${kind.slice(0, at)}`)} {t(`audit-how-${kind.slice(at + 1)}`)}
      </Text>
    );
  };
  return (
    <>
      <Bar
        intent={good ? "success" : "error"}
        className={styles.wide}
        title={good ? t("flyout-verify-good") : t("flyout-verify-bad", { count: verify.fault_count })}
      >
        {!good && <Body1 block>{t("flyout-verify-next")}</Body1>}
        <Caption1>
          {t("flyout-verify-at")} <DateText iso={verify.at} />
        </Caption1>
      </Bar>
      {!good && (
        <ul className={styles.faults} aria-label={t("flyout-verify-faults")}>
          {verify.faults.map(({ kind, place }, index) => (
            <li key={index} className={styles.fault}>
              {whatHow(kind)}
              <code className={styles.place}>{place}</code>
            </li>
          ))}
        </ul>
      )}
      {!good && shown < verify.fault_count && (
        <Caption1>{t("flyout-verify-shown", { shown, count: verify.fault_count })}</Caption1>
      )}
      <div>
        <Body1 block>{t(good ? "flyout-verify-read" : "flyout-verify-read-good")}</Body1>
        <ul className={styles.list}>
          <li>{t("flyout-verify-mailboxes", { count: verify.mailbox_files })}</li>
          <li>{t("flyout-verify-mails", { count: verify.mails })}</li>
          <li>{t("flyout-verify-evidence", { count: verify.evidence_files })}</li>
          <li>{t("flyout-verify-entries", { count: verify.entries })}</li>
          <li>{t("flyout-verify-statements", { count: verify.statements })}</li>
        </ul>
      </div>
      {verify.notices.map((notice) => (
        <Bar key={notice} intent={notice.startsWith("evidence-") ? "warning" : "info"} className={styles.wide}>
          {t(`verify-notice-${notice}`)}
        </Bar>
      ))}
    </>
  );
}
