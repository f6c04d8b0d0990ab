// Choosing the vault's passphrase: typed twice, with a hint of its strength that is worked out here.
import { Button, Caption1, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useEnter } from "../../backend/backend";
import { useWords } from "../../words";
import { PassphraseField } from "./passphrase";
import { strengthOf, type Strength } from "./strength";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: "16px", gridTemplateColumns: "minmax(0, 1fr)" },
  button: { justifySelf: "start", minWidth: "144px" },
  strength: { display: "grid", rowGap: "4px", maxWidth: "400px" },
  bars: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", columnGap: "4px" },
  bar: { height: "4px", borderRadius: "2px", backgroundColor: tokens.colorNeutralStroke1 },
  weak: { backgroundColor: tokens.colorStatusDangerForeground1 },
  fair: { backgroundColor: tokens.colorStatusWarningForeground1 },
  good: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const LEVELS: Strength[] = ["empty", "weak", "fair", "good", "strong"];

export function ChoosePassphrase({ busy }: { busy: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const enter = useEnter();
  const [first, setFirst] = useState("");
  const [again, setAgain] = useState("");
  const ready = first !== "" && first === again && !busy;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) {
          enter("passphrase", first);
        }
      }}
    >
      <PassphraseField
        fresh
        label={t("vault-passphrase")}
        hint={t("vault-passphrase-hint")}
        value={first}
        onChange={setFirst}
      />
      <StrengthHint strength={strengthOf(first)} />
      <PassphraseField
        fresh
        label={t("vault-again")}
        value={again}
        onChange={setAgain}
        problem={again !== "" && !first.startsWith(again) ? t("vault-again-differs") : undefined}
      />
      <Button
        className={styles.button}
        type="submit"
        appearance="primary"
        disabledFocusable={!ready}
        icon={busy ? <Spinner size="tiny" aria-hidden /> : undefined}
      >
        {t(busy ? "vault-creating" : "vault-create")}
      </Button>
    </form>
  );
}

function StrengthHint({ strength }: { strength: Strength }) {
  const styles = useStyles();
  const { t } = useWords();
  const level = LEVELS.indexOf(strength);
  const color = strength === "weak" ? styles.weak : strength === "fair" ? styles.fair : styles.good;
  return (
    <div className={styles.strength}>
      <span className={styles.bars} aria-hidden>
        {LEVELS.slice(1).map((name, index) => (
          <span key={name} className={mergeClasses(styles.bar, index < level && color)} />
        ))}
      </span>
      <Caption1 role="status">{t("vault-strength", { strength: t(`vault-strength-${strength}`) })}</Caption1>
      <Caption1 className={styles.quiet}>{t("vault-strength-honest")}</Caption1>
    </div>
  );
}
