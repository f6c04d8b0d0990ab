// Microsoft 365: the application, and how a mail gets in.
import { Badge } from "../badge";
import { Check } from "../check";
import { Disclosure } from "../disclosure";
import { useWords } from "../../words";
import { Application, ApplicationMore } from "./application";
import { Choice } from "./choice";
import type { PartProps } from "./parts";

export function GraphPart(props: PartProps) {
  const { t } = useWords();
  const { view, onEdit } = props;
  const { form, wrong } = view;
  const filled = [form.endpoint, form.authority, form.service_ca].some((text) => text !== "");
  const mended = ["endpoint", "authority", "service_ca"].some((field) => wrong.includes(field));
  return (
    <>
      <Application {...props} />
      <Choice
        label={t("destination-method")}
        value={form.method}
        ways={[
          { value: "create", label: t("destination-method-create"), hint: t("destination-method-create-hint") },
          {
            value: "import_mime",
            label: (
              <>
                {t("destination-method-import")} <Badge tone="quiet">{t("destination-beta")}</Badge>
              </>
            ),
            hint: t("destination-method-import-hint"),
          },
        ]}
        onChoose={(value) => onEdit({ field: "method", value })}
      />
      {form.method === "create" && (
        <Check
          shown
          label={t("destination-keep-eml")}
          checked={form.keep_eml}
          onChange={(value) => onEdit({ field: "keep_eml", value })}
        />
      )}
      <Disclosure
        title={t("destination-more")}
        told={t("destination-more-graph")}
        open={filled || mended}
        mend={view.fault?.code === "destination-untrusted"}
      >
        <ApplicationMore {...props} />
      </Disclosure>
    </>
  );
}
