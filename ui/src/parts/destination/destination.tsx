// Where the mailboxes live: the choice, its form, and a test. Of a connector, and of the organisation.
import { Body1, Button, Caption1, Field, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { DestinationChoice, DestinationEvent, DestinationView } from "../../backend/bindings";
import { Bar } from "../bar";
import { useWords } from "../../words";
import { Choice, type Way } from "./choice";
import { GraphPart } from "./graph";
import { ImapPart } from "./imap";
import type { PartProps } from "./parts";
import { usePlace } from "./place";
import { useFormStyles } from "./styles";
import { Test } from "./test";

const useStyles = makeStyles({
  parts: { display: "grid", rowGap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" },
  quiet: { display: "block", color: tokens.colorNeutralForeground3 },
  // The switch's own inset, so that it stands in line with the text.
  toggle: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** `title`: of the heading above. */
export function Destination({ view, title }: { view: DestinationView; title: string }) {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const { t } = useWords();
  const send = useSend();
  const place = usePlace();
  const does = (event: DestinationEvent) => send({ name: "destination", does: event });
  const props: PartProps = {
    view,
    onEdit: (edit) => does({ name: "edit", edit }),
    onPick: (file) => does({ name: "pick_file", file }),
  };
  const { form } = view;
  if (view.practice) {
    return (
      <div className={styles.parts}>
        <Bar intent="info">{t("destination-practice")}</Bar>
        <Archive view={view} />
        <Folder view={view} />
      </div>
    );
  }
  const server = form.choice === "imap" || form.choice === "graph";
  return (
    <div className={styles.parts}>
      <Choice
        silent
        label={title}
        value={form.choice}
        ways={useWays(view)}
        onChoose={(value) => props.onEdit({ field: "choice", value })}
      />
      {view.moved !== null && (
        <Bar intent="info">{t("destination-moved", { place: place({ ...view.moved, follows: false }) })}</Bar>
      )}
      {server && (
        <div className={formStyles.fields}>
          {!view.vault_open && <Unlock />}
          {form.choice === "imap" ? <ImapPart {...props} /> : <GraphPart {...props} />}
          <Field hint={t("destination-also-archive-hint")}>
            <Switch
              className={styles.toggle}
              label={t("destination-also-archive")}
              checked={form.also_archive}
              onChange={(_, { checked }) => props.onEdit({ field: "also_archive", value: checked })}
            />
          </Field>
        </div>
      )}
      {shows(view) && <Archive view={view} />}
      {view.folder !== "" && <Folder view={view} />}
      <Test view={view} does={does} />
    </div>
  );
}

/** The places to choose from, the organisation's first where one may follow it. */
function useWays({ organisation }: DestinationView): Way<DestinationChoice>[] {
  const { t } = useWords();
  const place = usePlace();
  const own = (["archive", "imap", "graph"] as const).map((value) => ({
    value,
    label: t(`destination-${value}`),
    hint: t(`destination-${value}-hint`),
  }));
  if (organisation === null) {
    return own;
  }
  const follow = { label: t("destination-organisation"), hint: place({ ...organisation, follows: false }) };
  return [{ value: "organisation", ...follow }, ...own];
}

/** Whether anything comes into this computer's archive. */
function shows({ form, organisation }: DestinationView): boolean {
  switch (form.choice) {
    case "organisation":
      return organisation === null || organisation.kind === "archive" || organisation.also_archive;
    case "archive":
      return true;
    case "imap":
    case "graph":
      return form.also_archive;
  }
}

function Archive({ view }: { view: DestinationView }) {
  const formStyles = useFormStyles();
  const { t } = useWords();
  return (
    <div>
      <Body1 block>{t("mapping-place")}</Body1>
      <code className={formStyles.path}>{view.archive}</code>
    </div>
  );
}

function Folder({ view }: { view: DestinationView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { folder } = view;
  return (
    <Caption1 className={styles.quiet}>
      {shows(view) ? t("mapping-place-folder", { folder }) : t("destination-folder", { folder })}
    </Caption1>
  );
}

export function Unlock() {
  const { t } = useWords();
  const send = useSend();
  const open = <Button onClick={() => send({ name: "unlock_settings" })}>{t("alerts-unlock")}</Button>;
  return (
    <Bar intent="info" action={open}>
      {t("destination-unlock")}
    </Bar>
  );
}
