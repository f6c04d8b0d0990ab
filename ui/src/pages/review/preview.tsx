// "Preview the first import": a dry run, its progress, and what it came to.
import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSend } from "../../backend/backend";
import type { PreviewView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { ProgressPanel } from "../../parts/progress";
import { useWords } from "../../words";
import { Outcome } from "./outcome";

const useStyles = makeStyles({
  preview: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
  },
  title: { margin: 0 },
  // The progress has its place before it begins.
  room: { minHeight: "144px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

export function Preview({ preview, busy }: { preview: PreviewView; busy: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const heading = useId();
  return (
    <section className={styles.preview} aria-labelledby={heading}>
      <Subtitle1 as="h2" id={heading} className={styles.title}>
        {t("review-preview-title")}
      </Subtitle1>
      <Body1>{t("review-preview-lead")}</Body1>
      <div className={styles.room}>
        <State preview={preview} busy={busy} />
      </div>
    </section>
  );
}

/** The button stays in its place, and keeps the focus, whatever becomes of the preview. */
function State({ preview, busy }: { preview: PreviewView; busy: boolean }) {
  const send = useSend();
  const { t } = useWords();
  const first = preview.name === "idle" || preview.name === "running";
  return (
    <>
      <div>
        <Button disabledFocusable={busy || preview.name === "running"} onClick={() => send({ name: "preview" })}>
          {t(first ? "review-preview-start" : "review-preview-again")}
        </Button>
      </div>
      <Result preview={preview} />
    </>
  );
}

function Result({ preview }: { preview: PreviewView }) {
  const send = useSend();
  const { t } = useWords();
  switch (preview.name) {
    case "idle":
      return null;
    case "running":
      return (
        <ProgressPanel
          label={t("review-preview-running")}
          starting={t("review-preview-running")}
          stopping={t("review-preview-stopping")}
          stopped={preview.stopping}
          stop={t("review-preview-stop")}
          onStop={() => send({ name: "stop_preview" })}
        />
      );
    case "failed":
      return (
        <>
          <Body1>{t("review-preview-failed")}</Body1>
          <FaultBox fault={preview.fault} />
        </>
      );
    case "ready":
      return <Outcome preview={preview} />;
  }
}
