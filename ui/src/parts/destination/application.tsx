// The application that signs in at Microsoft Entra ID: directory, id, secret or certificate.
import { Choice } from "./choice";
import { Authority } from "./authority";
import { Directory, DirectoryAddress } from "./directory";
import { Line } from "./line";
import type { PartProps } from "./parts";
import { Secret } from "./secret";
import { useWords } from "../../words";

export function Application({ view, onEdit, onPick }: PartProps) {
  const { t } = useWords();
  const { form, wrong } = view;
  const mistake = (field: string, words: string) => (wrong.includes(field) ? words : undefined);
  return (
    <>
      <Directory form={form} wrong={wrong} onEdit={onEdit} />
      <Choice
        beside
        label={t("destination-credential")}
        value={form.credential}
        ways={[
          { value: "secret", label: t("destination-credential-secret") },
          { value: "certificate", label: t("destination-credential-certificate") },
        ]}
        onChoose={(value) => onEdit({ field: "credential", value })}
      />
      {view.vault_open &&
        (form.credential === "secret" ? (
          <Secret
            key="secret"
            field="destination.client_secret"
            label={t("destination-client-secret")}
            hint={t("destination-client-secret-hint")}
            mistake={mistake("client_secret", t("destination-secret-wrong"))}
            stored={view.stored.includes("client_secret")}
          />
        ) : (
          <Secret
            key="certificate"
            field="destination.certificate"
            label={t("destination-certificate")}
            hint={t("destination-certificate-hint")}
            mistake={mistake("certificate", t("destination-certificate-wrong"))}
            stored={view.stored.includes("certificate")}
            onPick={() => onPick("certificate")}
          />
        ))}
    </>
  );
}

/** Where services of Microsoft are, if it is not the worldwide one; below *More*. */
export function ApplicationMore({ view, onEdit, onPick }: PartProps) {
  const { t } = useWords();
  const { form, wrong } = view;
  return (
    <>
      {form.choice === "graph" && (
        <Line
          label={t("destination-endpoint")}
          hint={t("destination-endpoint-hint", { usual: "https://graph.microsoft.com" })}
          value={form.endpoint}
          mistake={wrong.includes("endpoint") ? t("destination-address-wrong") : undefined}
          onEdit={(value) => onEdit({ field: "endpoint", value })}
        />
      )}
      <DirectoryAddress form={form} wrong={wrong} onEdit={onEdit} />
      <Authority
        label={t("destination-service-ca")}
        value={form.service_ca}
        wrong={wrong.includes("service_ca")}
        onEdit={(value) => onEdit({ field: "service_ca", value })}
        onPick={() => onPick("service_ca")}
      />
    </>
  );
}
