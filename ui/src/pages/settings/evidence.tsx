// The evidence store: on this computer, or in Azure Blob Storage.
import { Body1, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { EvidenceEdit, EvidenceEvent, EvidenceView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { Choice } from "../../parts/destination/choice";
import { Unlock } from "../../parts/destination/destination";
import { Directory, DirectoryAddress } from "../../parts/destination/directory";
import { Line } from "../../parts/destination/line";
import { Secret } from "../../parts/destination/secret";
import { useFormStyles } from "../../parts/destination/styles";
import { Disclosure } from "../../parts/disclosure";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";
import { Save } from "./places";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  results: { display: "grid", rowGap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
});

export function Evidence({ view, title }: { view: EvidenceView; title: string }) {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const { t } = useWords();
  const send = useSend();
  const does = (event: EvidenceEvent) => send({ name: "evidence", does: event });
  const onEdit = (edit: EvidenceEdit) => does({ name: "edit", edit });
  const { form } = view;
  return (
    <>
      <Body1 className={styles.quiet}>{t("settings-evidence-lead")}</Body1>
      <Choice
        silent
        label={title}
        value={form.azure ? "azure" : "local"}
        ways={(["local", "azure"] as const).map((value) => ({
          value,
          label: t(`evidence-${value}`),
          hint: t(`evidence-${value}-hint`),
        }))}
        onChoose={(value) => onEdit({ field: "azure", value: value === "azure" })}
      />
      {form.azure ? (
        <div className={formStyles.fields}>
          {!view.vault_open && <Unlock />}
          <Azure view={view} onEdit={onEdit} />
        </div>
      ) : (
        <code className={formStyles.path}>{view.folder}</code>
      )}
      <div>
        <Button disabledFocusable={view.testing || view.saving} onClick={() => does({ name: "test" })}>
          {t("evidence-test")}
        </Button>
      </div>
      <Results view={view} />
      <Save
        label={t("settings-evidence-save")}
        changed={view.changed && !view.saving}
        saved={view.saved}
        onSave={() => does({ name: "save" })}
      />
    </>
  );
}

function Results({ view }: { view: EvidenceView }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    // There before its words are: else they would not be read out.
    <div role="status" className={styles.results}>
      {view.testing && <Spinner size="tiny" labelPosition="after" label={t("evidence-testing")} />}
      {!view.testing && view.wrong.length > 0 && <Bar intent="warning">{t("destination-incomplete")}</Bar>}
      {view.saving && <Spinner size="tiny" labelPosition="after" label={t("evidence-saving")} />}
      {view.tested && <Bar intent="success">{t(view.form.azure ? "evidence-tested-azure" : "evidence-tested-local")}</Bar>}
      {view.notes.map((note) => (
        <Bar key={note} intent="info">
          {t(`evidence-${note}`)}
        </Bar>
      ))}
      {view.fault !== null && <FaultBox fault={view.fault} />}
    </div>
  );
}

interface AzureProps {
  view: EvidenceView;
  onEdit: (edit: EvidenceEdit) => void;
}

function Azure({ view, onEdit }: AzureProps) {
  const { t } = useWords();
  const { form, wrong } = view;
  const mistake = (field: string, words: string) => (wrong.includes(field) ? words : undefined);
  const application = form.sign_in === "client_credentials";
  const kind = form.sign_in.replaceAll("_", "-");
  return (
    <>
      <Line
        label={t("evidence-account")}
        hint={t("evidence-account-hint")}
        value={form.account}
        mistake={mistake("account", t("evidence-account-wrong"))}
        onEdit={(value) => onEdit({ field: "account", value })}
      />
      <Line
        label={t("evidence-container")}
        hint={t("evidence-container-hint")}
        value={form.container}
        mistake={mistake("container", t("evidence-container-wrong"))}
        onEdit={(value) => onEdit({ field: "container", value })}
      />
      <Choice
        label={t("evidence-sign-in")}
        value={form.sign_in}
        ways={(["account_key", "sas", "client_credentials"] as const).map((value) => ({
          value,
          label: t(`evidence-sign-in-${value.replaceAll("_", "-")}`),
        }))}
        onChoose={(value) => onEdit({ field: "sign_in", value })}
      />
      {application && <Directory form={form} wrong={wrong} onEdit={onEdit} />}
      {view.vault_open && !view.saving && (
        <Secret
          key={form.sign_in}
          field="evidence.secret"
          label={t(`evidence-secret-${kind}`)}
          hint={t(`evidence-secret-${kind}-hint`)}
          mistake={mistake("secret", t("evidence-secret-wrong"))}
          stored={view.stored}
        />
      )}
      <AzureMore view={view} onEdit={onEdit} />
    </>
  );
}

function AzureMore({ view, onEdit }: AzureProps) {
  const { t } = useWords();
  const { form, wrong } = view;
  const application = form.sign_in === "client_credentials";
  const mended = wrong.includes("endpoint") || wrong.includes("authority");
  const filled = form.endpoint !== "" || (application && form.authority !== "");
  return (
    <Disclosure title={t("destination-more")} told={t("evidence-more")} open={filled || mended}>
      <Line
        label={t("evidence-endpoint")}
        hint={t("evidence-endpoint-hint")}
        value={form.endpoint}
        mistake={wrong.includes("endpoint") ? t("destination-address-wrong") : undefined}
        onEdit={(value) => onEdit({ field: "endpoint", value })}
      />
      {application && <DirectoryAddress form={form} wrong={wrong} onEdit={onEdit} />}
    </Disclosure>
  );
}
