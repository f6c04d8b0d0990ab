// While a new pair of keys takes the place of an old one: from when the old one is no longer offered, and the way back.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { DateView } from "../../backend/bindings";
import { DateField } from "../../parts/date-field";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
});

interface RetireProps {
  retire: DateView;
  product: string;
  /** All of this goes away: somebody else takes the focus. */
  onDrop: () => void;
}

export function Retire({ retire, product, onDrop }: RetireProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const typed = useTyped(retire.text, (text) => send({ name: "edit_retire", text }));
  const drop = () => {
    onDrop();
    send({ name: "drop_new_keys" });
  };
  return (
    <div className={styles.part}>
      <DateField
        label={t("keys-retire")}
        hint={t("keys-retire-hint", { product })}
        mistake={retire.fault === null ? undefined : t("date-wrong")}
        typed={typed}
      />
      <Button onClick={drop}>{t("keys-drop")}</Button>
    </div>
  );
}
