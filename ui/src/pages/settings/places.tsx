// Where the organisation's mailboxes live, and its evidence: each is tested, and saved with a button.
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { DestinationView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { Destination } from "../../parts/destination/destination";
import { useWords } from "../../words";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  save: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start", gridTemplateColumns: "minmax(0, 1fr)" },
});

export function OwnDestination({ view, title }: { view: DestinationView; title: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <>
      <Body1 className={styles.quiet}>{t("settings-destination-lead")}</Body1>
      <Destination view={view} title={title} />
      <Save
        label={t("settings-destination-save")}
        changed={view.changed}
        saved={view.saved}
        onSave={() => send({ name: "destination", does: { name: "save" } })}
      />
    </>
  );
}

interface SaveProps {
  label: string;
  changed: boolean;
  saved: boolean;
  onSave: () => void;
}

export function Save({ label, changed, saved, onSave }: SaveProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.save}>
      <Button appearance="primary" disabledFocusable={!changed} onClick={onSave}>
        {label}
      </Button>
      {/* There before its words are: else they would not be read out. */}
      <div role="status">{saved && <Bar intent="success">{t("settings-saved")}</Bar>}</div>
    </div>
  );
}
