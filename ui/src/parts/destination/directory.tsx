// Which application of which directory of Microsoft Entra ID signs in, and where that service is.
import { useWords } from "../../words";
import { Line } from "./line";

type Field = "tenant" | "client_id" | "authority";

interface DirectoryProps {
  form: Record<Field, string>;
  wrong: string[];
  onEdit: (edit: { field: Field; value: string }) => void;
}

export function Directory({ form, wrong, onEdit }: DirectoryProps) {
  const { t } = useWords();
  return (
    <>
      <Line
        label={t("destination-tenant")}
        hint={t("destination-tenant-hint")}
        value={form.tenant}
        mistake={wrong.includes("tenant") ? t("destination-tenant-wrong") : undefined}
        onEdit={(value) => onEdit({ field: "tenant", value })}
      />
      <Line
        label={t("destination-client-id")}
        hint={t("destination-client-id-hint")}
        value={form.client_id}
        mistake={wrong.includes("client_id") ? t("destination-client-id-wrong") : undefined}
        onEdit={(value) => onEdit({ field: "client_id", value })}
      />
    </>
  );
}

/** Its address, where it is not the worldwide one; below *More*. */
export function DirectoryAddress({ form, wrong, onEdit }: DirectoryProps) {
  const { t } = useWords();
  return (
    <Line
      label={t("destination-authority")}
      hint={t("destination-endpoint-hint", { usual: "https://login.microsoftonline.com" })}
      value={form.authority}
      mistake={wrong.includes("authority") ? t("destination-address-wrong") : undefined}
      onEdit={(value) => onEdit({ field: "authority", value })}
    />
  );
}
