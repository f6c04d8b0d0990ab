// By e-mail: the server, how the line to it is encrypted, who signs in, who gets mail.
import { Field, makeStyles, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { useEnter } from "../../backend/backend";
import type { AlertSecurity, AlertsForm, AlertsView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { Check } from "../../parts/check";
import { SecretField } from "../../parts/secret-field";
import { useWords } from "../../words";
import { Line, useWrong } from "./field";

/** What is usual. */
const PORTS: Record<AlertSecurity, string> = { starttls: "587", tls: "465", none: "25" };
const WAYS: AlertSecurity[] = ["starttls", "tls", "none"];

const useStyles = makeStyles({
  part: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)" },
  fields: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)", paddingLeft: "12px" },
  secret: { maxWidth: "480px" },
});

interface PartProps {
  form: AlertsForm;
  alerts: AlertsView;
  /** The setting that cannot be used. */
  wrong: string | null;
  onEdit: (more: Partial<AlertsForm>) => void;
}

export function MailPart({ form, alerts, wrong, onEdit }: PartProps) {
  const styles = useStyles();
  const { t } = useWords();
  const enter = useEnter();
  const of = useWrong(wrong);
  return (
    <div className={styles.part}>
      <Switch label={t("alerts-mail")} checked={form.mail} onChange={(_, { checked }) => onEdit({ mail: checked })} />
      {form.mail && (
        <div className={styles.fields}>
          <Line
            label={t("alerts-host")}
            hint={t("alerts-host-hint")}
            value={form.host}
            wrong={of("mail.host")}
            onEdit={(host) => onEdit({ host })}
          />
          <Encryption form={form} wrong={of("mail.security", t("alerts-wrong-security"))} onEdit={onEdit} />
          <Line
            short
            label={t("alerts-port")}
            hint={t("alerts-port-hint", { port: PORTS[form.security] })}
            value={form.port}
            wrong={of("mail.port")}
            onEdit={(port) => onEdit({ port })}
          />
          <Line
            label={t("alerts-user")}
            hint={t("alerts-user-hint")}
            value={form.user}
            wrong={of("mail.user")}
            onEdit={(user) => onEdit({ user })}
          />
          {form.user.trim() !== "" && alerts.vault_open && (
            <div className={styles.secret}>
              <SecretField
                label={t("alerts-password")}
                hint={t("alerts-secret-hint")}
                stored={alerts.mail_password}
                onEnter={(secret) => enter({ field: "alerts.mail_password" }, secret)}
                onDone={() => undefined}
              />
            </div>
          )}
          <Line
            label={t("alerts-from")}
            hint={t("alerts-from-hint")}
            value={form.from}
            wrong={of("mail.from")}
            onEdit={(from) => onEdit({ from })}
          />
          <Line
            label={t("alerts-to")}
            hint={t("alerts-to-hint")}
            value={form.to}
            wrong={of("mail.to")}
            onEdit={(to) => onEdit({ to })}
          />
          {form.security !== "none" && (
            <Line
              text
              label={t("alerts-ca")}
              hint={t("alerts-ca-hint")}
              value={form.mail_ca}
              wrong={of("mail.ca")}
              onEdit={(mail_ca) => onEdit({ mail_ca })}
            />
          )}
        </div>
      )}
    </div>
  );
}

interface EncryptionProps {
  form: AlertsForm;
  wrong: string | undefined;
  onEdit: (more: Partial<AlertsForm>) => void;
}

function Encryption({ form, wrong, onEdit }: EncryptionProps) {
  const { t } = useWords();
  return (
    <>
      <Field label={t("alerts-security")} validationMessage={wrong}>
        <RadioGroup
          layout="horizontal"
          value={form.security}
          onChange={(_, { value }) => onEdit({ security: WAYS.find((way) => way === value) ?? "starttls" })}
        >
          {WAYS.map((way) => (
            <Radio key={way} value={way} label={t(`alerts-security-${way}`)} />
          ))}
        </RadioGroup>
      </Field>
      {form.security === "none" && (
        <>
          <Bar intent="warning">{t("alerts-security-warning")}</Bar>
          <Check
            shown
            label={t("alerts-accept-unencrypted")}
            checked={form.accept_unencrypted}
            onChange={(accept_unencrypted) => onEdit({ accept_unencrypted })}
          />
        </>
      )}
    </>
  );
}
