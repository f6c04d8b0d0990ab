// The fingerprints of a host key that waits, below each other to be compared: those accepted before, and the one shown.
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { HostKeyView } from "../backend/bindings";
import { useWords } from "../words";
import { Fingerprint } from "./fingerprint";

const useStyles = makeStyles({
  prints: { display: "grid", rowGap: tokens.spacingVerticalS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

export function KeyPrints({ hostKey }: { hostKey: HostKeyView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { accepted, algorithm, fingerprint, md5 } = hostKey;
  return (
    <dl className={styles.prints}>
      {accepted.length > 0 && (
        <div>
          <dt className={styles.term}>
            <Caption1>{t("host-key-known")}</Caption1>
          </dt>
          {accepted.map((known) => (
            <dd key={known} className={styles.value}>
              <Fingerprint label={t("host-key-known")} value={known} />
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt className={styles.term}>
          <Caption1>{t("host-key-shown-kind", { algorithm })}</Caption1>
        </dt>
        <dd className={styles.value}>
          <Fingerprint label={t("host-key-shown")} value={fingerprint} />
        </dd>
        <dd className={styles.value}>
          <Fingerprint label={t("host-key-md5")} value={md5} quiet />
        </dd>
      </div>
    </dl>
  );
}
