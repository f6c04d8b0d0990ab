// A part of a page that stays closed until it is wanted.
import { createFocusOutlineStyle, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  part: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
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
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  told: { color: tokens.colorNeutralForeground3 },
  inside: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

interface DisclosureProps {
  title: string;
  /** What can be told without opening it. */
  told: string;
  /** As it begins; after that it is the admin's. */
  open: boolean;
  /** How deep the title lies in its page. */
  level?: "h3" | "h4" | "h5";
  place?: string;
  children: ReactNode;
}

export function Disclosure({ title, told, open: begins, level: Heading = "h3", place, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(begins);
  const inside = useId();
  return (
    <section className={styles.part} data-place={place}>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? inside : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.icon} aria-hidden>
            {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          </span>
          <span className={styles.line}>
            <Text weight="semibold">{title}</Text>
            <span className={styles.told}>{told}</span>
          </span>
        </button>
      </Heading>
      {open && (
        <div id={inside} className={styles.inside}>
          {children}
        </div>
      )}
    </section>
  );
}
