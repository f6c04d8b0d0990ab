// What to look at in a CSV that is no mistake.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { NoticeRow } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { useWords } from "../../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: "160px", overflowY: "auto" },
});

export function CsvNotices({ notices }: { notices: NoticeRow[] }) {
  const styles = useStyles();
  const { t } = useWords();
  if (notices.length === 0) {
    return null;
  }
  const title = t("mapping-csv-notices");
  return (
    <Bar intent="warning" title={title}>
      <ul className={styles.list} tabIndex={notices.length > 4 ? 0 : undefined} aria-label={title}>
        {notices.map(({ code, args }, place) => (
          <li key={place}>{t(`notice-${code}`, args)}</li>
        ))}
      </ul>
    </Bar>
  );
}
