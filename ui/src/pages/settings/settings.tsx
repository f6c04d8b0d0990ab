// Settings: choices for this computer, saved at once, and for the organisation, each saved with its button.
import { Body1, Caption1, Field, makeStyles, Subtitle2, Switch, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSend } from "../../backend/backend";
import type { SettingsView } from "../../backend/bindings";
import { Card } from "../../parts/card";
import { FaultBox } from "../../parts/fault-text";
import { PageTitle } from "../../parts/page-title";
import { Sheet } from "../../parts/sheet";
import { useWords } from "../../words";
import { Evidence } from "./evidence";
import { OwnDestination } from "./places";

const useStyles = makeStyles({
  lead: { display: "block", marginTop: "4px", color: tokens.colorNeutralForeground2 },
  section: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0 },
  rows: { display: "grid", rowGap: tokens.spacingVerticalL, padding: "16px 20px" },
  // The switch's own inset, so that it stands in line with the text.
  toggle: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  note: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

export function SettingsPage({ view }: { view: SettingsView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <Sheet width="text">
      <div>
        <PageTitle page="settings">{t("settings-title")}</PageTitle>
        <Body1 className={styles.lead}>{t("settings-lead")}</Body1>
      </div>
      {view.fault !== null && <FaultBox fault={view.fault} />}
      <Section id="settings-computer" title={t("settings-computer")}>
        <Choice
          label={t("settings-login")}
          hint={t("settings-login-hint")}
          on={view.start_at_login}
          note={view.start_at_login === null && view.fault !== null ? t("settings-login-unknown") : null}
          onChange={(on) => send({ name: "start_at_login", on })}
        />
        <Choice
          label={t("settings-keep")}
          hint={t("settings-keep-hint")}
          on={view.keep_running}
          note={view.tray ? null : t("settings-keep-no-tray")}
          onChange={(on) => send({ name: "keep_running", on })}
        />
      </Section>
      <Section id="settings-told" title={t("settings-told")}>
        <Choice
          label={t("settings-show")}
          hint={t("settings-show-hint")}
          on={view.notifications}
          note={null}
          onChange={(on) => send({ name: "show_notifications", on })}
        />
      </Section>
      {view.destination !== null && (
        <Section id="settings-destination" title={t("mapping-place-title")}>
          <OwnDestination view={view.destination} title={t("mapping-place-title")} />
        </Section>
      )}
      {view.evidence !== null && (
        <Section id="settings-evidence" title={t("settings-evidence")}>
          <Evidence view={view.evidence} title={t("settings-evidence")} />
        </Section>
      )}
    </Sheet>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      <Card className={styles.rows}>{children}</Card>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  hint: string;
  /** `null`: nobody knows, so nothing can be changed. */
  on: boolean | null;
  /** What is so on this computer now. */
  note: string | null;
  onChange: (on: boolean) => void;
}

function Choice({ label, hint, on, note, onChange }: ChoiceProps) {
  const styles = useStyles();
  const words =
    note === null ? (
      hint
    ) : (
      <>
        {hint}
        <Caption1 className={styles.note}>{note}</Caption1>
      </>
    );
  return (
    <Field hint={words}>
      <Switch
        className={styles.toggle}
        label={label}
        checked={on === true}
        disabled={on === null}
        onChange={(_, { checked }) => onChange(checked)}
      />
    </Field>
  );
}
