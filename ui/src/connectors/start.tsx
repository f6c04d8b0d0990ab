// The operating system's daily start: how it stands, what is to be done about it, and both ways to change it.
import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { StartView } from "../backend/bindings";
import { Bar } from "../parts/bar";
import { FaultText } from "../parts/fault-text";
import { useWords } from "../words";

const useStyles = makeStyles({
  bar: {
    maxWidth: "none",
    alignItems: "start",
    "@media (max-width: 640px)": { gridTemplateColumns: "20px minmax(0, 1fr)", rowGap: "8px" },
  },
  words: { display: "grid", rowGap: "4px" },
  way: { alignSelf: "center", "@media (max-width: 640px)": { gridColumn: "2", justifySelf: "start" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  state: { display: "grid", rowGap: "8px", justifyItems: "start" },
});

const TITLES: Record<StartView["state"], string> = {
  installed: "start-warning-installed",
  missing: "start-warning",
  asleep: "start-warning",
  differs: "start-warning-differs",
};

/** What somebody has to do so that it starts, on the home page. */
export function StartWarning({ start }: { start: StartView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const button = (
    <Button className={styles.way} onClick={() => send({ name: "install_start" })}>
      {t("start-install")}
    </Button>
  );
  return (
    <Bar
      intent="warning"
      className={styles.bar}
      title={t(TITLES[start.state])}
      action={start.state === "installed" ? undefined : button}
    >
      <div className={styles.words}>
        {start.state !== "installed" && <Body1>{t(`start-${start.state}`)}</Body1>}
        <Reasons start={start} />
      </div>
    </Bar>
  );
}

function Reasons({ start }: { start: StartView }) {
  const { t } = useWords();
  return (
    <>
      {start.passphrase_file_missing && <Body1>{t("start-passphrase-file")}</Body1>}
      {start.fault !== null && <FaultText fault={start.fault} />}
    </>
  );
}

/** Why it does not work, in the flyout: how it stands is told above it. */
export function StartReasons({ start }: { start: StartView }) {
  const styles = useStyles();
  if (!start.passphrase_file_missing && start.fault === null) {
    return null;
  }
  return (
    <Bar intent="warning" className={styles.bar}>
      <div className={styles.words}>
        <Reasons start={start} />
      </div>
    </Bar>
  );
}

/** The same in the flyout, with the ways to make it and to take it away. */
export function Start({ start }: { start: StartView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  return (
    <div className={styles.state}>
      {t(`start-${start.state}`)}
      {start.state === "installed" && start.without_login === false && <Body1>{t("start-login")}</Body1>}
      <span className={styles.buttons}>
        <Button size="small" onClick={() => send({ name: "install_start" })}>
          {t(start.state === "missing" ? "start-install" : "start-install-again")}
        </Button>
        {start.state !== "missing" && (
          <Button size="small" onClick={() => send({ name: "remove_start" })}>
            {t("start-remove")}
          </Button>
        )}
      </span>
    </div>
  );
}
