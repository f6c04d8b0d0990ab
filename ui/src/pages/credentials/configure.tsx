// Step 2: what the support of the site does now. On the practice site a button plays it.
import { Body1, Button, Caption1, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { MailRead20Regular } from "@fluentui/react-icons/svg/mail-read";
import { useSend } from "../../backend/backend";
import type { Mode, Support } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { Fingerprint } from "../../parts/fingerprint";
import { Bar } from "../../parts/bar";
import { useWords } from "../../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL, display: "grid", rowGap: tokens.spacingVerticalS },
  // The answer has its place before it comes.
  practice: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minHeight: "224px",
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  working: { justifyContent: "flex-start" },
});

export function Configure({ support, mode, product }: { support: Support; mode: Mode | null; product: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const sent = mode === "private" ? "private-" : "";
  return (
    <>
      <ol className={styles.list}>
        <li>
          <Body1>{t(`credentials-step2-${sent}send`, { product })}</Body1>
        </li>
        <li>
          <Body1>{t(`credentials-step2-${sent}they`)}</Body1>
        </li>
        <li>
          <Body1>{t("credentials-step2-back")}</Body1>
        </li>
      </ol>
      {support.name === "real" ? (
        <Bar intent="info" title={t("credentials-step2-wait")}>{t("credentials-step2-cancel")}</Bar>
      ) : (
        <div className={styles.practice} role="status">
          <Caption1 className={styles.quiet}>{t("credentials-support-practice", { product })}</Caption1>
          <Practice support={support} own={mode === "private"} product={product} />
        </div>
      )}
    </>
  );
}

interface AnswerProps {
  support: Support;
  /** The organisation brings its own keys. */
  own: boolean;
  product: string;
}

/** The button stays in its place, and keeps the focus, whatever the support answers. */
function Practice({ support, own, product }: AnswerProps) {
  const send = useSend();
  const { t } = useWords();
  const failed = support.name === "failed";
  return (
    <>
      <div>
        <Button
          disabledFocusable={support.name === "working" || support.name === "answered"}
          onClick={() => send({ name: "files_sent" })}
        >
          {t(failed ? "credentials-support-again" : "credentials-support-sent", { product })}
        </Button>
      </div>
      <Answer support={support} own={own} product={product} />
    </>
  );
}

function Answer({ support, own, product }: AnswerProps) {
  const styles = useStyles();
  const { t } = useWords();
  switch (support.name) {
    case "real":
    case "waiting":
      return null;
    case "working":
      return <Spinner className={styles.working} size="tiny" label={t("credentials-support-working", { product })} />;
    case "failed":
      return <FaultBox fault={support.fault} />;
    case "answered":
      return (
        <>
          <div className={styles.head}>
            <MailRead20Regular aria-hidden />
            <Text weight="semibold">{t("credentials-support-answered-title", { product })}</Text>
          </div>
          <Body1>{t("credentials-support-answered")}</Body1>
          <Fingerprint label={t("credentials-support-key", { product })} value={support.host_key} />
          <Body1>{t(own ? "credentials-support-filled-private" : "credentials-support-filled")}</Body1>
        </>
      );
  }
}
