// A host key that nobody accepted yet: its fingerprint, a field to compare, and the decision.
import { Body1, Button, Caption1, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ShieldQuestion24Regular } from "@fluentui/react-icons/svg/shield-question";
import { useEffect, useRef, useState } from "react";
import { useSend } from "../backend/backend";
import type { HostKeyView } from "../backend/bindings";
import { useWords } from "../words";
import { Fingerprint } from "./fingerprint";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  field: { fontFamily: tokens.fontFamilyMonospace },
  // The verdict has its place before there is one.
  compare: { minHeight: "76px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Verdict = "empty" | "equal" | "unequal" | "part" | "other-kind";

interface HostKeyProps {
  hostKey: HostKeyView;
  product: string;
  /** The card goes away: somebody else takes the focus. */
  onDecided: () => void;
}

export function HostKey({ hostKey, product, onDecided }: HostKeyProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const [given, setGiven] = useState("");
  const verdict = compare(hostKey.fingerprint, given);
  const decide = (name: "accept_host_key" | "refuse_host_key") => {
    onDecided();
    send({ name });
  };
  const message = verdict === "empty" ? undefined : t(`host-key-${verdict}`, { product });
  return (
    <div ref={card} className={styles.card} role="group" aria-labelledby="host-key-title">
      <div className={styles.head}>
        <ShieldQuestion24Regular />
        <Subtitle2 as="h3" id="host-key-title" className={styles.title}>
          {t("host-key-title")}
        </Subtitle2>
      </div>
      <Body1>{t("host-key-lead", { host: hostKey.host })}</Body1>
      <div>
        <Caption1 block className={styles.quiet}>
          {t("host-key-shown")}
        </Caption1>
        <Fingerprint label={t("host-key-shown")} value={hostKey.fingerprint} />
      </div>
      <Field
        className={styles.compare}
        label={t("host-key-field", { product })}
        hint={verdict === "empty" ? t("host-key-hint") : undefined}
        validationState={verdict === "equal" ? "success" : verdict === "unequal" ? "error" : verdict === "empty" ? "none" : "warning"}
        validationMessage={message}
      >
        <Input
          input={{ className: styles.field }}
          value={given}
          onChange={(_, { value }) => setGiven(value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Caption1 className={styles.quiet}>{t("host-key-safe")}</Caption1>
      <div className={styles.buttons}>
        <Button
          appearance={verdict === "equal" ? "primary" : "secondary"}
          disabledFocusable={verdict === "unequal" || verdict === "part"}
          onClick={() => decide("accept_host_key")}
        >
          {t("host-key-accept")}
        </Button>
        <Button onClick={() => decide("refuse_host_key")}>{t("host-key-refuse")}</Button>
      </div>
    </div>
  );
}

/** Takes what people paste: with or without `SHA256:`, or the whole line that `ssh-keygen -l` writes. */
export function compare(shown: string, given: string): Verdict {
  const text = given.trim();
  if (text === "") {
    return "empty";
  }
  if (/([0-9a-f]{2}:){7}/i.test(text)) {
    return "other-kind";
  }
  const theirs = bare(/SHA256:\s*[A-Za-z0-9+/=]+/i.exec(text)?.[0] ?? text);
  const ours = bare(shown);
  if (theirs === ours || bare(text) === ours) {
    return "equal";
  }
  if (theirs.length > ours.length || /[^A-Za-z0-9+/]/.test(theirs)) {
    return /SHA256:/i.test(text) ? "unequal" : "other-kind";
  }
  return ours.startsWith(theirs) ? "part" : "unequal";
}

function bare(fingerprint: string): string {
  return fingerprint.replace(/^SHA256:/i, "").replace(/\s+/g, "").replace(/=+$/, "");
}
