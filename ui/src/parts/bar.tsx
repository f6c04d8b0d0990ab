// A message within a page: how it is meant as icon and colour, and what it says.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: "12px",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "640px",
    padding: "7px 12px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  words: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  info: { border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  icon: { display: "flex" },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
});

export type Intent = "info" | "success" | "warning" | "error";

const ICONS: Record<Intent, ReactElement> = {
  info: <Info20Filled />,
  success: <CheckmarkCircle20Filled />,
  warning: <Warning20Filled />,
  error: <ErrorCircle20Filled />,
};

interface BarProps {
  intent: Intent;
  title?: string;
  className?: string;
  /** A button at its end. */
  action?: ReactNode;
  children: ReactNode;
}

export function Bar({ intent, title, className, action, children }: BarProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, styles[intent], className)}>
      <span className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden>
        {ICONS[intent]}
      </span>
      <div className={styles.words}>
        {title !== undefined && (
          <Text weight="semibold" block>
            {title}
          </Text>
        )}
        {children}
      </div>
      {action}
    </div>
  );
}
