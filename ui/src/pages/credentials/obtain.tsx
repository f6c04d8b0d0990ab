// Step 1: the files for the support of the site: two public keys and the address.
import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { FolderZip20Regular } from "@fluentui/react-icons/svg/folder-zip";
import { useRef } from "react";
import { useSend } from "../../backend/backend";
import type { CredentialsView, KeysView } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { Fingerprint, PgpFingerprint } from "../../parts/fingerprint";
import { useWords } from "../../words";
import { Address } from "./address";
import { FileRow } from "./file-row";
import { Rotation } from "./rotation";
import { SavedMark } from "./saved-mark";

const useStyles = makeStyles({
  lead: { outlineStyle: "none" },
  rows: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  // As high as a fingerprint, so that nothing moves when the keys are there.
  making: { display: "flex", alignItems: "center", minHeight: "24px" },
  all: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  quiet: { color: tokens.colorNeutralForeground3, width: "100%" },
});

export function Obtain({ view, product, practice }: { view: CredentialsView; product: string; practice: boolean }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  const top = useRef<HTMLDivElement>(null);
  const { keys, saved, mode } = view;
  const ready = keys.name === "ready";
  const lead = mode === "private" ? "credentials-step1-private-lead" : "credentials-step1-lead";
  return (
    <>
      <div ref={top} tabIndex={-1} className={styles.lead}>
        <Body1>{t(lead, { product })}</Body1>
      </div>
      {keys.name === "failed" && (
        <>
          <FaultBox fault={keys.fault} />
          <div>
            <Button onClick={() => send({ name: "make_keys" })}>{t("credentials-keys-again")}</Button>
          </div>
        </>
      )}
      <ul className={styles.rows}>
        {mode === "public" && (
          <>
            <FileRow what="ssh_key" saved={saved.ssh_key} ready={ready}>
              <KeyPrint keys={keys} what="ssh" />
            </FileRow>
            <FileRow what="pgp_key" saved={saved.pgp_key} ready={ready}>
              <KeyPrint keys={keys} what="pgp" />
            </FileRow>
          </>
        )}
        <FileRow what="ip_address" saved={saved.ip_address} ready>
          <Address address={view.address} product={product} practice={practice} />
        </FileRow>
      </ul>
      {mode === "public" && (
        <div className={styles.all}>
          <Button icon={<FolderZip20Regular />} disabled={!ready} onClick={() => send({ name: "save", what: "all" })}>
            {t("credentials-download-all")}
          </Button>
          {saved.all && <SavedMark />}
          <Caption1 className={styles.quiet}>{t("credentials-download-all-hint", { product })}</Caption1>
        </div>
      )}
      {mode === "public" && keys.name === "ready" && (
        <Rotation keys={keys} retire={view.retire} product={product} onChange={() => top.current?.focus()} />
      )}
    </>
  );
}

/** The fingerprint of one of the keys, or its place while they are made. */
function KeyPrint({ keys, what }: { keys: KeysView; what: "ssh" | "pgp" }) {
  const styles = useStyles();
  const { t } = useWords();
  const name = t(`credentials-fingerprint-${what}`);
  switch (keys.name) {
    case "making":
      return (
        <div className={styles.making}>
          {what === "ssh" ? <Spinner size="tiny" label={t("credentials-keys-making")} /> : null}
        </div>
      );
    case "ready":
      return what === "ssh" ? (
        <Fingerprint label={name} value={keys.ssh_fingerprint} />
      ) : (
        <PgpFingerprint label={name} value={keys.pgp_fingerprint} />
      );
    case "failed":
      return <div className={styles.making} />;
  }
}
