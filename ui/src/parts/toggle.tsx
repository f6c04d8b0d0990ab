// A line that opens and closes what is below it.
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    // In high contrast the ground is bright then, and all words on it are dark.
    ":hover span": { color: "inherit" },
    ...createFocusOutlineStyle(),
  },
  icon: { display: "flex", color: tokens.colorNeutralForeground2 },
  down: { transform: "rotate(90deg)" },
});

interface ToggleProps {
  open: boolean;
  /** The id of what it opens. */
  controls: string;
  className?: string;
  onToggle: () => void;
  children: ReactNode;
}

export function Toggle({ open, controls, className, onToggle, children }: ToggleProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, className)}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <span className={mergeClasses(styles.icon, open && styles.down)} aria-hidden>
        <ChevronRight20Regular />
      </span>
      {children}
    </button>
  );
}
