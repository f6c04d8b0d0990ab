// The import that is going on: stage, bar, how much, how fast, how long, and Cancel.
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useRunProgress, useSend } from "../backend/backend";
import type { RunProgress, RunView } from "../backend/bindings";
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
  },
  bars: { display: "grid", rowGap: "8px" },
  line: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: "16px",
    minHeight: "20px",
  },
  numbers: {
    display: "grid",
    gridTemplateColumns: "2fr 1fr 1fr",
    columnGap: "16px",
    minHeight: "16px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  end: { textAlign: "end" },
  step: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

export function ProgressPanel({ run }: { run: RunView }) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const send = useSend();
  const progress = useRunProgress();
  const { name } = run.connector;
  const known = progress !== null && progress.total > 0;
  return (
    <div className={styles.panel} role="group" aria-label={t("run-progress-of", { name })}>
      <div className={styles.bars}>
        <span className={styles.line}>
          {/* Only the stage is read out: the numbers change ten times a second. */}
          <Text weight="semibold" role="status">
            {stage(run, progress, words)}
          </Text>
          {progress !== null && (
            <Text size={200} className={styles.step}>
              {t("run-step", { step: progress.step, steps: progress.steps })}
            </Text>
          )}
        </span>
        <ProgressBar
          aria-label={t("run-progress-of", { name })}
          thickness="large"
          max={known ? progress.total : undefined}
          value={known ? Math.min(progress.done, progress.total) : undefined}
        />
        <span className={styles.numbers}>
          <span>{done(progress, words)}</span>
          <span className={styles.end}>{rate(progress, words)}</span>
          <span className={styles.end}>{left(progress, words)}</span>
        </span>
      </div>
      <Button
        aria-label={t("run-cancel-of", { name })}
        disabledFocusable={run.stopping}
        onClick={() => send({ name: "stop_run" })}
      >
        {t("run-cancel")}
      </Button>
    </div>
  );
}

function stage(run: RunView, progress: RunProgress | null, { t }: Words): string {
  if (run.stopping) {
    return t("run-stopping");
  }
  return progress === null ? t("run-starting") : t(`stage-${progress.stage}`);
}

function done(progress: RunProgress | null, { t }: Words): string {
  if (progress === null || progress.unit === "nothing") {
    return "";
  }
  return t(`run-done-${progress.unit}`, { done: progress.done, total: progress.total });
}

function rate(progress: RunProgress | null, { t }: Words): string {
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
