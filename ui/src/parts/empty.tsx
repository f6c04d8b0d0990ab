// Where a list would stand that has nothing in it yet: why, and what fills it.
import { Body1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    columnGap: "16px",
    padding: "24px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  icon: { display: "flex" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { display: "block", maxWidth: "640px", color: tokens.colorNeutralForeground2 },
});

interface EmptyProps {
  icon: ReactElement;
  tone: "good" | "quiet";
  title?: string;
  children: string;
}

export function Empty({ icon, tone, title, children }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
        {icon}
      </span>
      <div>
        {title !== undefined && (
          <Text weight="semibold" block>
            {title}
          </Text>
        )}
        <Body1 className={styles.text}>{children}</Body1>
      </div>
    </div>
  );
}
