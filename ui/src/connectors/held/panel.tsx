// Held and failed items: what that means, who and where, the way into the mapping, and Replay; then the people who
// spoke and are not mapped, and those who are mapped and silent.
import { Body1, Button, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useSend } from "../../backend/backend";
import type { ConnectorId, HeldView, KindFacts } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { keyWord } from "../../parts/by-kind";
import { Empty } from "../../parts/empty";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";
import { useAdding } from "./add";
import { HeldFilters } from "./filter";
import { Silent, Unmapped } from "./people";
import { HeldRows } from "./rows";

const useStyles = makeStyles({
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  top: { display: "grid", rowGap: "8px", gridTemplateColumns: "minmax(0, 1fr)" },
  names: { display: "grid", rowGap: "8px", justifyItems: "start" },
  wide: { maxWidth: "none" },
});

interface HeldPanelProps {
  held: HeldView;
  connector: ConnectorId;
  facts: KindFacts;
  /** An import goes on: nothing can be replayed before its end. */
  busy: boolean;
}

export function HeldPanel({ held, connector, facts, busy }: HeldPanelProps) {
  const styles = useStyles();
  const { t } = useWords();
  const keyName = facts.csv_key === null ? null : t(keyWord(facts.csv_key));
  const adding = useAdding(held, keyName);
  const failed = held.rows.some((row) => row.reason !== "held");
  return (
    <>
      <div className={styles.top}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("flyout-held-title")}
        </Subtitle2>
        {/* There before its words are: else they would not be read out. */}
        <div role="status">
          {held.mapping_changed && (
            <Bar intent="info" title={t("flyout-held-changed-title")} className={styles.wide}>
              {t(held.total === 0 ? "flyout-held-changed-none" : "flyout-held-changed")}
            </Bar>
          )}
        </div>
      </div>
      {held.total === 0 ? (
        <Empty icon={<CheckmarkCircle24Regular />} tone="good" title={t("flyout-held-empty-title")}>
          {t("flyout-held-empty")}
        </Empty>
      ) : (
        <>
          <Body1>{t("flyout-held-meaning")}</Body1>
          {failed && <Body1>{t("flyout-failed-meaning")}</Body1>}
          {!held.named && <Names held={held} />}
          <HeldFilters held={held} />
          <HeldRows held={held} busy={busy} adding={adding} />
        </>
      )}
      {held.fault !== null && <FaultBox fault={held.fault} />}
      <Unmapped rows={held.unmapped} connector={connector} adding={adding} />
      <Silent rows={held.silent} keyName={keyName} />
    </>
  );
}

/** Names are not in the ledger: they are read again from the files that were kept. */
function Names({ held }: { held: HeldView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <div className={styles.names}>
      <Button
        appearance="primary"
        disabledFocusable={held.reading}
        icon={held.reading ? <Spinner size="tiny" aria-hidden /> : undefined}
        onClick={() => send({ name: "read_held" })}
      >
        {t(held.reading ? "flyout-held-reading" : "flyout-held-read")}
      </Button>
      <Body1 className={styles.quiet}>{t("flyout-held-read-hint")}</Body1>
    </div>
  );
}
