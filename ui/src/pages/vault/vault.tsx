// The vault: a passphrase chosen or entered, or a keyring to be unlocked.
import { Body1, Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { LockClosed24Regular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactNode } from "react";
import { useSend } from "../../backend/backend";
import type { VaultView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { PageTitle } from "../../parts/page-title";
import { Sheet } from "../../parts/sheet";
import { useWords } from "../../words";
import { ChoosePassphrase } from "./choose";
import { EnterPassphrase } from "./enter";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    columnGap: "16px",
    alignItems: "center",
  },
  icon: { color: tokens.colorBrandForeground1 },
  text: { display: "block", maxWidth: "640px" },
  steps: { display: "grid", rowGap: "8px" },
  button: { justifySelf: "start", minWidth: "128px" },
  fault: { marginTop: "16px" },
});

export function VaultPage({ view }: { view: VaultView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const fault = (
    <div role="alert">
      {view.fault !== null && (
        <div className={styles.fault}>
          <FaultBox fault={view.fault} />
        </div>
      )}
    </div>
  );
  switch (view.ask) {
    case "nothing":
      return (
        <Page name="waiting" text={t("vault-waiting-text")}>
          {view.fault === null && (
            <Spinner size="small" className={styles.button} aria-label={t("vault-waiting-title")} />
          )}
          {fault}
        </Page>
      );
    case "choose":
      return (
        <Page name="choose" text={t("vault-choose-text")}>
          <div>
            <ChoosePassphrase busy={view.busy} />
            {fault}
          </div>
          <Forgotten>{t("vault-forgotten-choose")}</Forgotten>
        </Page>
      );
    case "unlock":
      return (
        <Page name="unlock" text={t("vault-unlock-text")}>
          <EnterPassphrase view={view} />
          <Forgotten>{t("vault-forgotten-unlock")}</Forgotten>
        </Page>
      );
    case "keyring":
      return (
        <Page name="keyring" text={t("vault-keyring-text")}>
          <div className={styles.steps}>
            <Body1 className={styles.text}>{t("vault-keyring-how")}</Body1>
            <Body1 className={styles.text}>{t("vault-keyring-safe")}</Body1>
          </div>
          <Button
            className={styles.button}
            appearance="primary"
            disabledFocusable={view.busy}
            icon={view.busy ? <Spinner size="tiny" aria-hidden /> : undefined}
            onClick={() => send({ name: "try_keyring" })}
          >
            {t(view.busy ? "vault-trying" : "vault-try-again")}
          </Button>
          {fault}
        </Page>
      );
  }
}

function Page({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Sheet width="text">
      <div className={styles.head}>
        <LockClosed24Regular className={styles.icon} aria-hidden />
        <PageTitle page={name}>{t(`vault-${name}-title`)}</PageTitle>
      </div>
      <Body1 className={styles.text}>{text}</Body1>
      {children}
    </Sheet>
  );
}

function Forgotten({ children }: { children: string }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <section className={styles.steps}>
      <Text as="h2" weight="semibold" className={styles.text}>
        {t("vault-forgotten-title")}
      </Text>
      <Body1 className={styles.text}>{children}</Body1>
    </section>
  );
}
