// One file to save: what it is for, what it holds, its button, and whether it was saved.
import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import type { ReactNode } from "react";
import { useSend } from "../../backend/backend";
import type { Download } from "../../backend/bindings";
import { placeOf } from "../../parts/places";
import { useWords } from "../../words";
import { SavedMark } from "./saved-mark";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
  end: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  button: { minWidth: "224px", justifyContent: "flex-start", "@media (max-width: 800px)": { minWidth: 0 } },
  content: { gridColumn: "1 / -1" },
});

interface FileRowProps {
  what: Exclude<Download, "all">;
  saved: boolean;
  /** There is something to save. */
  ready: boolean;
  children: ReactNode;
}

export function FileRow({ what, saved, ready, children }: FileRowProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const word = what.replaceAll("_", "-");
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Text weight="semibold">{t(`credentials-${word}`)}</Text>
        <Caption1 className={styles.quiet}>{t(`credentials-${word}-what`)}</Caption1>
      </div>
      <div className={styles.end} data-place={placeOf({ name: what })}>
        {saved && <SavedMark />}
        <Button className={styles.button} icon={<ArrowDownload20Regular />} disabled={!ready} onClick={() => send({ name: "save", what })}>
          {t(`credentials-download-${word}`)}
        </Button>
      </div>
      <div className={styles.content}>{children}</div>
    </li>
  );
}
