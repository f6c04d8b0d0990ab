// What needs somebody: days above the limit, what the watch over a source tells, and what will stop a connector one
// day, the nearest first; each with the way to where it is changed.
import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { ConnectorId, ConnectorRow, Mend, OverLimitRow, WarningKind, WarningRow } from "../backend/bindings";
import { Bar, type Intent } from "../parts/bar";
import { PracticeBadge } from "../parts/practice-badge";
import { useWords } from "../words";
import { Trouble } from "./alerts/told";
import type { OpenFlyout } from "./home";
import type { Panel } from "./flyout";
import { Watch } from "./watch";

/** Of one connector's watch; its flyout has the rest. */
const MOST = 3;

const useStyles = makeStyles({
  list: { display: "grid", rowGap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  bar: {
    maxWidth: "none",
    alignItems: "start",
    "@media (max-width: 640px)": { gridTemplateColumns: "20px minmax(0, 1fr)", rowGap: "8px" },
  },
  words: { display: "grid", justifyItems: "start", rowGap: "2px" },
  whose: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
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

export function Warnings({ connectors, onOpen }: { connectors: ConnectorRow[]; onOpen: OpenFlyout }) {
  const styles = useStyles();
  const { t } = useWords();
  const rows = connectors
    .flatMap(({ id, warnings }) => warnings.map((warning) => ({ id, warning })))
    .sort((one, other) => one.warning.days - other.warning.days);
  const watched = connectors.flatMap(({ id, watch }) =>
    watch.slice(0, MOST).map((row, place) => ({ id, row, place, more: watch.length - MOST })),
  );
  const waiting = connectors.flatMap(({ id, over_limit }) => over_limit.map((row) => ({ id, row })));
  const alerts = connectors.flatMap(({ id, alerts: troubles }) => troubles.map((trouble) => ({ id, trouble })));
  if (rows.length + watched.length + waiting.length + alerts.length === 0) {
    return null;
  }
  const way = (id: ConnectorId, words: string, tab: Panel = "status") => (
    <Button
      className={styles.way}
      aria-label={t("warning-way-of", { way: words, name: id.name })}
      onClick={() => onOpen(id, tab)}
    >
      {words}
    </Button>
  );
  return (
    <ul className={styles.list} aria-label={t("home-warnings")}>
      {waiting.map(({ id, row }) => (
        <li key={`${id.practice} ${id.name} ${row.day}`}>
          <OverLimit id={id} row={row} onOpen={onOpen} />
        </li>
      ))}
      {[true, false].flatMap((urgent) =>
        watched
          .filter(({ row }) => row.urgent === urgent)
          .map(({ id, row, place, more }) => (
            <li key={`${id.practice} ${id.name} ${place}`}>
              <Watch
                row={row}
                of={<Whose id={id} />}
                action={way(id, place === MOST - 1 && more > 0 ? t("home-watch-more", { count: more }) : t("home-watch-show"))}
              />
            </li>
          )),
      )}
      {alerts.map(({ id, trouble }) => (
        <li key={`${id.practice} ${id.name} ${trouble.channel}`}>
          <Trouble trouble={trouble} of={<Whose id={id} />} action={way(id, t("alerts-show"), "alerts")} />
        </li>
      ))}
      {rows.map(({ id, warning }) => (
        <li key={`${id.practice} ${id.name} ${warning.what} ${warning.date}`}>
          <Warning id={id} warning={warning} />
        </li>
      ))}
    </ul>
  );
}

function Whose({ id }: { id: ConnectorId }) {
  const styles = useStyles();
  return (
    <span className={styles.whose}>
      <Text>{id.name}</Text>
      {id.practice && <PracticeBadge />}
    </span>
  );
}

/** How it goes on is decided where the limit is: in the flyout. */
function OverLimit({ id, row, onOpen }: { id: ConnectorId; row: OverLimitRow; onOpen: OpenFlyout }) {
  const styles = useStyles();
  const { t, day } = useWords();
  const words = t("flyout-limit-allow");
  const button = (
    <Button
      className={styles.way}
      aria-label={t("warning-way-of", { way: t("flyout-limit-allow-of", { day: day(row.day) }), name: id.name })}
      onClick={() => onOpen(id, "runs")}
    >
      {words}
    </Button>
  );
  return (
    <Bar intent="warning" className={styles.bar} action={button}>
      <div className={styles.words}>
        <Whose id={id} />
        <Text weight="semibold">
          {t("flyout-limit-found", { day: day(row.day), count: row.items, limit: row.limit })}
        </Text>
        <Text>{t("flyout-limit-safe")}</Text>
      </div>
    </Bar>
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
