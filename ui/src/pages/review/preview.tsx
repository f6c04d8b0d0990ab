// "Preview the first import": a dry run, its progress, and what it came to.
import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSend } from "../../backend/backend";
import type { PreviewView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";
import { Outcome } from "./outcome";
import { Running } from "./running";

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

function State({ preview, busy }: { preview: PreviewView; busy: boolean }) {
  const send = useSend();
  const { t } = useWords();
  const start = (word: string) => (
    <div>
      <Button disabledFocusable={busy} onClick={() => send({ name: "preview" })}>
        {t(word)}
      </Button>
    </div>
  );
  switch (preview.name) {
    case "idle":
      return start("review-preview-start");
    case "running":
      return <Running stopping={preview.stopping} />;
    case "failed":
      return (
        <>
          {start("review-preview-again")}
          <Body1>{t("review-preview-failed")}</Body1>
          <FaultBox fault={preview.fault} />
        </>
      );
    case "ready":
      return (
        <>
          {start("review-preview-again")}
          <Outcome preview={preview} />
        </>
      );
  }
}
