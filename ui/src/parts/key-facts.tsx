// What a private key is, without the secret: its kind, fingerprint, owner and days, and whether its passphrase opens it.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { KeyFactsView, KeyFactView } from "../backend/bindings";
import { useWords } from "../words";
import { Fingerprint, PgpFingerprint } from "./fingerprint";

/** Days before its end at which a key is spoken of. */
const SOON = 60;

const useStyles = makeStyles({
  // What a passphrase hides has its place before it is entered, just below.
  facts: { display: "grid", rowGap: tokens.spacingVerticalM, alignContent: "start", minHeight: "104px" },
  key: { display: "grid", rowGap: tokens.spacingVerticalXXS },
  next: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(88px, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
  told: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: "flex", paddingTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  look: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

type Tone = "good" | "look" | "bad";

export function KeyFacts({ id, facts }: { id: string; facts: KeyFactsView }) {
  const styles = useStyles();
  const { t } = useWords();
  const pgp = facts.form.startsWith("pgp");
  const form = t(`key-form-${facts.form.replaceAll("_", "-")}`);
  return (
    <div id={id} className={styles.facts}>
      {facts.keys.length > 1 && <Text>{t("key-ring", { count: facts.keys.length, form })}</Text>}
      {facts.keys.map((key, place) => (
        <div key={key.fingerprint || place} className={mergeClasses(styles.key, place > 0 && styles.next)}>
          <Key fact={key} pgp={pgp} form={facts.keys.length > 1 ? undefined : form} />
        </div>
      ))}
      <Passphrase state={facts.passphrase} />
    </div>
  );
}

function Key({ fact, pgp, form }: { fact: KeyFactView; pgp: boolean; form: string | undefined }) {
  const styles = useStyles();
  const { t, day } = useWords();
  const { algorithm, bits, fingerprint, owner, created } = fact;
  const kind = algorithm === "" ? undefined : bits > 0 ? t("key-kind", { algorithm, bits: String(bits) }) : algorithm;
  const Print = pgp ? PgpFingerprint : Fingerprint;
  const rows: [string, ReactNode][] = [];
  if (fingerprint !== "") rows.push(["key-fingerprint", <Print label={t("key-fingerprint")} value={fingerprint} />]);
  if (owner !== "") rows.push(["key-owner", owner]);
  if (created !== null) rows.push(["key-created", day(created)]);
  if (pgp && fingerprint !== "") rows.push(["key-expires", <Expiry fact={fact} />]);
  return (
    <>
      <Text weight="semibold">{[kind, form].filter((part) => part !== undefined).join(" · ")}</Text>
      {rows.length > 0 && (
        <dl className={styles.list}>
          {rows.map(([name, value]) => (
            <Row key={name} name={t(name)} value={value} />
          ))}
        </dl>
      )}
      {fact.revoked && <Told tone="bad">{t("key-revoked")}</Told>}
      {fact.weak && <Told tone="look">{t("key-weak")}</Told>}
      {pgp && !fact.decrypts && fingerprint !== "" && <Told tone="look">{t("key-decrypts-not")}</Told>}
    </>
  );
}

function Row({ name, value }: { name: string; value: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

/** Its last day; with a mark when that is near or past. */
function Expiry({ fact }: { fact: KeyFactView }) {
  const { t, day: say } = useWords();
  if (fact.expires === null) {
    return t("key-expires-none");
  }
  const day = say(fact.expires);
  const days = fact.days_left;
  if (days === null || days > SOON) {
    return day;
  }
  return days < 0 ? (
    <Told tone="bad">{t("key-expired", { day, days: -days })}</Told>
  ) : (
    <Told tone="look">{t("key-expires-soon", { day, days })}</Told>
  );
}

const PASSPHRASES: Record<KeyFactsView["passphrase"], Tone> = {
  not_needed: "good",
  missing: "look",
  opens: "good",
  wrong: "bad",
};

function Passphrase({ state }: { state: KeyFactsView["passphrase"] }) {
  const { t } = useWords();
  return <Told tone={PASSPHRASES[state]}>{t(`key-passphrase-${state.replaceAll("_", "-")}`)}</Told>;
}

function Told({ tone, children }: { tone: Tone; children: string }) {
  const styles = useStyles();
  const icons = { good: <CheckmarkCircle16Filled />, look: <Warning16Filled />, bad: <ErrorCircle16Filled /> };
  return (
    <span className={styles.told}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
        {icons[tone]}
      </span>
      <span>{children}</span>
    </span>
  );
}
