// The card of a CSV: its name, how it was read, what it holds or what is wrong with it.
import { Button, Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { useRef } from "react";
import { useSend } from "../../backend/backend";
import type { CsvView } from "../../backend/bindings";
import { Disclosure } from "../../parts/disclosure";
import { useWords } from "../../words";
import { CsvMistakes } from "./csv-mistakes";
import { CsvNotices } from "./csv-notices";
import { CsvRows } from "./csv-rows";

const useStyles = makeStyles({
  // Heard when a file comes, without room of its own before.
  none: { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  title: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  icon: { display: "flex", paddingTop: tokens.spacingVerticalXXS },
  name: { margin: 0, overflowWrap: "anywhere", outlineStyle: "none" },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  used: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

interface CsvFileProps {
  csv: CsvView | null;
  keyName: string;
  onRemove: () => void;
}

/** Its head is a live region, and so is there before a file is. */
export function CsvFile({ csv, keyName, onRemove }: CsvFileProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const name = useRef<HTMLHeadingElement>(null);
  const used = csv?.mistake_count === 0;
  // The button that was clicked goes away: what it led to is told by the head.
  const takeGoodRows = () => {
    name.current?.focus();
    send({ name: "use_good_rows" });
  };
  return (
    <div className={csv === null ? styles.none : styles.card}>
      <div className={styles.head}>
        <div role="status">
          {csv !== null && (
            <div className={styles.title}>
              <span className={mergeClasses(styles.icon, used ? styles.used : styles.refused)} aria-hidden>
                {used ? <CheckmarkCircle20Filled /> : <DismissCircle20Filled />}
              </span>
              <div>
                <h3 ref={name} tabIndex={-1} className={styles.name}>
                  <Subtitle2>
                    <bdi>{csv.file}</bdi>
                  </Subtitle2>
                </h3>
                <Caption1 className={styles.quiet}>
                  {t("mapping-csv-rows", {
                    count: csv.rows,
                    state: t(used ? "mapping-csv-used" : "mapping-csv-refused"),
                  })}
                </Caption1>
                <Caption1 className={styles.quiet}>
                  {t("mapping-csv-read", {
                    encoding: encodingName(csv.encoding),
                    separator: SEPARATORS[csv.separator] ?? csv.separator,
                  })}
                </Caption1>
              </div>
            </div>
          )}
        </div>
        {csv !== null && (
          <Button aria-label={t("mapping-csv-remove-label", { file: csv.file })} onClick={onRemove}>
            {t("mapping-csv-remove")}
          </Button>
        )}
      </div>
      {csv !== null && used && <Used csv={csv} keyName={keyName} />}
      {csv !== null && !used && <Refused csv={csv} keyName={keyName} onGoodRows={takeGoodRows} />}
    </div>
  );
}

function Used({ csv, keyName }: { csv: CsvView; keyName: string }) {
  return (
    <>
      <CsvNotices notices={csv.notices} />
      {csv.rows > 0 && <CsvRows csv={csv} keyName={keyName} />}
    </>
  );
}

function Refused({ csv, keyName, onGoodRows }: { csv: CsvView; keyName: string; onGoodRows: () => void }) {
  const { t, number } = useWords();
  return (
    <>
      <CsvMistakes csv={csv} onGoodRows={onGoodRows} />
      <CsvNotices notices={csv.notices} />
      {csv.rows > 0 && (
        <Disclosure title={t("mapping-csv-rows-title")} told={number(csv.rows)} open={false}>
          <CsvRows csv={csv} keyName={keyName} />
        </Disclosure>
      )}
    </>
  );
}

/** Names of the words' choices. */
const SEPARATORS: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** Names of encodings begin with a capital letter. */
function encodingName(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase("en") + name.slice(1);
}
