// Setups that were begun: Continue setup goes straight back to the page that was open.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { DraftRow } from "../backend/bindings";
import { stepWord } from "../parts/by-kind";
import { Card } from "../parts/card";
import { DateText } from "../parts/date-text";
import { KindIcon } from "../parts/kind-icon";
import { PracticeBadge } from "../parts/practice-badge";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  card: {
    display: "grid",
    gridTemplateColumns: "40px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "16px",
    padding: "12px 16px",
    "@media (max-width: 720px)": { gridTemplateColumns: "40px minmax(0, 1fr)", rowGap: "12px" },
  },
  name: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    overflowWrap: "anywhere",
  },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    "@media (max-width: 720px)": { gridColumn: "1 / -1" },
  },
});

export function Drafts({ drafts }: { drafts: DraftRow[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {drafts.map((draft, place) => (
        <li key={draft.id}>
          <DraftCard draft={draft} first={place === 0} />
        </li>
      ))}
    </ul>
  );
}

function DraftCard({ draft, first }: { draft: DraftRow; first: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const kind = t(`kind-${draft.kind}`);
  const name = draft.name === "" ? t("home-draft-nameless") : draft.name;
  return (
    <Card className={styles.card}>
      <KindIcon kind={draft.kind} />
      <div>
        <span className={styles.name}>
          <Text weight="semibold">{name}</Text>
          {draft.practice && <PracticeBadge />}
        </span>
        <span className={styles.facts}>
          <span>{kind}</span>
          <span>{t("home-draft-where", { page: t(stepWord(draft.page, draft.facts)) })}</span>
          <span>
            {t("home-draft-changed")} <DateText iso={draft.changed} />
          </span>
        </span>
      </div>
      <div className={styles.buttons}>
        <Button
          appearance={first ? "primary" : "secondary"}
          aria-label={t("home-draft-continue-of", { name })}
          onClick={() => send({ name: "continue_draft", draft: draft.id })}
        >
          {t("home-draft-continue")}
        </Button>
        <Button
          appearance="subtle"
          aria-label={t("home-draft-discard-of", { name })}
          onClick={() => send({ name: "discard_draft", draft: draft.id })}
        >
          {t("home-draft-discard")}
        </Button>
      </div>
    </Card>
  );
}
