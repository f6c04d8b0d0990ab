// A part of a page that stays closed until it is wanted.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactNode } from "react";
import { Toggle } from "./toggle";

const useStyles = makeStyles({
  part: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  toggle: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
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
  /** Something is to be mended inside: it opens, once. */
  mend?: boolean;
  /** How deep the title lies in its page. */
  level?: "h3" | "h4" | "h5";
  place?: string;
  children: ReactNode;
}

export function Disclosure(props: DisclosureProps) {
  const { title, told, open: begins, mend = false, level: Heading = "h3", place, children } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(begins);
  const inside = useId();
  useEffect(() => {
    if (mend) {
      setOpen(true);
    }
  }, [mend]);
  return (
    <section className={styles.part} data-place={place}>
      <Heading className={styles.heading}>
        <Toggle open={open} controls={inside} className={styles.toggle} onToggle={() => setOpen(!open)}>
          <span className={styles.line}>
            <Text weight="semibold">{title}</Text>
            <span className={styles.told}>{told}</span>
          </span>
        </Toggle>
      </Heading>
      {open && (
        <div id={inside} className={styles.inside}>
          {children}
        </div>
      )}
    </section>
  );
}
