// Renamed domains: an address at the old one leads to the mailbox at the new one.
import { Body1, Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useSend } from "../../backend/backend";
import type { AliasView, MappingView } from "../../backend/bindings";
import { useWords } from "../../words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  form: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    // In line with the fields, whose labels are above them.
    "@media (max-width: 560px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  },
  // What is wrong has its line either way.
  field: { minHeight: "78px", alignContent: "start", "@media (max-width: 560px)": { minHeight: 0 } },
  add: { alignSelf: "start", marginTop: "24px", "@media (max-width: 560px)": { marginTop: 0, justifySelf: "start" } },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  both: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  domain: { overflowWrap: "anywhere", minWidth: 0 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export function Aliases({ view }: { view: MappingView }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const { aliases, alias_fault } = view;
  const first = useRef<HTMLInputElement>(null);
  const [old, setOld] = useState("");
  const [renamed, setRenamed] = useState("");
  /** What there was when *Add* was pressed last. */
  const [tried, setTried] = useState<string | null>(null);
  const known = JSON.stringify(aliases);
  const added = tried !== null && tried !== known && alias_fault === null;
  useEffect(() => {
    if (added) {
      setOld("");
      setRenamed("");
      setTried(null);
    }
  }, [added]);
  const add = () => {
    setTried(known);
    first.current?.focus();
    send({ name: "add_alias", old, new: renamed });
  };
  const remove = (alias: AliasView) => {
    first.current?.focus();
    send({ name: "remove_alias", old: alias.old });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add();
    }
  };
  const wrong = alias_fault !== null && tried !== null;
  return (
    <div className={styles.part}>
      <Body1>{t("mapping-aliases-lead")}</Body1>
      {aliases.length > 0 && (
        <ul className={styles.list} aria-label={t("mapping-aliases-title")}>
          {aliases.map((alias) => (
            <li key={alias.old} className={styles.item}>
              <span className={styles.both}>
                <span className={styles.domain}>{alias.old}</span>
                <ArrowRight16Regular className={styles.arrow} aria-label={t("mapping-alias-becomes")} />
                <span className={styles.domain}>{alias.new}</span>
              </span>
              <Button
                size="small"
                aria-label={t("mapping-alias-remove-label", { old: alias.old })}
                onClick={() => remove(alias)}
              >
                {t("mapping-csv-remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.form} role="group" aria-label={t("mapping-alias-add-label")} onKeyDown={onKeyDown}>
        <Field
          className={styles.field}
          label={t("mapping-alias-old")}
          validationMessage={wrong ? t("mapping-alias-wrong") : undefined}
        >
          <Input
            ref={first}
            value={old}
            onChange={(_, { value }) => setOld(value)}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <Field className={styles.field} label={t("mapping-alias-new")} validationState={wrong ? "error" : "none"}>
          <Input value={renamed} onChange={(_, { value }) => setRenamed(value)} autoComplete="off" spellCheck={false} />
        </Field>
        <Button className={styles.add} icon={<Add20Regular />} onClick={add}>
          {t("mapping-alias-add")}
        </Button>
      </div>
    </div>
  );
}
