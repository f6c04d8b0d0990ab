// Alerts beyond this computer: the ways, of what, in which language; saving, and a test.
import { Body1, Button, Field, makeStyles, Select, Spinner, Subtitle2 } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { useSend } from "../../backend/backend";
import type { AlertsForm, AlertsView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { Check } from "../../parts/check";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";
import { MailPart } from "./mail";
import { Tested, Trouble } from "./told";
import { WebhookPart } from "./webhook";

/** Languages call themselves what they are called. */
const LANGUAGES = { en: "English", sv: "Svenska", nl: "Nederlands", fr: "Français" };

const useStyles = makeStyles({
  heading: { margin: 0 },
  wide: { maxWidth: "none" },
  narrow: { maxWidth: "320px" },
  events: { display: "grid", rowGap: "4px", border: "none", margin: 0, padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  results: { display: "grid", rowGap: "8px" },
});

interface AlertsPanelProps {
  alerts: AlertsView;
  practice: boolean;
}

export function AlertsPanel({ alerts, practice }: AlertsPanelProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [form, setForm] = useState(alerts.form);
  // What is saved may differ from what was typed: spaces go.
  const kept = JSON.stringify(alerts.form);
  const [seen, setSeen] = useState(kept);
  if (kept !== seen) {
    setSeen(kept);
    setForm(alerts.form);
  }
  const edit = (more: Partial<AlertsForm>) => setForm({ ...form, ...more });
  const wrong = wrongIn(alerts);
  // A field that cannot be used shows its own words.
  const elsewhere = alerts.fault !== null && wrong === null;
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        {t("flyout-tab-alerts")}
      </Subtitle2>
      <Body1>{t("alerts-intro")}</Body1>
      {practice && (
        <Bar intent="info" className={styles.wide}>
          {t("alerts-practice")}
        </Bar>
      )}
      {alerts.troubles.map((trouble) => (
        <Trouble key={trouble.channel} trouble={trouble} />
      ))}
      {!alerts.vault_open && <Unlock />}
      <MailPart form={form} alerts={alerts} wrong={wrong} onEdit={edit} />
      <WebhookPart form={form} alerts={alerts} wrong={wrong} onEdit={edit} />
      <Events form={form} kinds={alerts.kinds} onEdit={edit} />
      <Field className={styles.narrow} label={t("alerts-language")}>
        <Select value={form.language} onChange={(_, { value }) => edit({ language: value })}>
          <option value="">{t("alerts-language-window")}</option>
          {Object.entries(LANGUAGES).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {elsewhere && alerts.fault !== null && <FaultBox fault={alerts.fault} />}
      <Actions form={form} alerts={alerts} />
    </>
  );
}

function Actions({ form, alerts }: { form: AlertsForm; alerts: AlertsView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const unchanged = JSON.stringify(form) === JSON.stringify(alerts.form);
  const none = !form.mail && !form.webhook;
  const results = useRef<HTMLDivElement>(null);
  const { testing, tested } = alerts;
  useEffect(() => {
    if (tested.length > 0) {
      results.current?.scrollIntoView({ block: "nearest" });
    }
  }, [tested]);
  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={unchanged}
          onClick={() => send({ name: "save_alerts", form, mark: alerts.mark })}
        >
          {t("alerts-save")}
        </Button>
        <Button disabledFocusable={testing || none || !alerts.vault_open} onClick={() => send({ name: "test_alerts", form })}>
          {t("alerts-test")}
        </Button>
      </div>
      {/* There before its words are: else they would not be read out. */}
      <div role="status" ref={results} className={styles.results}>
        {testing && <Spinner size="tiny" labelPosition="after" label={t("alerts-testing")} />}
        {alerts.saved && unchanged && (
          <Bar intent="success" className={styles.wide}>
            {t("alerts-saved")}
          </Bar>
        )}
        {!testing && tested.map((row) => <Tested key={row.channel} row={row} />)}
      </div>
    </>
  );
}

function Unlock() {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const open = <Button onClick={() => send({ name: "unlock_alerts" })}>{t("alerts-unlock")}</Button>;
  return (
    <Bar intent="info" className={styles.wide} action={open}>
      {t("alerts-unlock-hint")}
    </Bar>
  );
}

interface EventsProps {
  form: AlertsForm;
  kinds: string[];
  onEdit: (more: Partial<AlertsForm>) => void;
}

function Events({ form, kinds, onEdit }: EventsProps) {
  const styles = useStyles();
  const { t } = useWords();
  const title = useId();
  const toggled = (kind: string, on: boolean) =>
    kinds.filter((one) => (one === kind ? on : form.on.includes(one)));
  return (
    <div role="group" aria-labelledby={title} className={styles.events}>
      <Subtitle2 as="h4" className={styles.heading} id={title}>
        {t("alerts-on")}
      </Subtitle2>
      {kinds.map((kind) => (
        <Check
          key={kind}
          shown
          label={t(`alerts-on-${kind}`)}
          checked={form.on.includes(kind)}
          onChange={(on) => onEdit({ on: toggled(kind, on) })}
        />
      ))}
    </div>
  );
}

/** The setting that cannot be used, where the fault is that: `mail.host`. */
function wrongIn({ fault }: AlertsView): string | null {
  const setting = fault?.code === "setting-invalid" ? fault.args["setting"] : undefined;
  return setting?.startsWith("alerts.") ? setting.slice("alerts.".length) : null;
}
