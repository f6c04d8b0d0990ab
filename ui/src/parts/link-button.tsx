// A button that looks like a link: it opens what it names.
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    minHeight: "24px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ...createFocusOutlineStyle(),
  },
});

interface LinkButtonProps {
  id?: string;
  label?: string;
  className?: string;
  onClick: () => void;
  children: string;
}

export function LinkButton({ id, label, className, onClick, children }: LinkButtonProps) {
  return (
    <button type="button" id={id} aria-label={label} className={mergeClasses(useStyles().button, className)} onClick={onClick}>
      {children}
    </button>
  );
}
