// Files that were not imported, each with its name and why.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FileFaultRow } from "../backend/bindings";
import { FaultText } from "./fault-text";

const useStyles = makeStyles({
  faults: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)" },
  title: { margin: 0 },
  fault: {
    display: "grid",
    rowGap: "4px",
    paddingLeft: "12px",
    borderLeft: `2px solid ${tokens.colorStatusDangerBorder1}`,
  },
  file: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

interface FileFaultsProps {
  title: string;
  /** How deep the title lies in its page. */
  level: "h4" | "h5";
  faults: FileFaultRow[];
}

export function FileFaults({ title, level, faults }: FileFaultsProps) {
  const styles = useStyles();
  return (
    <div className={styles.faults}>
      <Text as={level} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {faults.map(({ file, fault }) => (
        <div key={file} className={styles.fault}>
          <span className={styles.file}>{file}</span>
          <FaultText fault={fault} />
        </div>
      ))}
    </div>
  );
}
