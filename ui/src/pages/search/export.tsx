// Hits to take along: as EML files or as one mbox, with the sheet that says where each of them came from.
import { Button, Caption1, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useState } from "react";
import { useSend } from "../../backend/backend";
import type { ExportForm, FoundView } from "../../backend/bindings";
import { Disclosure } from "../../parts/disclosure";
import { useWords } from "../../words";

const FORMS: ExportForm[] = ["eml", "mbox"];

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "12px", justifyItems: "start" },
  field: { maxWidth: "400px", width: "100%" },
  control: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  sheet: { color: tokens.colorNeutralForeground2, maxWidth: "640px" },
});

interface ExportProps {
  found: Extract<FoundView, { name: "ready" }>;
  /** Keys of the hits that are ticked. */
  chosen: string[];
  exporting: boolean;
}

export function Export({ found, chosen, exporting }: ExportProps) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const [form, setForm] = useState<ExportForm>("eml");
  const some = chosen.length > 0;
  return (
    <Disclosure
      title={t("find-export")}
      told={some ? t("find-export-told", { count: chosen.length }) : t("find-export-told-all")}
      open={exporting}
    >
      <div className={styles.form}>
        <Field label={t("find-export-as")} className={styles.field}>
          <Select className={styles.control} value={form} onChange={(_, { value }) => setForm(value as ExportForm)}>
            {FORMS.map((name) => (
              <option key={name} value={name}>
                {t(`find-export-${name}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Caption1 className={styles.sheet}>{t("find-export-sheet")}</Caption1>
        <div className={styles.buttons}>
          <Button
            icon={<ArrowDownload20Regular />}
            disabledFocusable={exporting || !some}
            onClick={() => send({ name: "export_hits", items: chosen, form })}
          >
            {t("find-export-chosen", { count: chosen.length })}
          </Button>
          <Button
            disabledFocusable={exporting}
            onClick={() => send({ name: "export_hits", items: [], form })}
          >
            {t(found.more ? "find-export-all-more" : "find-export-all", { count: found.total })}
          </Button>
          <span role="status">{exporting && <Spinner size="tiny" label={t("find-exporting")} />}</span>
          {exporting && <Button onClick={() => send({ name: "stop_export" })}>{t("find-export-stop")}</Button>}
        </div>
      </div>
    </Disclosure>
  );
}
