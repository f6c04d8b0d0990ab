// People who spoke and are not mapped, the organisation's own first; and people who are mapped and silent.
import { Body1, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { ConnectorId, SilentRow, UnmappedRow } from "../../backend/bindings";
import { Disclosure } from "../../parts/disclosure";
import { Table } from "../../parts/table";
import { useWords } from "../../words";
import { AddButton, AddPerson, type Adding } from "./add";

const useStyles = makeStyles({
  section: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)", justifyItems: "start" },
  heading: { margin: 0 },
  person: {
    display: "grid",
    justifyItems: "start",
    minWidth: "200px",
    overflowWrap: "anywhere",
    "@media (max-width: 680px)": { minWidth: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface UnmappedProps {
  rows: UnmappedRow[];
  connector: ConnectorId;
  adding: Adding;
}

export function Unmapped({ rows, connector, adding }: UnmappedProps) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const own = rows.filter((row) => row.own);
  const others = rows.filter((row) => !row.own);
  if (rows.length === 0) {
    return null;
  }
  return (
    <>
      <section className={styles.section}>
        <Text as="h4" weight="semibold" className={styles.heading}>
          {t("flyout-unmapped")}
        </Text>
        <Body1>{t(own.length > 0 ? "flyout-unmapped-text" : "flyout-unmapped-others-only")}</Body1>
        {own.length > 0 && <UnmappedTable rows={own} label={t("flyout-unmapped")} adding={adding} />}
        <Button size="small" onClick={() => send({ name: "edit_mapping", connector })}>
          {t("flyout-edit-mapping")}
        </Button>
      </section>
      {others.length > 0 && (
        <Disclosure
          title={t("flyout-unmapped-others")}
          told={t("flyout-people", { count: others.length })}
          open={false}
        >
          <Body1>{t("flyout-unmapped-others-text")}</Body1>
          <UnmappedTable rows={others} label={t("flyout-unmapped-others")} adding={adding} />
        </Disclosure>
      )}
    </>
  );
}

const keyOf = (row: UnmappedRow) => `unmapped ${row.im_id} ${row.email} ${row.person}`;

function UnmappedTable({ rows, label, adding }: { rows: UnmappedRow[]; label: string; adding: Adding }) {
  const styles = useStyles();
  const { t, number, day } = useWords();
  const nameOf = (row: UnmappedRow) => row.person || row.im_id || row.email;
  return (
    <Table
      label={label}
      rows={rows}
      keyOf={keyOf}
      below={(row) => (adding.place === keyOf(row) ? <AddPerson adding={adding} /> : null)}
      columns={[
        {
          head: t("flyout-person"),
          look: "title",
          cell: (row) => (
            <span className={styles.person}>
              <bdi>{nameOf(row)}</bdi>
              {row.im_id !== "" && row.im_id !== nameOf(row) && <bdi className={styles.quiet}>{row.im_id}</bdi>}
              {row.email !== "" && row.email !== nameOf(row) && <bdi className={styles.quiet}>{row.email}</bdi>}
            </span>
          ),
        },
        { head: t("flyout-said"), look: "number", cell: (row) => number(row.said) },
        { head: t("flyout-said-last"), cell: (row) => day(row.last) },
        {
          head: t("home-column-actions"),
          cell: (row) =>
            adding.keyName === null ? (
              <span className={styles.quiet}>{t("flyout-add-automatic")}</span>
            ) : row.im_id === "" ? (
              <span className={styles.quiet}>{t("flyout-add-without-id", { key: adding.keyName })}</span>
            ) : (
              <AddButton
                adding={adding}
                place={keyOf(row)}
                id={row.im_id}
                mailbox={row.own ? row.email : ""}
                person={nameOf(row)}
              />
            ),
        },
      ]}
    />
  );
}

export function Silent({ rows, keyName }: { rows: SilentRow[]; keyName: string | null }) {
  const styles = useStyles();
  const { t, day } = useWords();
  if (rows.length === 0 || keyName === null) {
    return null;
  }
  const title = t("flyout-silent");
  return (
    <Disclosure title={title} told={t("flyout-people", { count: rows.length })} open={false}>
      <Body1>{t("flyout-silent-text", { key: keyName })}</Body1>
      <Table
        label={title}
        rows={rows}
        keyOf={(row) => row.key}
        columns={[
          { head: t("flyout-person-key"), look: "title", cell: (row) => <bdi className={styles.person}>{row.key}</bdi> },
          { head: t("flyout-mailbox"), look: "text", cell: (row) => row.mailbox },
          {
            head: t("flyout-said-last"),
            cell: (row) => (row.last === null ? t("home-never") : day(row.last)),
          },
        ]}
      />
    </Disclosure>
  );
}
