// The flyout's keys: each pair with its fingerprints, its days, and whether the site took it.
import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PairRow } from "../backend/bindings";
import { Facts } from "../parts/facts";
import { Fingerprint, PgpFingerprint } from "../parts/fingerprint";
import { useWords } from "../words";

const useStyles = makeStyles({
  group: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0 },
  pair: { display: "grid", rowGap: "4px", gridTemplateColumns: "minmax(0, 1fr)", paddingTop: "4px" },
  print: { ":not(:first-child)": { paddingTop: "8px" } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function PairsPanel({ pairs, own }: { pairs: PairRow[]; own: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <section className={styles.group}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t("flyout-keys")}
      </Subtitle2>
      <Text>{t(own ? "flyout-keys-own" : "flyout-keys-app")}</Text>
      {pairs.map((pair, place) => (
        <Pair key={`${pair.since} ${pair.ssh_fingerprint}`} pair={pair} alone={pairs.length === 1} newest={place === 0} />
      ))}
    </section>
  );
}

function Pair({ pair, alone, newest }: { pair: PairRow; alone: boolean; newest: boolean }) {
  const styles = useStyles();
  const { t, day } = useWords();
  const facts: [string, ReactNode][] = [
    [t("flyout-pair-since"), day(pair.since)],
    [t("flyout-pair-ssh"), <Fingerprint label={t("flyout-pair-ssh")} value={pair.ssh_fingerprint} />],
    [t("flyout-pair-accepted"), t(pair.accepted ? "flyout-pair-accepted-yes" : "flyout-pair-accepted-no")],
    [
      t("flyout-pair-pgp"),
      pair.pgp.map(([print, last]) => (
        <div key={print} className={styles.print}>
          <PgpFingerprint label={t("flyout-pair-pgp")} value={print} />
          {last === null ? t("key-expires-never") : t("flyout-pair-expires", { day: day(last) })}
        </div>
      )),
    ],
  ];
  if (pair.retires !== null) {
    facts.push([t(pair.retired ? "flyout-pair-retired" : "flyout-pair-retires"), day(pair.retires)]);
  }
  return (
    <div className={mergeClasses(styles.pair, pair.retired && styles.quiet)}>
      {!alone && (
        <Text weight="semibold">
          {t(pair.retired ? "flyout-pair-old-retired" : newest ? "flyout-pair-new" : "flyout-pair-old")}
        </Text>
      )}
      <Facts facts={facts} />
    </div>
  );
}
