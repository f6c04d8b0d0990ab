// The window's parts: the header, a failure if there is one, and the page, which alone scrolls.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  shell: {
    display: "grid",
    gridTemplateRows: "auto auto minmax(0, 1fr)",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100%",
    color: tokens.colorNeutralForeground1,
  },
  main: { position: "relative", overflowY: "auto", overflowX: "hidden" },
});

export function Shell({ header, notices, children }: { header: ReactNode; notices: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.shell}>
      {header}
      <div>{notices}</div>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
