// The user-mapping CSV file: template, upload, and the file.
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { useRef } from "react";
import { useSend } from "../../backend/backend";
import type { CsvView } from "../../backend/bindings";
import { useWords } from "../../words";
import { CsvFile } from "./csv-file";

const useStyles = makeStyles({
  lead: { maxWidth: "640px" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3, width: "100%" },
});

export function Csv({ csv, keyName, practice }: { csv: CsvView | null; keyName: string; practice: boolean }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const upload = useRef<HTMLButtonElement>(null);
  const remove = () => {
    upload.current?.focus();
    send({ name: "remove_csv" });
  };
  return (
    <>
      <Body1 className={styles.lead}>{t("mapping-csv-lead", { key: keyName })}</Body1>
      <div className={styles.buttons}>
        <Button icon={<ArrowDownload20Regular />} onClick={() => send({ name: "save_template" })}>
          {t("mapping-csv-template")}
        </Button>
        <Button ref={upload} icon={<ArrowUpload20Regular />} onClick={() => send({ name: "pick_csv" })}>
          {t(csv ? "mapping-csv-replace" : "mapping-csv-upload")}
        </Button>
        <Caption1 className={styles.hint}>
          {practice && `${t("mapping-csv-practice")} `}
          {t("mapping-csv-drop")}
        </Caption1>
      </div>
      <CsvFile csv={csv} keyName={keyName} onRemove={remove} />
    </>
  );
}
