// Tabs: one can be tabbed to, the arrows lead to the others. The panel they open is the caller's.
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "24px",
    "@media (max-width: 680px)": { columnGap: "12px" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    minHeight: "44px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    "::after": {
      content: '""',
      position: "absolute",
      left: 0,
      right: 0,
      bottom: "-1px",
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
    },
    ...createFocusOutlineStyle(),
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
  // As wide as when it is chosen: the others do not move.
  word: {
    "::before": {
      content: "attr(data-words)",
      display: "block",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

interface TabsProps<Name extends string> {
  label: string;
  /** Ids are made of it: `flyout` has the tab `flyout-tab-runs` and the panel `flyout-panel`. */
  id: string;
  tabs: readonly { name: Name; words: string }[];
  chosen: Name;
  onChoose: (name: Name) => void;
}

const STEPS: Record<string, (place: number, count: number) => number> = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function Tabs<Name extends string>({ label, id, tabs, chosen, onChoose }: TabsProps<Name>) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = tabs.findIndex(({ name }) => name === chosen);
    const next = tabs[STEPS[event.key]?.(place, tabs.length) ?? -1];
    if (next !== undefined) {
      event.preventDefault();
      onChoose(next.name);
      document.getElementById(`${id}-tab-${next.name}`)?.focus();
    }
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ name, words }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-tab-${name}`}
          aria-controls={`${id}-panel`}
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => onChoose(name)}
        >
          <span className={styles.word} data-words={words}>
            {words}
          </span>
        </button>
      ))}
    </div>
  );
}
