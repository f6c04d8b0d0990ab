// Test: one marked mail into a mailbox that the admin names, and what came of it.
import { Body1, Button, Field, Input, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { DestinationEvent, DestinationFound, DestinationView } from "../../backend/bindings";
import { Bar } from "../bar";
import { FaultBox } from "../fault-text";
import { onEnterKey, useTyped } from "../typed";
import { useWords } from "../../words";
import { Permissions } from "./permissions";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  mailbox: { flexGrow: 1, maxWidth: "360px", minWidth: "200px" },
  // Below the label of the field beside it.
  button: { marginTop: "26px" },
  results: { display: "grid", rowGap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface TestProps {
  view: DestinationView;
  does: (event: DestinationEvent) => void;
}

export function Test({ view, does }: TestProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { form, organisation, testing } = view;
  const kind = form.choice === "organisation" ? (organisation?.kind ?? "archive") : form.choice;
  const archive = kind === "archive";
  const test = () => does({ name: "test" });
  return (
    <section className={styles.part} aria-label={t("destination-test-title")}>
      <Text weight="semibold">{t("destination-test-title")}</Text>
      <Body1 className={styles.quiet}>{t(archive ? "destination-test-archive" : "destination-test-server")}</Body1>
      <div className={styles.line}>
        {!archive && <MailboxField view={view} does={does} onDone={test} />}
        <Button className={archive ? undefined : styles.button} disabledFocusable={testing} onClick={test}>
          {t("destination-test")}
        </Button>
      </div>
      <Results view={view} />
    </section>
  );
}

function MailboxField({ view, does, onDone }: TestProps & { onDone: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const typed = useTyped(view.mailbox, (text) => does({ name: "edit_mailbox", text }));
  return (
    <Field
      className={styles.mailbox}
      label={t("destination-mailbox")}
      validationMessage={view.mailbox_wrong ? t("destination-mailbox-wrong") : undefined}
    >
      <Input
        type="email"
        value={typed.value}
        onChange={(_, { value }) => typed.onChange(value)}
        onBlur={typed.onBlur}
        onKeyDown={onEnterKey(typed, onDone)}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}

function Results({ view }: { view: DestinationView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { testing, found, fault } = view;
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found !== null || fault !== null) {
      results.current?.scrollIntoView({ block: "nearest" });
    }
  }, [found, fault]);
  const mistakes = view.wrong.length > 0;
  return (
    // There before its words are: else they would not be read out.
    <div role="status" ref={results} className={styles.results}>
      {testing && <Spinner size="tiny" labelPosition="after" label={t("destination-testing")} />}
      {!testing && mistakes && <Bar intent="warning">{t("destination-incomplete")}</Bar>}
      {found !== null && <Found found={found} folder={view.folder} />}
      {fault !== null && <FaultBox fault={fault} />}
      {found?.permissions && <Permissions permissions={found.permissions} />}
    </div>
  );
}

/** What is left behind is a thing to do: it is no plain success. */
function Found({ found, folder }: { found: DestinationFound; folder: string }) {
  const { t } = useWords();
  const { kind, mailbox, arrived, removed } = found;
  if (!arrived) {
    return null;
  }
  if (kind === "archive") {
    return <Bar intent="success">{t("place-tested-archive")}</Bar>;
  }
  const at = { mailbox, folder: folder === "" ? "ICE Chat" : folder };
  return removed ? (
    <Bar intent="success">{t("place-tested", at)}</Bar>
  ) : (
    <Bar intent="warning">{t("place-tested-left", at)}</Bar>
  );
}
