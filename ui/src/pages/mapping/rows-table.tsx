// Rows in a table that scrolls in itself: of a CSV, of its mistakes, of what changes.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    maxHeight: "400px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    verticalAlign: "top",
    textAlign: "start",
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  narrow: { width: "56px" },
  middle: { width: "96px" },
  wide: { width: "36%", "@media (max-width: 600px)": { width: "28%" } },
});

export interface Column {
  name: string;
  /** `narrow` for a number, `middle` for a word, `wide` for sentences; what is left is shared by the others. */
  width?: "narrow" | "middle" | "wide";
}

export function RowsTable({ label, columns, rows }: { label: string; columns: Column[]; rows: ReactNode[][] }) {
  const styles = useStyles();
  return (
    <div className={styles.box} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ name, width }) => (
              <th key={name} scope="col" className={mergeClasses(styles.cell, styles.head, width && styles[width])}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, place) => (
            <tr key={place}>
              {cells.map((cell, column) => (
                <td key={column} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
