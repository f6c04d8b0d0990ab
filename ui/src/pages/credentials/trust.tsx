// Whom this connector trusts: accepted and revoked host keys, an import of them, and a planned change.
import { Body1, Button, Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { DocumentKey20Regular } from "@fluentui/react-icons/svg/document-key";
import { useSend } from "../../backend/backend";
import type { ImportedView, TrustView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { Disclosure } from "../../parts/disclosure";
import { Fingerprint } from "../../parts/fingerprint";
import { placeOf } from "../../parts/places";
import { useWords } from "../../words";
import { Expected } from "./expected";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  brought: { ":not(:empty)": { marginTop: tokens.spacingVerticalS, width: "100%" } },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  revoked: { color: tokens.colorStatusDangerForeground1, display: "block" },
  lines: { display: "grid" },
  // The switch has room of its own; the words begin where the others do.
  expect: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function Trust({ trust, product }: { trust: TrustView; product: string }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const { accepted, revoked, imported, expected } = trust;
  const told = t("trust-told", { count: accepted.length });
  return (
    <Disclosure
      title={t("trust-title")}
      told={expected === null ? told : t("trust-told-expects", { told })}
      open={imported !== null || expected !== null}
      place={placeOf({ name: "host_key" })}
    >
      <Body1>{t("trust-lead")}</Body1>
      <div className={styles.group}>
        <Caption1 className={styles.quiet}>{t("trust-accepted")}</Caption1>
        {accepted.length === 0 ? <Body1>{t("trust-accepted-none")}</Body1> : <Prints label={t("trust-accepted")} prints={accepted} />}
      </div>
      {revoked.length > 0 && (
        <div className={styles.group}>
          <Caption1 className={styles.revoked}>{t("trust-revoked")}</Caption1>
          <Prints label={t("trust-revoked")} prints={revoked} />
        </div>
      )}
      <div className={styles.group}>
        <Button icon={<DocumentKey20Regular />} onClick={() => send({ name: "pick_known_hosts" })}>
          {t("trust-import")}
        </Button>
        <Caption1 className={styles.quiet}>{t("trust-import-hint")}</Caption1>
        <div role="status" className={styles.brought}>{imported !== null && <Brought imported={imported} />}</div>
      </div>
      <div className={styles.group}>
        <Switch
          className={styles.expect}
          label={t("trust-expect")}
          checked={expected !== null}
          onChange={(_, { checked }) => send({ name: "expect_host_key", on: checked })}
        />
        <Caption1 className={styles.quiet}>{t("trust-expect-hint", { product })}</Caption1>
      </div>
      {expected !== null && <Expected expected={expected} product={product} />}
    </Disclosure>
  );
}

function Prints({ label, prints }: { label: string; prints: string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {prints.map((print) => (
        <li key={print}>
          <Fingerprint label={label} value={print} />
        </li>
      ))}
    </ul>
  );
}

/** What a file brought, and what of it is not used. */
function Brought({ imported }: { imported: ImportedView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { file, keys, revoked, authorities, unreadable } = imported;
  return (
    <Bar intent={keys === 0 && revoked === 0 ? "warning" : "success"} title={t("trust-imported", { file, count: keys })}>
      <span className={styles.lines}>
        {revoked > 0 && <span>{t("trust-imported-revoked", { count: revoked })}</span>}
        {authorities > 0 && <span>{t("trust-imported-authorities", { count: authorities })}</span>}
        {unreadable > 0 && <span>{t("trust-imported-unreadable", { count: unreadable })}</span>}
      </span>
    </Bar>
  );
}
