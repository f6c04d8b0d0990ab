// Automatic user mapping: the switch, and the domains whose addresses are mailboxes.
import { Body1, Button, Caption1, Field, Input, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useRef } from "react";
import { useSend } from "../../backend/backend";
import type { MappingView } from "../../backend/bindings";
import { useTyped } from "../../parts/typed";
import { useWords } from "../../words";

const useStyles = makeStyles({
  automatic: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  // The switch's own inset, so that it stands in line with the text.
  toggle: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  domains: { minHeight: "82px" },
  suggested: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  only: { display: "flex", columnGap: tokens.spacingHorizontalS },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface AutomaticProps {
  view: MappingView;
  kind: string;
  /** There is no other way: nothing to switch off. */
  only: boolean;
}

export function Automatic({ view, kind, only }: AutomaticProps) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  // The button that was clicked goes away: the field shows what came of it.
  const add = (domain: string) => {
    input.current?.focus();
    send({ name: "add_domain", domain });
  };
  const typed = useTyped(view.domains, (text) => send({ name: "edit_domains", text }));
  return (
    <div className={styles.automatic}>
      {only ? (
        <div className={styles.only}>
          <CheckmarkCircle20Filled className={styles.good} aria-hidden />
          <div>
            <Body1 block>{t("mapping-automatic")}</Body1>
            <Caption1 className={styles.quiet}>{t(`mapping-automatic-hint-${kind}`)}</Caption1>
          </div>
        </div>
      ) : (
        <Field hint={t(`mapping-automatic-hint-${kind}`)}>
          <Switch
            className={styles.toggle}
            label={t("mapping-automatic")}
            checked={view.automatic}
            onChange={(_, { checked }) => send({ name: "set_automatic", on: checked })}
          />
        </Field>
      )}
      <Field
        className={styles.domains}
        label={t("mapping-domains")}
        hint={view.domains_fault ? undefined : t("mapping-domains-hint")}
        validationMessage={view.domains_fault ? t("mapping-domains-wrong") : undefined}
      >
        <Input
          ref={input}
          value={typed.value}
          placeholder={t("mapping-domains-example")}
          onChange={(_, { value }) => typed.onChange(value)}
          onBlur={typed.onBlur}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      {/* Its line is kept while the file is read: what is below must not move under a click. */}
      {view.suggested.length === 0 ? (
        <div className={styles.suggested} />
      ) : (
        <div className={styles.suggested} role="group" aria-label={t("mapping-suggested")}>
          <Caption1 className={styles.quiet}>{t("mapping-suggested")}</Caption1>
          {view.suggested.map(({ domain, people }) => (
            <Button key={domain} size="small" icon={<Add20Regular />} onClick={() => add(domain)}>
              {t("mapping-suggested-add", { domain, people })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
