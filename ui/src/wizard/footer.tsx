// Cancel, Back, and the one button that leads on: Accept, Next or Finish. While a connector is changed, Save changes too.
import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { SetupView } from "../backend/bindings";
import { useWords } from "../words";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    padding: "12px 24px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 800px)": { padding: "8px 16px" },
  },
  hint: {
    flexGrow: 1,
    paddingLeft: "8px",
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
    "@media (max-width: 800px)": { display: "none" },
  },
  button: { flexShrink: 0 },
  cancel: { marginRight: "auto" },
});

export function Footer({ setup }: { setup: SetupView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const why = whyNot(setup);
  // Before the terms are accepted there is nothing to keep.
  const keeps = setup.page.name !== "terms" || setup.editing !== null;
  return (
    <div className={styles.footer}>
      <Button className={mergeClasses(styles.button, styles.cancel)} onClick={() => send({ name: "cancel" })}>
        {t("setup-cancel")}
      </Button>
      <Text size={200} className={styles.hint} id="setup-hint">
        {why !== null ? t(why) : keeps && t("setup-cancel-keeps")}
      </Text>
      <Button
        className={styles.button}
        disabledFocusable={!setup.can_back}
        onClick={() => send({ name: "back" })}
      >
        {t("setup-back")}
      </Button>
      <Onward setup={setup} />
      {setup.editing !== null && <SaveChanges setup={setup} />}
    </div>
  );
}

function Onward({ setup }: { setup: SetupView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const { page } = setup;
  if (page.name === "terms" && page.accepted === null) {
    return (
      <Button className={styles.button} appearance="primary" onClick={() => send({ name: "accept_terms" })}>
        {t("setup-accept")}
      </Button>
    );
  }
  if (page.name === "review" && setup.editing !== null) {
    return null;
  }
  if (page.name === "review") {
    return (
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={page.finishing || !setup.can_next}
        icon={page.finishing ? <Spinner size="tiny" aria-hidden /> : undefined}
        onClick={() => send({ name: "finish" })}
      >
        {t(page.finishing ? "setup-finishing" : "setup-finish")}
      </Button>
    );
  }
  return (
    <Button
      className={styles.button}
      appearance={setup.editing === null ? "primary" : "secondary"}
      disabledFocusable={!setup.can_next}
      aria-describedby="setup-hint"
      onClick={() => send({ name: "next" })}
    >
      {t("setup-next")}
    </Button>
  );
}

function SaveChanges({ setup }: { setup: SetupView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const saving = setup.page.name === "review" && setup.page.finishing;
  return (
    <Button
      className={styles.button}
      appearance="primary"
      disabledFocusable={saving || !setup.can_save}
      icon={saving ? <Spinner size="tiny" aria-hidden /> : undefined}
      aria-describedby="setup-hint"
      onClick={() => send({ name: "finish" })}
    >
      {t(saving ? "setup-saving" : "setup-save")}
    </Button>
  );
}

/** Why Next or Save changes does not open yet, where a page has a condition. */
function whyNot({ page, can_next, editing, can_save }: SetupView): string | null {
  if (editing !== null) {
    return can_save ? null : "setup-why-save";
  }
  if (page.name === "mapping" && !page.destination.complete) {
    return "setup-why-destination";
  }
  const waits = page.name === "credentials" || page.name === "mapping";
  return waits && !can_next ? `setup-why-${page.name}` : null;
}
