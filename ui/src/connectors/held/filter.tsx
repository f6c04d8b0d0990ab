// Which held items are shown: by person, conversation, day and reason. Without names only the last two can be asked.
import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useSend } from "../../backend/backend";
import type { HeldFilter, HeldView } from "../../backend/bindings";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(160px, 100%), 1fr))", gap: "8px 12px" },
  field: { minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
});

export function HeldFilters({ held }: { held: HeldView }) {
  const styles = useStyles();
  const { t, day } = useWords();
  const send = useSend();
  const { filter, named } = held;
  const set = (more: Partial<HeldFilter>) => send({ name: "filter_held", filter: { ...filter, ...more } });
  const person = useTyped(filter.person, (text) => set({ person: text }));
  const choice = (key: "conversation" | "day" | "reason", options: [string, string][]) => (
    <Field className={styles.field} label={t(`flyout-filter-${key}`)}>
      <Select className={styles.control} value={filter[key]} onChange={(_, { value }) => set({ [key]: value })}>
        <option value="">{t("flyout-filter-all")}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.filters} role="group" aria-label={t("flyout-filter")}>
      {named && (
        <Field className={styles.field} label={t("flyout-filter-person")}>
          <Input
            className={styles.control}
            type="search"
            contentBefore={<Search20Regular />}
            value={person.value}
            onChange={(_, { value }) => person.onChange(value)}
            onBlur={person.onBlur}
          />
        </Field>
      )}
      {named && choice("conversation", held.conversations.map((name) => [name, name]))}
      {choice("day", held.days.map((value) => [value, day(value)]))}
      {choice("reason", [
        ["held", t("flyout-reason-held")],
        ["failed", t("flyout-reason-other")],
      ])}
    </div>
  );
}
