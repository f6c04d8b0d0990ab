// A table of rows; in a narrow window each row stands as a block, with its column's name before each value.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";

const NARROW = "@media (max-width: 680px)";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    [NARROW]: { display: "block" },
  },
  block: { [NARROW]: { display: "block" } },
  head: { [NARROW]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  row: { [NARROW]: { display: "block", padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  cell: {
    padding: "8px 12px 8px 0",
    ":last-child": { paddingRight: 0 },
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "break-word",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      display: "grid",
      gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
      columnGap: "12px",
      padding: "2px 0",
      borderTop: "none",
      "::before": { content: "attr(data-head)", color: tokens.colorNeutralForeground3 },
    },
  },
  column: { color: tokens.colorNeutralForeground3, borderTop: "none", verticalAlign: "bottom" },
  // What the source wrote, or somebody's name: it may be one very long word.
  text: { minWidth: "128px", overflowWrap: "anywhere", [NARROW]: { minWidth: 0 } },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", [NARROW]: { textAlign: "start" } },
  // As narrow as what is in it.
  tight: { width: "1px", whiteSpace: "nowrap", [NARROW]: { width: "auto", whiteSpace: "normal" } },
  plain: { [NARROW]: { display: "block", "::before": { content: "none" } } },
  below: { padding: "0 0 16px", [NARROW]: { display: "block" } },
});

export interface Column<Row> {
  /** Words, which narrow rows repeat before the value; or a part of the page, which they do not. */
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** `title` names the row. */
  look?: "title" | "text" | "number" | "tight";
}

interface TableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** What stands below a row, over its whole width. */
  below?: (row: Row) => ReactNode;
}

export function Table<Row>({ label, columns, rows, keyOf, below }: TableProps<Row>) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          {columns.map(({ head, look }, place) => (
            <th key={place} scope="col" className={mergeClasses(styles.cell, styles.column, look === "number" && styles.number)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.block}>
        {rows.map((row) => {
          const more = below?.(row) ?? null;
          return (
            <Fragment key={keyOf(row)}>
              <tr className={styles.row}>
                {columns.map((column, place) => (
                  <Cell key={place} column={column} row={row} />
                ))}
              </tr>
              {more !== null && (
                <tr className={styles.block}>
                  <td colSpan={columns.length} className={styles.below}>
                    {more}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column: { head, cell, look }, row }: { column: Column<Row>; row: Row }) {
  const styles = useStyles();
  const named = typeof head === "string" && look !== "title";
  const looks = mergeClasses(
    styles.cell,
    look === "text" && styles.text,
    look === "number" && styles.number,
    look === "tight" && styles.tight,
    !named && styles.plain,
  );
  if (look === "title") {
    return (
      <th scope="row" className={looks}>
        {cell(row)}
      </th>
    );
  }
  return (
    <td className={looks} data-head={named ? head : undefined}>
      <div>{cell(row)}</div>
    </td>
  );
}
