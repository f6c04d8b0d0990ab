// A person who speaks in the files: who, how much they said and got, which mailbox, and below it the form that adds them.
import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PersonRow } from "../../backend/bindings";
import { Badge } from "../../parts/badge";
import { useWords } from "../../words";
import { Address } from "./address";
import { addable } from "./adding";

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    verticalAlign: "top",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  // The form belongs to the row above it.
  joined: { borderBottomStyle: "none" },
  number: {
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
  mailbox: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  to: { flex: "1 1 128px", minWidth: 0 },
});

interface PersonProps {
  row: PersonRow;
  /** What the CSV file names people by; none where there is no such file. */
  keyName: string | null;
  open: boolean;
  onToggle: () => void;
  /** The form, where it is open. */
  children: ReactNode;
}

export function Person({ row, keyName, open, onToggle, children }: PersonProps) {
  const styles = useStyles();
  const { t, number } = useWords();
  const cell = mergeClasses(styles.cell, open && styles.joined);
  return (
    <>
      <tr>
        <th scope="row" className={cell}>
          <bdi>{row.person || t("mapping-people-unnamed")}</bdi>
          {row.im_id !== "" && (
            <Caption1 className={styles.quiet}>
              <bdi>{row.im_id}</bdi>
            </Caption1>
          )}
          {row.email !== "" && (
            <Caption1 className={styles.quiet}>
              <Address text={row.email} />
            </Caption1>
          )}
        </th>
        <td className={mergeClasses(cell, styles.number)}>{number(row.said)}</td>
        <td className={mergeClasses(cell, styles.number)}>{number(row.got)}</td>
        <td className={cell}>
          <div className={styles.mailbox}>
            <div className={styles.to}>
              {row.mapped === "nobody" ? (
                <Badge tone="look">{t("mapping-people-nobody")}</Badge>
              ) : (
                <>
                  <Address text={row.mailbox} />
                  <Caption1 className={styles.quiet}>{t(`mapping-people-${row.mapped}`)}</Caption1>
                </>
              )}
              {keyName !== null && row.mapped === "nobody" && row.im_id === "" && (
                <Caption1 className={styles.quiet}>{t("mapping-add-keyless", { key: keyName })}</Caption1>
              )}
            </div>
            {keyName !== null && addable(row) && (
              <Button
                data-adds=""
                size="small"
                appearance={row.mapped === "nobody" ? "secondary" : "subtle"}
                aria-expanded={open}
                aria-label={t("mapping-add-label", { person: row.person || row.im_id })}
                onClick={onToggle}
              >
                {t("mapping-add")}
              </Button>
            )}
          </div>
        </td>
      </tr>
      {open && (
        <tr>
          <td className={styles.cell} colSpan={4}>
            {children}
          </td>
        </tr>
      )}
    </>
  );
}
