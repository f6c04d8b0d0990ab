// The user-mapping CSV file: template, upload, and what the file holds or what is wrong with it.
import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUpload20Regular } from "@fluentui/react-icons/svg/arrow-upload";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { useRef } from "react";
import { useSend } from "../../backend/backend";
import type { CsvView } from "../../backend/bindings";
import { useWords } from "../../words";
import { CsvFaults } from "./csv-faults";
import { CsvRows } from "./csv-rows";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  // Heard when a file comes, without room of its own before.
  file: { ":empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` } },
  quiet: { color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground3, width: "100%" },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { margin: 0, overflowWrap: "anywhere" },
  title: { display: "flex", flexDirection: "column" },
  used: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
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
      <Body1>{t("mapping-csv-lead", { key: keyName })}</Body1>
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
      <div role="status" className={styles.file}>
        {csv && <CsvFile csv={csv} keyName={keyName} onRemove={remove} />}
      </div>
    </>
  );
}

function CsvFile({ csv, keyName, onRemove }: { csv: CsvView; keyName: string; onRemove: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const used = csv.fault_count === 0;
  const state = t(used ? "mapping-csv-used" : "mapping-csv-refused");
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        {used ? (
          <CheckmarkCircle20Filled className={styles.used} aria-hidden />
        ) : (
          <DismissCircle20Filled className={styles.refused} aria-hidden />
        )}
        <div className={styles.title}>
          <Subtitle2 as="h3" className={styles.name}>
            {csv.file}
          </Subtitle2>
          <Caption1 className={styles.quiet}>{t("mapping-csv-rows", { count: csv.rows, state })}</Caption1>
        </div>
        <Button aria-label={t("mapping-csv-remove-label", { file: csv.file })} onClick={onRemove}>
          {t("mapping-csv-remove")}
        </Button>
      </div>
      {used ? <CsvRows csv={csv} keyName={keyName} /> : <CsvFaults csv={csv} />}
    </div>
  );
}
