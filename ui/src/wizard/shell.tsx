// The window's two parts: the header, and below it the page, which alone scrolls.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  shell: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr)",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100%",
    color: tokens.colorNeutralForeground1,
  },
  main: { position: "relative", overflowY: "auto", overflowX: "hidden" },
});

export function Shell({ header, children }: { header: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.shell}>
      {header}
      <main className={styles.main}>{children}</main>
    </div>
  );
}
