// A host key that waits for a decision: a new one, or another than the accepted one. What it is, a field
// to compare, and the decision.
import { Body1, Button, Caption1, Field, Input, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { ShieldError24Regular } from "@fluentui/react-icons/svg/shield-error";
import { ShieldQuestion24Regular } from "@fluentui/react-icons/svg/shield-question";
import { useEffect, useRef, type ReactNode } from "react";
import { useSend } from "../backend/backend";
import type { HostKeyView, Verdict } from "../backend/bindings";
import { useWords } from "../words";
import { KeyPrints } from "./key-prints";
import { useTyped } from "./typed";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  changed: { border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}` },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  alarm: { color: tokens.colorStatusDangerForeground1 },
  title: { margin: 0 },
  field: { fontFamily: tokens.fontFamilyMonospace },
  // The verdict has its place before there is one.
  compare: { minHeight: "76px", alignContent: "start" },
  quiet: { color: tokens.colorNeutralForeground3 },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface HostKeyProps {
  hostKey: HostKeyView;
  product: string;
  /** What else can be done about it. */
  more: ReactNode;
  /** The card goes away: somebody else takes the focus. */
  onDecided: () => void;
}

const STATES: Record<Verdict, "none" | "success" | "error" | "warning"> = {
  empty: "none",
  equal: "success",
  unequal: "error",
  part: "warning",
  other_kind: "warning",
};

export function HostKey({ hostKey, product, more, onDecided }: HostKeyProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const typed = useTyped(hostKey.given, (text) => send({ name: "edit_given_key", text }));
  const { verdict, host } = hostKey;
  const changed = hostKey.accepted.length > 0;
  const closed = changed ? verdict !== "equal" : verdict === "unequal" || verdict === "part";
  const message = verdict === "empty" ? undefined : t(`host-key-${verdict.replaceAll("_", "-")}`, { product });
  const decide = (name: "accept_host_key" | "refuse_host_key") => {
    onDecided();
    send({ name });
  };
  return (
    <div ref={card} className={mergeClasses(styles.card, changed && styles.changed)} role="group" aria-labelledby="host-key-title">
      <div className={styles.head}>
        {changed ? <ShieldError24Regular className={styles.alarm} /> : <ShieldQuestion24Regular />}
        <Subtitle2 as="h3" id="host-key-title" className={styles.title}>
          {t(changed ? "host-key-changed-title" : "host-key-title")}
        </Subtitle2>
      </div>
      <Body1>{t(changed ? "host-key-changed-lead" : "host-key-lead", { host })}</Body1>
      <KeyPrints hostKey={hostKey} />
      {changed && <Body1>{t("host-key-changed-call", { product })}</Body1>}
      <Field
        className={styles.compare}
        label={t("host-key-field", { product })}
        hint={verdict === "empty" ? t(changed ? "host-key-changed-hint" : "host-key-hint") : undefined}
        validationState={STATES[verdict]}
        validationMessage={message}
      >
        <Input
          input={{ className: styles.field }}
          value={typed.value}
          onChange={(_, { value }) => typed.onChange(value)}
          onBlur={typed.onBlur}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      {/* A mistake is heard by itself. */}
      <div className={styles.heard} role="status">
        {STATES[verdict] === "error" ? undefined : message}
      </div>
      <Caption1 className={styles.quiet}>{t("host-key-safe")}</Caption1>
      <div className={styles.buttons}>
        <Button
          appearance={verdict === "equal" ? "primary" : "secondary"}
          disabledFocusable={closed}
          onClick={() => decide("accept_host_key")}
        >
          {t(changed ? "host-key-changed-accept" : "host-key-accept")}
        </Button>
        <Button onClick={() => decide("refuse_host_key")}>{t("host-key-refuse")}</Button>
        {more}
      </div>
    </div>
  );
}
