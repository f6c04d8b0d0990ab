// A surface that lies on the page. Fluent's own Card brings much that a plain surface does not need.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
});

export function Card({ className, children }: { className?: string; children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.card, className)}>{children}</div>;
}
