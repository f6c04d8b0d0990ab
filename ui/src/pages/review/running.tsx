// The preview while it runs: stage, bar, how much and how long, and Stop.
import { Button, Caption1, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useRunProgress, useSend } from "../../backend/backend";
import type { RunProgress } from "../../backend/bindings";
import { useWords, type Words } from "../../words";

const useStyles = makeStyles({
  running: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: "center",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bars: { display: "grid", rowGap: tokens.spacingVerticalS },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalL, minHeight: "20px" },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", minHeight: "16px" },
  button: { minWidth: "112px" },
});

export function Running({ stopping }: { stopping: boolean }) {
  const styles = useStyles();
  const send = useSend();
  const words = useWords();
  const { t } = words;
  const progress = useRunProgress();
  const known = progress !== null && progress.total > 0;
  const stage = progress === null ? t("review-preview-running") : t(`stage-${progress.stage}`);
  return (
    <div className={styles.running} role="group" aria-label={t("review-preview-running")}>
      <div className={styles.bars}>
        <span className={styles.line}>
          {/* Only the stage is read out: the numbers change ten times a second. */}
          <Text weight="semibold" role="status">
            {stopping ? t("review-preview-stopping") : stage}
          </Text>
        </span>
        <ProgressBar
          aria-label={t("review-preview-running")}
          thickness="large"
          max={known ? progress.total : undefined}
          value={known ? Math.min(progress.done, progress.total) : undefined}
        />
        <span className={styles.line}>
          <Caption1 className={styles.quiet}>{done(progress, words)}</Caption1>
          <Caption1 className={styles.quiet}>{left(progress, words)}</Caption1>
        </span>
      </div>
      <Button className={styles.button} disabledFocusable={stopping} onClick={() => send({ name: "stop_preview" })}>
        {t("review-preview-stop")}
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

function left(progress: RunProgress | null, { t, duration }: Words): string {
  if (progress === null || progress.seconds_left === null) {
    return "";
  }
  return t("run-left", { time: duration(Math.max(1, progress.seconds_left)) });
}
