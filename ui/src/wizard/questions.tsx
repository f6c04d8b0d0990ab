// A question that must be answered first. The answer that changes nothing is the default.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSend } from "../backend/backend";
import type { Question } from "../backend/bindings";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  surface: { maxWidth: "520px" },
  words: { overflowWrap: "anywhere" },
  actions: { paddingTop: "12px" },
});

export function Questions({ question }: { question: Question | null }) {
  const styles = useStyles();
  const words = useWords();
  const send = useSend();
  // The words stay while the dialog fades.
  const [last, setLast] = useState(question);
  useEffect(() => {
    if (question !== null) {
      setLast(question);
    }
  }, [question]);
  const shown = question ?? last;
  if (shown === null) {
    return null;
  }
  const answer = (yes: boolean) => send({ name: "answer", yes });
  return (
    <Dialog
      modalType="alert"
      open={question !== null}
      onOpenChange={(_, { open }) => {
        if (!open) {
          answer(false);
        }
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.words}>{say(shown, "title", words)}</DialogTitle>
          <DialogContent className={styles.words}>{say(shown, "text", words)}</DialogContent>
          <DialogActions className={styles.actions}>
            <Button autoFocus appearance="primary" onClick={() => answer(false)}>
              {say(shown, "no", words)}
            </Button>
            <Button onClick={() => answer(true)}>{say(shown, "yes", words)}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function say(question: Question, part: "title" | "text" | "no" | "yes", { t }: Words): string {
  const name = question.name === "discard_draft" ? question.draft : question.connector;
  const id = `question-${question.name.replaceAll("_", "-")}`;
  return t(part === "title" && name === "" ? `${id}-title-nameless` : `${id}-${part}`, { name });
}
