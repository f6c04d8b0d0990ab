// What proves a statement: its files with their hashes and keys, the chain's entries, the root, and who signed it.
import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { StatementFile, StatementView } from "../../backend/bindings";
import { DateText } from "../../parts/date-text";
import { Disclosure } from "../../parts/disclosure";
import { Facts } from "../../parts/facts";
import { FaultText } from "../../parts/fault-text";
import { Fingerprint, PgpFingerprint } from "../../parts/fingerprint";
import { useWords } from "../../words";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)", margin: 0, padding: 0, listStyleType: "none" },
  file: { display: "grid", rowGap: "2px", gridTemplateColumns: "minmax(0, 1fr)" },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: "flex", flexWrap: "wrap", columnGap: "16px", color: tokens.colorNeutralForeground2 },
});

export function StatementFiles({ files }: { files: StatementFile[] }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Disclosure title={t("summary-files")} told={t("files", { count: files.length })} open={files.length < 4}>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={`${file.file} ${file.sha256}`} className={styles.file}>
            <FileOfStatement file={file} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function FileOfStatement({ file }: { file: StatementFile }) {
  const styles = useStyles();
  const { t, size } = useWords();
  const prints: [string, string, typeof Fingerprint | typeof PgpFingerprint][] = [
    ["flyout-file-sha256", file.sha256, Fingerprint],
    ["flyout-file-host-key", file.host_key, Fingerprint],
    ["flyout-file-pgp-key", file.pgp_key, PgpFingerprint],
  ];
  return (
    <>
      <Text weight="semibold" className={styles.name}>
        {file.file}
      </Text>
      <Caption1 className={styles.line}>
        <span>{t("items", { count: file.items })}</span>
        <span>{size(file.bytes)}</span>
        <span>
          {t("flyout-file-modified")} <DateText iso={file.modified} />
        </span>
      </Caption1>
      {prints
        .filter(([, value]) => value !== "")
        .map(([words, value, Print]) => (
          <div key={words}>
            <Caption1 className={styles.quiet}>{t(words)}</Caption1>
            <Print label={t(words)} value={value} />
          </div>
        ))}
      {file.fault !== null && <FaultText fault={file.fault} />}
    </>
  );
}

export function Proof({ statement }: { statement: StatementView }) {
  const { t, number } = useWords();
  const { chain, root, sha256, signed_by } = statement;
  return (
    <Facts
      title={t("flyout-proof")}
      facts={[
        [
          t("flyout-proof-signed"),
          signed_by === null ? (
            t("flyout-proof-unsigned")
          ) : (
            <PgpFingerprint label={t("flyout-proof-signed")} value={signed_by} />
          ),
        ],
        [t("flyout-proof-chain"), t("flyout-proof-entries", { first: number(chain[0]), last: number(chain[1]) })],
        [t("flyout-proof-root"), <Fingerprint label={t("flyout-proof-root")} value={root} />],
        [t("flyout-proof-sha256"), <Fingerprint label={t("flyout-proof-sha256")} value={sha256} />],
      ]}
    />
  );
}
