// How many people are mapped in which way; each figure is a button that shows only them.
import { Caption1, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MappedBy } from "../../backend/bindings";
import { useWords } from "../../words";

type Filter = MappedBy | "all";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  figure: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ...createFocusOutlineStyle(),
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  value: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface FiguresProps {
  counts: Record<Filter, number>;
  /** Which is shown; null: all. */
  only: MappedBy | null;
  /** There may be a mapping file. */
  file: boolean;
  onFilter: (only: MappedBy | null) => void;
}

const FILTERS: Filter[] = ["all", "nobody", "csv", "email"];

export function Figures({ counts, only, file, onFilter }: FiguresProps) {
  const styles = useStyles();
  const { t, number } = useWords();
  return (
    <div className={styles.figures} role="group" aria-label={t("mapping-people-filter")}>
      {FILTERS.filter((name) => file || name !== "csv").map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={(only ?? "all") === name}
          className={mergeClasses(styles.figure, (only ?? "all") === name && styles.chosen)}
          onClick={() => onFilter(name === "all" ? null : name)}
        >
          <Caption1>{t(`mapping-people-${name}`)}</Caption1>
          <span className={styles.value}>{number(counts[name])}</span>
        </button>
      ))}
    </div>
  );
}
