// Which files of the site were read, and the way to read all of them.
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useSend } from "../../backend/backend";
import { Disclosure } from "../../parts/disclosure";
import { useWords } from "../../words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  all: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3, flex: "1 1 240px" },
});

export function PeopleFiles({ files, leftOut }: { files: string[]; leftOut: number }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.part}>
      <Disclosure
        title={t("mapping-files-read", { count: files.length })}
        told={t("mapping-files-left-out", { count: leftOut })}
        open={false}
      >
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </Disclosure>
      <ReadAll words="mapping-files-all" />
    </div>
  );
}

/** Called as the state it stands in wants it. */
export function ReadAll({ words }: { words: "mapping-files-all" | "mapping-files-again" }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  return (
    <div className={styles.all}>
      <Button icon={<ArrowSync20Regular />} onClick={() => send({ name: "read_all_files" })}>
        {t(words)}
      </Button>
      <Caption1 className={styles.hint}>{t("mapping-files-all-hint")}</Caption1>
    </div>
  );
}
