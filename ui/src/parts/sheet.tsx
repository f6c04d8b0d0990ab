// A page that is no step of the setup: one column in the middle, with room around it.
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    rowGap: "32px",
    boxSizing: "border-box",
    width: "100%",
    margin: "0 auto",
    padding: "32px 32px 48px",
    "@media (max-width: 800px)": { padding: "24px 16px 32px", rowGap: "24px" },
  },
  wide: { maxWidth: "1088px" },
  text: { maxWidth: "704px" },
});

export function Sheet({ width, children }: { width: "wide" | "text"; children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.sheet, styles[width])}>{children}</div>;
}
