// The step rail: where the setup stands, and the way back to pages that can be reached.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { useSend } from "../backend/backend";
import type { KindFacts, Step } from "../backend/bindings";
import { stepWord } from "../parts/by-kind";
import { useWords } from "../words";

const useStyles = makeStyles({
  rail: {
    padding: "32px 16px 24px 24px",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 800px)": {
      padding: "8px 16px",
      borderRight: "none",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, "@media (max-width: 800px)": { display: "none" } },
  short: { display: "none", "@media (max-width: 800px)": { display: "block" } },
  item: { position: "relative", paddingBottom: "16px" },
  line: {
    "::before": {
      content: '""',
      position: "absolute",
      left: "19px",
      top: "36px",
      bottom: "-4px",
      width: "2px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  step: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "12px",
    width: "100%",
    padding: "8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
  },
  way: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { paddingTop: "2px" },
  ahead: { color: tokens.colorNeutralForeground3 },
  current: { fontWeight: tokens.fontWeightSemibold },
  dot: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "24px",
    height: "24px",
    boxSizing: "border-box",
    borderRadius: "50%",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  dotDone: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
  },
  dotCurrent: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function StepRail({ steps, facts }: { steps: Step[]; facts: KindFacts }) {
  const styles = useStyles();
  const { t } = useWords();
  const place = steps.findIndex((step) => step.state === "current");
  return (
    <nav className={styles.rail} aria-label={t("setup-steps")}>
      <Text className={styles.short} size={200}>
        {t("setup-step-of", { step: place + 1, steps: steps.length })}
      </Text>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.page} className={mergeClasses(styles.item, index + 1 < steps.length && styles.line)}>
            <RailStep step={step} facts={facts} number={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RailStep({ step, facts, number }: { step: Step; facts: KindFacts; number: number }) {
  const styles = useStyles();
  const { t, number: digits } = useWords();
  const send = useSend();
  const { page, state } = step;
  const dot = (
    <span
      className={mergeClasses(
        styles.dot,
        state === "done" && styles.dotDone,
        state === "current" && styles.dotCurrent,
      )}
      aria-hidden
    >
      {state === "done" ? <Checkmark16Filled /> : digits(number)}
    </span>
  );
  const words = t(stepWord(page, facts));
  if (state === "done" || state === "reachable") {
    return (
      <button
        type="button"
        className={mergeClasses(styles.step, styles.way)}
        onClick={() => send({ name: "go_to", page })}
      >
        {dot}
        <span className={styles.words}>{words}</span>
        {state === "done" && <span className={styles.hidden}>{t("setup-step-done")}</span>}
      </button>
    );
  }
  const current = state === "current";
  return (
    <div
      className={mergeClasses(styles.step, current ? styles.current : styles.ahead)}
      aria-current={current ? "step" : undefined}
    >
      {dot}
      <span className={styles.words}>{words}</span>
      {!current && <span className={styles.hidden}>{t("setup-step-ahead")}</span>}
    </div>
  );
}
