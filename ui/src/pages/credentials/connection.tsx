// Step 3: the form, Validate connection, and what it came to.
import { Body1, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useSend } from "../../backend/backend";
import type { CheckView, CredentialsView, RungView, SetupView } from "../../backend/bindings";
import { FieldForm } from "../../parts/field-form";
import { HeldHeight } from "../../parts/held-height";
import { HostKey } from "../../parts/host-key";
import { Ladder } from "../../parts/ladder";
import { rungWord } from "../../parts/ladder-words";
import { Bar } from "../../parts/bar";
import { goTo } from "../../parts/places";
import { Rehearsal } from "../../parts/rehearsal";
import { SupportButton } from "../../parts/support-text";
import { useWords } from "../../words";
import { Found } from "./found";
import { Retire } from "./retire";
import { Trust } from "./trust";

const useStyles = makeStyles({
  validate: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalM },
  // One height for whatever it says.
  status: { minHeight: "36px", display: "flex", alignItems: "center" },
  button: { alignSelf: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground3 },
  pairs: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface ConnectionProps {
  view: CredentialsView;
  /** Whose support helps. */
  product: string;
  lead: string;
  setup: SetupView;
}

export function Connection({ view, product, lead, setup }: ConnectionProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const { check } = view;
  const editing = setup.editing !== null;
  const validate = useRef<HTMLButtonElement>(null);
  const busy = check.state === "climbing" || check.state === "host_key";
  const first = check.state === "idle" || check.state === "climbing" || check.state === "host_key";
  const wrong = view.fields.some((field) => field.fault !== null);
  const missing = t(wrong ? "credentials-correct" : "credentials-fill");
  const waits = t(editing ? "credentials-idle-editing" : "credentials-idle");
  const idle = view.can_validate ? waits : missing;
  const support = check.support_text && <SupportButton text={check.support_text} product={product} />;
  // Whether what was just typed makes the form complete is not for the window to know.
  const onDone = () => {
    if (!busy) {
      send({ name: "validate" });
    }
  };
  return (
    <>
      <Body1>{lead}</Body1>
      <FieldForm
        fields={view.fields}
        kind={t(`kind-${setup.kind}`)}
        service={setup.facts.sign_in === "account" ? product : null}
        onDone={onDone}
      />
      {view.mode === "private" && view.retire !== null && (
        <div className={styles.pairs}>
          <Body1>{t("keys-beside")}</Body1>
          <Retire retire={view.retire} product={product} onDrop={() => validate.current?.focus()} />
        </div>
      )}
      <Trust trust={view.trust} product={product} />
      {view.rehearsal !== null && <Rehearsal rehearsal={view.rehearsal} />}
      <div className={styles.validate}>
        <Button
          ref={validate}
          className={styles.button}
          appearance={check.state === "succeeded" || check.state === "host_key" ? "secondary" : "primary"}
          // Keeps the focus while it is being checked.
          disabledFocusable={busy || !view.can_validate}
          onClick={() => send({ name: "validate" })}
        >
          {t(first ? "credentials-validate" : "credentials-validate-again")}
        </Button>
        <div className={styles.status} role="status">
          <Status check={check} idle={idle} product={product} editing={editing} />
        </div>
        {check.state === "refused" && <div>{support}</div>}
      </div>
      <HeldHeight>
        {check.state === "host_key" && check.host_key && (
          <HostKey
            key={check.host_key.fingerprint}
            hostKey={check.host_key}
            product={product}
            more={support}
            onDecided={() => validate.current?.focus()}
          />
        )}
        {check.state === "succeeded" && <Found rungs={check.rungs} />}
        {check.state !== "idle" && (
          <Ladder
            rungs={shown(check)}
            climbing={check.state === "climbing"}
            waiting={check.state === "host_key" ? "host_key" : undefined}
            support={check.state === "failed" ? check.support_text : null}
            product={product}
            onMend={goTo}
          />
        )}
      </HeldHeight>
    </>
  );
}

/** How the check stands, in one line; before it, what is missing. */
function Status({ check, idle, product, editing }: { check: CheckView; idle: string; product: string; editing: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const bar = (intent: "success" | "warning" | "error", text: string) => (
    <Bar intent={intent}>{text}</Bar>
  );
  switch (check.state) {
    case "idle":
      return <Body1 className={styles.quiet}>{idle}</Body1>;
    case "climbing":
      return <Spinner size="tiny" label={t("credentials-climbing")} />;
    case "host_key":
      return <Body1>{t("credentials-host-key")}</Body1>;
    case "succeeded":
      return bar("success", t(editing ? "credentials-succeeded-editing" : "credentials-succeeded"));
    case "outdated":
      return bar("warning", t("credentials-outdated"));
    case "refused":
      return bar("warning", `${t("credentials-refused")} ${t("credentials-refused-next", { product })}`);
    case "failed": {
      const failed = check.rungs.find((rung) => rung.state === "failed");
      return bar("error", failed ? t("credentials-failed", { rung: t(rungWord(failed.name)) }) : t("validate-failed"));
    }
  }
}

/** Of an outdated check nothing counts any more; of a host key that waits or was refused, the card and the line above speak. */
function shown(check: CheckView): RungView[] {
  switch (check.state) {
    case "outdated":
      return [];
    case "host_key":
    case "refused":
      return check.rungs.map((rung) => (rung.name === "host_key" ? { ...rung, fault: null } : rung));
    case "idle":
    case "climbing":
    case "succeeded":
    case "failed":
      return check.rungs;
  }
}
