// An import or a preview that is going on: stage, bar, how much, how fast, how long, whether it stands still, and the
// way to stop it.
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useRunProgress } from "../backend/backend";
import type { RunProgress } from "../backend/bindings";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "24px",
    alignItems: "center",
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  },
  button: { justifySelf: "start" },
  bars: { display: "grid", rowGap: "8px" },
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: "16px",
    minHeight: "20px",
  },
  numbers: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "16px",
    minHeight: "16px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  end: { flexShrink: 0, textAlign: "end" },
  step: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

interface ProgressPanelProps {
  /** What is going on. */
  label: string;
  /** Said before the first sample comes. */
  starting: string;
  /** Said once it was asked to stop. */
  stopping: string;
  stopped: boolean;
  /** The button, and its longer name. */
  stop: string;
  stopLabel?: string;
  onStop: () => void;
}

export function ProgressPanel(props: ProgressPanelProps) {
  const { label, starting, stopping, stopped, stop, stopLabel, onStop } = props;
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const progress = useRunProgress();
  const known = progress !== null && progress.total > 0;
  const still = !stopped && progress !== null && progress.still_seconds !== null;
  const named = progress === null ? starting : t(`stage-${progress.stage}`);
  const stage = still ? t("run-stalled", { stage: named }) : named;
  return (
    <div className={styles.panel} role="group" aria-label={label}>
      <div className={styles.bars}>
        <span className={styles.line}>
          {/* Only the stage is read out: the numbers change ten times a second. */}
          <Text weight="semibold" role="status">
            {stopped ? stopping : stage}
          </Text>
          {progress !== null && (
            <Text size={200} className={styles.step}>
              {t("run-step", { step: progress.step, steps: progress.steps })}
            </Text>
          )}
        </span>
        <ProgressBar
          aria-label={label}
          thickness="large"
          max={known ? progress.total : undefined}
          value={known ? Math.min(progress.done, progress.total) : undefined}
        />
        <span className={styles.numbers}>
          <span>{[done(progress, words), pace(progress, words)].filter(Boolean).join(" · ")}</span>
          <span className={styles.end}>{still ? "" : left(progress, words)}</span>
        </span>
        {still && <Text size={200}>{t("run-still-next")}</Text>}
      </div>
      <Button className={styles.button} aria-label={stopLabel} disabledFocusable={stopped} onClick={onStop}>
        {stop}
      </Button>
    </div>
  );
}

function done(progress: RunProgress | null, { t }: Words): string {
  if (progress === null || progress.unit === "nothing") {
    return "";
  }
  return t(`run-done-${progress.unit}`, { done: progress.done, total: progress.total });
}

/** How fast, or for how long not at all. */
function pace(progress: RunProgress | null, { t, duration }: Words): string {
  if (progress !== null && progress.still_seconds !== null) {
    return t("run-still", { time: duration(progress.still_seconds) });
  }
  if (progress === null || progress.unit === "nothing" || progress.rate <= 0) {
    return "";
  }
  const rate = progress.rate >= 10 ? Math.round(progress.rate) : Math.round(progress.rate * 10) / 10;
  return t(progress.unit === "bytes" ? "run-rate-bytes" : "run-rate-count", { rate });
}

function left(progress: RunProgress | null, { t, duration }: Words): string {
  if (progress === null || progress.seconds_left === null) {
    return "";
  }
  return t("run-left", { time: duration(Math.max(1, progress.seconds_left)) });
}
