// What is searched for. Enter in any field searches.
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useRef } from "react";
import { useSend } from "../../backend/backend";
import type { Fault, SearchQuery } from "../../backend/bindings";
import { onEnterKey, useTyped } from "../../parts/typed";
import { useWords } from "../../words";

const NARROW = "@media (max-width: 720px)";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: "12px 16px",
    alignItems: "start",
    [NARROW]: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
    "@media (max-width: 420px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  words: { gridColumn: "1 / -1" },
  line: { display: "flex", flexWrap: "wrap", gap: "8px" },
  input: { flexGrow: 1, flexBasis: "240px", minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
});

interface QueryFormProps {
  query: SearchQuery;
  /** What is wrong with the days. */
  fault: Fault | null;
  searching: boolean;
}

export function QueryForm({ query, fault, searching }: QueryFormProps) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  // Two fields may be changed before the view comes back.
  const typed = useRef(query);
  const useField = (key: keyof SearchQuery) =>
    useTyped(query[key], (text) => {
      typed.current = { ...typed.current, [key]: text };
      send({ name: "edit_search", query: typed.current });
    });
  const words = useField("words");
  const person = useField("person");
  const conversation = useField("conversation");
  const from = useField("from");
  const to = useField("to");
  const search = () => send({ name: "search", page: 1 });
  const control = (field: typeof words) => (
    <Input
      className={styles.control}
      value={field.value}
      onChange={(_, { value }) => field.onChange(value)}
      onBlur={field.onBlur}
      onKeyDown={onEnterKey(field, search)}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <div className={styles.form} role="search" aria-label={t("find-title")}>
      <div className={styles.words}>
        <Field label={t("find-words")} hint={t("find-words-hint")}>
          {(field) => (
            <span className={styles.line}>
              <Input
                {...field}
                className={styles.input}
                type="search"
                contentBefore={<Search20Regular />}
                value={words.value}
                onChange={(_, { value }) => words.onChange(value)}
                onBlur={words.onBlur}
                onKeyDown={onEnterKey(words, search)}
                autoComplete="off"
                spellCheck={false}
              />
              <Button appearance="primary" disabledFocusable={searching} onClick={search}>
                {t("find-search")}
              </Button>
            </span>
          )}
        </Field>
      </div>
      <Field label={t("find-person")} hint={t("find-person-hint")}>
        {control(person)}
      </Field>
      <Field label={t("find-conversation")} hint={t("find-conversation-hint")}>
        {control(conversation)}
      </Field>
      {/* Plain text: WebKit shows today in an empty field for a day, as if it were set. */}
      <Field
        label={t("find-from")}
        hint={fault === null ? t("find-days-hint") : undefined}
        validationMessage={fault === null ? undefined : t("find-days-wrong")}
      >
        {control(from)}
      </Field>
      <Field label={t("find-to")} hint={t("find-days-hint")}>
        {control(to)}
      </Field>
    </div>
  );
}
