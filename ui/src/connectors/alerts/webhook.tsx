// By webhook: the address, the secret that signs, an authority of the organisation's own.
import { makeStyles, Switch } from "@fluentui/react-components";
import { useEnter } from "../../backend/backend";
import type { AlertsForm, AlertsView } from "../../backend/bindings";
import { SecretField } from "../../parts/secret-field";
import { useWords } from "../../words";
import { Line, useWrong } from "./field";

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

export function WebhookPart({ form, alerts, wrong, onEdit }: PartProps) {
  const styles = useStyles();
  const { t } = useWords();
  const enter = useEnter();
  const of = useWrong(wrong);
  return (
    <div className={styles.part}>
      <Switch
        label={t("alerts-webhook")}
        checked={form.webhook}
        onChange={(_, { checked }) => onEdit({ webhook: checked })}
      />
      {form.webhook && (
        <div className={styles.fields}>
          <Line
            label={t("alerts-url")}
            hint={t("alerts-url-hint")}
            value={form.url}
            wrong={of("webhook.url", t("alerts-wrong-url"))}
            onEdit={(url) => onEdit({ url })}
          />
          {alerts.vault_open && (
            <div className={styles.secret}>
              <SecretField
                label={t("alerts-secret")}
                hint={t("alerts-secret-hint")}
                stored={alerts.webhook_secret}
                onEnter={(secret) => enter({ field: "alerts.webhook_secret" }, secret)}
                onDone={() => undefined}
              />
            </div>
          )}
          <Line
            text
            label={t("alerts-ca")}
            hint={t("alerts-ca-hint")}
            value={form.webhook_ca}
            wrong={of("webhook.ca")}
            onEdit={(webhook_ca) => onEdit({ webhook_ca })}
          />
        </div>
      )}
    </div>
  );
}
