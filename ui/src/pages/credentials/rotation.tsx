// Changing the app's own keys: a new pair beside the old one, which stays in use until the day that is chosen.
import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { KeyMultiple20Regular } from "@fluentui/react-icons/svg/key-multiple";
import { useSend } from "../../backend/backend";
import type { DateView, KeysView, OlderPairView } from "../../backend/bindings";
import { Fingerprint, PgpFingerprint } from "../../parts/fingerprint";
import { useWords } from "../../words";
import { Retire } from "./retire";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  renew: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground3, display: "block" },
  both: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0 },
  pair: { display: "flex", flexDirection: "column" },
  prints: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
    margin: 0,
  },
  print: { margin: 0 },
});

interface RotationProps {
  keys: Extract<KeysView, { name: "ready" }>;
  retire: DateView | null;
  product: string;
  /** The buttons go away: somebody else takes the focus. */
  onChange: () => void;
}

export function Rotation({ keys, retire, product, onChange }: RotationProps) {
  const styles = useStyles();
  const send = useSend();
  const { t, day } = useWords();
  const old = keys.older.filter(({ retired }) => !retired);
  const retired = keys.older.filter(({ retired }) => retired);
  const renew = () => {
    onChange();
    send({ name: "renew_keys" });
  };
  return (
    <div className={styles.part}>
      {old.length > 0 && (
        <div className={styles.both}>
          <Subtitle2 as="h3" className={styles.title}>
            {t("keys-both")}
          </Subtitle2>
          <Pair
            title={t("keys-new", { made: day(keys.made) })}
            told={t("keys-new-send", { product })}
            ssh={keys.ssh_fingerprint}
            pgp={keys.pgp_fingerprint}
          />
          {old.map((pair) => (
            <Pair
              key={pair.ssh_fingerprint}
              title={t("keys-old")}
              told={pair.retires === null ? t("keys-old-used") : t("keys-old-until", { day: day(pair.retires) })}
              ssh={pair.ssh_fingerprint}
              pgp={pair.pgp_fingerprint}
            />
          ))}
          {retire !== null && <Retire retire={retire} product={product} onDrop={onChange} />}
        </div>
      )}
      {keys.can_renew && (
        <div className={styles.renew}>
          <Caption1>
            {t("keys-made", { made: day(keys.made) })} {t("keys-renew-hint")}
          </Caption1>
          <Button icon={<KeyMultiple20Regular />} onClick={renew}>
            {t("keys-renew")}
          </Button>
        </div>
      )}
      {retired.map((pair) => (
        <Retired key={pair.ssh_fingerprint} pair={pair} />
      ))}
    </div>
  );
}

function Pair({ title, told, ssh, pgp }: { title: string; told: string; ssh: string; pgp: string }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.pair}>
      <Text weight="semibold">{title}</Text>
      <Text>{told}</Text>
      <dl className={styles.prints}>
        <dt className={styles.quiet}>{t("credentials-ssh-key")}</dt>
        <dd className={styles.print}>
          <Fingerprint label={t("credentials-fingerprint-ssh")} value={ssh} />
        </dd>
        <dt className={styles.quiet}>{t("credentials-pgp-key")}</dt>
        <dd className={styles.print}>
          <PgpFingerprint label={t("credentials-fingerprint-pgp")} value={pgp} />
        </dd>
      </dl>
    </div>
  );
}

function Retired({ pair }: { pair: OlderPairView }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div>
      <Caption1 className={styles.quiet}>{t("keys-retired")}</Caption1>
      <PgpFingerprint label={t("credentials-fingerprint-pgp")} value={pair.pgp_fingerprint} quiet />
    </div>
  );
}
