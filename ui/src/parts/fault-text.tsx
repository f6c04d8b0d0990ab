// A fault in three sentences: what happened, what became of the data, what to do next.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import type { Fault } from "../backend/bindings";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "12px",
    padding: "12px 16px",
    maxWidth: "640px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { color: tokens.colorStatusDangerForeground1 },
  sentences: { display: "grid", rowGap: "4px", overflowWrap: "anywhere" },
  data: { color: tokens.colorNeutralForeground1 },
});

/** In a box of its own. */
export function FaultBox({ fault }: { fault: Fault }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <ErrorCircle20Filled className={styles.icon} aria-hidden />
      <FaultText fault={fault} />
    </div>
  );
}

/** The three sentences alone. */
export function FaultText({ fault }: { fault: Fault }) {
  const styles = useStyles();
  const { what, data, next } = useWords().fault(fault);
  return (
    <div className={styles.sentences}>
      <Text weight="semibold">{what}</Text>
      {data !== "" && <Text className={styles.data}>{data}</Text>}
      {next !== "" && <Text className={styles.data}>{next}</Text>}
    </div>
  );
}
