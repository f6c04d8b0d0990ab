// A question that must be answered first. The answer that changes nothing is the default.
import { Body1, Button, makeStyles, Subtitle1 } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { Question } from "../backend/bindings";
import { Overlay } from "../parts/overlay";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  question: {
    display: "grid",
    rowGap: "8px",
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: "24px",
    overflowWrap: "anywhere",
  },
  title: { margin: 0 },
  // The one that changes nothing is the first to be reached, and stands last.
  answers: {
    display: "flex",
    flexWrap: "wrap",
    flexDirection: "row-reverse",
    gap: "8px",
    paddingTop: "16px",
  },
});

export function Questions({ question }: { question: Question | null }) {
  const styles = useStyles();
  const words = useWords();
  const send = useSend();
  if (question === null) {
    return null;
  }
  const answer = (yes: boolean) => send({ name: "answer", yes });
  return (
    <Overlay
      place="question"
      labelledBy="question-title"
      describedBy="question-text"
      onLeave={() => answer(false)}
    >
      <div className={styles.question}>
        <Subtitle1 as="h2" id="question-title" className={styles.title}>
          {say(question, "title", words)}
        </Subtitle1>
        <Body1 id="question-text">{say(question, "text", words)}</Body1>
        <div className={styles.answers}>
          <Button appearance="primary" onClick={() => answer(false)}>
            {say(question, "no", words)}
          </Button>
          <Button onClick={() => answer(true)}>{say(question, "yes", words)}</Button>
        </div>
      </div>
    </Overlay>
  );
}

function say(question: Question, part: "title" | "text" | "no" | "yes", { t, day }: Words): string {
  const id = `question-${question.name.replaceAll("_", "-")}`;
  switch (question.name) {
    case "close_during_run":
    case "remove_connector":
      return t(`${id}-${part}`, { name: question.connector });
    case "discard_draft":
      return t(part === "title" && question.draft === "" ? `${id}-title-nameless` : `${id}-${part}`, {
        name: question.draft,
      });
    case "allow_day":
      return t(`${id}-${part}`, { day: day(question.day), count: question.items, limit: question.limit });
    case "delete_index":
      return t(`${id}-${part}`);
  }
}
