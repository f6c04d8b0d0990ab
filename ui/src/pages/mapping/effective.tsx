// From when the mapping counts: at once, or for messages from a day on.
import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { EffectiveView } from "../../backend/bindings";
import { DateField, todayUtc } from "../../parts/date-field";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";

const useStyles = makeStyles({
  hint: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // In line with the words of the choice above it.
  day: { paddingLeft: "32px" },
});

export function Effective({ effective, title }: { effective: EffectiveView; title: string }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const choose = (value: string) => send({ name: "edit_effective", from: value === "day" ? todayUtc() : null });
  const label = (choice: "now" | "day") => (
    <>
      {t(`mapping-effective-${choice}`)}
      <span className={styles.hint}>{t(`mapping-effective-${choice}-hint`)}</span>
    </>
  );
  return (
    <>
      <Field>
        <RadioGroup
          aria-label={title}
          value={effective.from === null ? "now" : "day"}
          onChange={(_, { value }) => choose(value)}
        >
          <Radio value="now" label={label("now")} />
          <Radio value="day" label={label("day")} />
        </RadioGroup>
      </Field>
      {effective.from !== null && (
        <div className={styles.day}>
          <Day effective={effective} from={effective.from} />
        </div>
      )}
    </>
  );
}

function Day({ effective, from }: { effective: EffectiveView; from: string }) {
  const send = useSend();
  const { t } = useWords();
  const typed = useTyped(from, (text) => send({ name: "edit_effective", from: text }));
  // Nothing chosen yet is no mistake yet.
  const wrong = effective.fault !== null && from !== "";
  return (
    <DateField
      label={t("mapping-effective-from")}
      hint={t("mapping-effective-from-hint")}
      mistake={wrong ? t("mapping-effective-wrong") : undefined}
      typed={typed}
    />
  );
}
