// What will stop a connector one day, the nearest first, with the way to where it is changed.
import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { ConnectorId, ConnectorRow, Mend, WarningKind, WarningRow } from "../backend/bindings";
import { Bar, type Intent } from "../parts/bar";
import { PracticeBadge } from "../parts/practice-badge";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  bar: {
    maxWidth: "none",
    alignItems: "start",
    "@media (max-width: 640px)": { gridTemplateColumns: "20px minmax(0, 1fr)", rowGap: "8px" },
  },
  words: { display: "grid", justifyItems: "start", rowGap: "2px" },
  way: { alignSelf: "center", "@media (max-width: 640px)": { gridColumn: "2", justifySelf: "start" } },
});

/** Its words before the day and after it, and where it is changed. */
const WHAT: Record<WarningKind, { ahead: string; past: string; way: string; mend: Mend }> = {
  pgp_key_expires: {
    ahead: "warning-pgp-key-expires",
    past: "warning-pgp-key-expired",
    way: "warning-change-keys",
    mend: { name: "pgp_key" },
  },
  old_key_retires: {
    ahead: "warning-old-key-retires",
    past: "warning-old-key-retired",
    way: "warning-change-keys",
    mend: { name: "ssh_key" },
  },
  host_key_changes: {
    ahead: "warning-host-key-changes",
    past: "warning-host-key-changed",
    way: "flyout-edit",
    mend: { name: "host_key" },
  },
};

export function Warnings({ connectors }: { connectors: ConnectorRow[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const rows = connectors
    .flatMap(({ id, warnings }) => warnings.map((warning) => ({ id, warning })))
    .sort((one, other) => one.warning.days - other.warning.days);
  if (rows.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label={t("home-warnings")}>
      {rows.map(({ id, warning }) => (
        <li key={`${id.practice} ${id.name} ${warning.what} ${warning.date}`}>
          <Warning id={id} warning={warning} />
        </li>
      ))}
    </ul>
  );
}

function Warning({ id, warning }: { id: ConnectorId; warning: WarningRow }) {
  const styles = useStyles();
  const { t, day } = useWords();
  const send = useSend();
  const { what, days } = warning;
  const { ahead, past, way, mend } = WHAT[what];
  const word = days < 0 ? past : ahead;
  const button = (
    <Button
      className={styles.way}
      aria-label={t("warning-way-of", { way: t(way), name: id.name })}
      onClick={() => send({ name: "edit_connector", connector: id, mend })}
    >
      {t(way)}
    </Button>
  );
  return (
    <Bar intent={intentOf(warning)} className={styles.bar} action={button}>
      <div className={styles.words}>
        {id.practice && <PracticeBadge />}
        <Text weight="semibold">{t(word, { connector: id.name, date: day(warning.date), days, past: -days })}</Text>
        <Text>{t(`${word}.next`)}</Text>
      </div>
    </Bar>
  );
}

function intentOf({ within }: WarningRow): Intent {
  if (within <= 7) {
    return "error";
  }
  return within <= 30 ? "warning" : "info";
}
