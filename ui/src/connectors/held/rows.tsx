// The held and failed items that are shown, with a box each, and Replay for all, some, or what is shown.
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useSend } from "../../backend/backend";
import type { HeldRow, HeldView } from "../../backend/bindings";
import { Check } from "../../parts/check";
import { DateText } from "../../parts/date-text";
import { Table, type Column } from "../../parts/table";
import { useTicked } from "../../parts/ticked";
import { useWords } from "../../words";
import { AddButton, AddPerson, type Adding } from "./add";

const REASONS = [
  "held",
  "item-time",
  "item-sender",
  "item-text",
  "item-empty",
  "item-missing",
  "item-size",
  "item-too-large",
];

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 12px" },
  count: { display: "block", color: tokens.colorNeutralForeground2 },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
  id: { color: tokens.colorNeutralForeground3 },
  who: { display: "grid", justifyItems: "start", rowGap: "2px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  file: { display: "block", fontFamily: tokens.fontFamilyMonospace },
});

interface HeldRowsProps {
  held: HeldView;
  busy: boolean;
  adding: Adding;
}

export function HeldRows({ held, busy, adding }: HeldRowsProps) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const ticked = useTicked(held.rows.map(({ item }) => item));
  const { keys } = ticked;
  const filtered = Object.values(held.filter).some((text) => text !== "");
  const replay = (items: string[]) => send({ name: "replay", items });
  return (
    <>
      <div className={styles.tools}>
        <Button
          appearance={held.mapping_changed ? "primary" : "secondary"}
          icon={<ArrowSync20Regular />}
          disabledFocusable={busy || held.matches === 0}
          onClick={() => replay([])}
        >
          {t(filtered ? "flyout-replay-shown" : "flyout-replay-all", { count: held.matches })}
        </Button>
        <Button disabledFocusable={busy || keys.length === 0} onClick={() => replay(keys)}>
          {t("flyout-replay-selected", { count: keys.length })}
        </Button>
        <span className={styles.quiet}>{t(busy ? "flyout-replay-busy" : "flyout-replay-hint")}</span>
      </div>
      <Body1 className={styles.count} role="status">
        {held.rows.length < held.matches
          ? t("flyout-held-first", { shown: held.rows.length, count: held.matches })
          : t("flyout-held-count", { count: held.matches, total: held.total })}
      </Body1>
      {held.rows.length === 0 ? (
        <Body1>{t("flyout-held-no-match")}</Body1>
      ) : (
        <>
          <Check label={t("flyout-held-select-all")} shown checked={ticked.all} onChange={ticked.tickAll} />
          <Rows rows={held.rows} named={held.named} ticked={ticked} adding={adding} />
        </>
      )}
    </>
  );
}

const keyOf = (row: HeldRow) => `${row.item} ${row.file} ${row.place}`;

interface RowsProps {
  rows: HeldRow[];
  named: boolean;
  ticked: ReturnType<typeof useTicked>;
  adding: Adding;
}

function Rows({ rows, named, ticked, adding }: RowsProps) {
  const styles = useStyles();
  const { t, number } = useWords();
  const columns: Column<HeldRow>[] = [
    {
      head: <span className={styles.hidden}>{t("flyout-held-selected")}</span>,
      look: "tight",
      cell: (row) => (
        <Check
          label={t("flyout-held-select", { place: number(row.place + 1), file: row.file })}
          checked={ticked.has(row.item)}
          onChange={(on) => ticked.tick(row.item, on)}
        />
      ),
    },
    {
      head: t("flyout-held-reason"),
      cell: (row) => t(`flyout-reason-${REASONS.includes(row.reason) ? row.reason : "other"}`),
    },
    {
      head: t("flyout-held-where"),
      look: "text",
      cell: (row) => (
        <>
          {row.at === null ? t("flyout-held-at-unknown") : <DateText iso={row.at} />}
          <span className={styles.file}>{row.file}</span>
          {/* People count from one. */}
          <span className={styles.quiet}>{t("flyout-held-at-place", { place: row.place + 1 })}</span>
        </>
      ),
    },
  ];
  if (named) {
    columns.splice(
      2,
      0,
      { head: t("flyout-held-who"), look: "text", cell: (row) => <Who row={row} adding={adding} /> },
      { head: t("flyout-held-conversation"), look: "text", cell: (row) => <bdi>{row.conversation || t("flyout-unknown")}</bdi> },
    );
  }
  return (
    <Table
      label={t("flyout-held-title")}
      rows={rows}
      keyOf={keyOf}
      columns={columns}
      below={(row) => (adding.place === keyOf(row) ? <AddPerson adding={adding} /> : null)}
    />
  );
}

function Who({ row, adding }: { row: HeldRow; adding: Adding }) {
  const styles = useStyles();
  const { t } = useWords();
  const name = row.sender || row.im_id;
  return (
    <div className={styles.who}>
      <bdi>{name || t("flyout-unknown")}</bdi>
      {row.im_id !== "" && row.im_id !== name && <bdi className={styles.id}>{row.im_id}</bdi>}
      {row.recipients !== "" && (
        <span className={styles.quiet}>
          {t("flyout-held-to")} <bdi>{row.recipients}</bdi>
        </span>
      )}
      {row.reason === "held" && (
        <AddButton adding={adding} place={keyOf(row)} id={row.im_id} mailbox="" person={name} />
      )}
    </div>
  );
}
