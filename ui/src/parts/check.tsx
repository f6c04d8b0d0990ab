// A box to tick, with or without words beside it. The system's own, in our colour: Fluent's brings much that a
// list of hundreds of rows would have to carry.
import { createFocusOutlineStyle, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({
  label: { display: "inline-flex", alignItems: "center", columnGap: "8px", minWidth: "24px", minHeight: "24px", cursor: "pointer" },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "4px",
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: "pointer",
    ...createFocusOutlineStyle(),
  },
});

interface CheckProps {
  /** What is read out; shown too, where `shown`. */
  label: string;
  shown?: boolean;
  /** `null`: some of them. */
  checked: boolean | null;
  onChange: (checked: boolean) => void;
}

export function Check({ label, shown = false, checked, onChange }: CheckProps) {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = checked === null;
  }, [checked]);
  return (
    <label className={styles.label}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        aria-label={shown ? undefined : label}
        checked={checked === true}
        onChange={(event) => onChange(event.target.checked)}
      />
      {shown && label}
    </label>
  );
}
