// The page that signs in to the account of a service: prepare it, let this computer in, sign in.
import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { CredentialsView, SetupView, Support } from "../../backend/bindings";
import { FaultBox } from "../../parts/fault-text";
import { Fingerprint } from "../../parts/fingerprint";
import { useWords } from "../../words";
import { Address } from "./address";
import { Connection } from "./connection";
import { FileRow } from "./file-row";
import { Step } from "./step";

/** How many sentences the preparation of each kind has in `words/window`. */
const PREPARE: Record<string, number> = { "telegram-archiver": 4, liveperson: 3 };

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0, paddingLeft: "20px" },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  practice: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    // As high as with its answer, so that the form stays where it is.
    minHeight: "148px",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  working: { justifyContent: "flex-start" },
});

export function Account({ view, setup }: { view: CredentialsView; setup: SetupView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { kind, practice } = setup;
  const service = t(`service-${kind}`);
  const { check, saved, support } = view;
  const succeeded = check.state === "succeeded";
  const sentences = Array.from({ length: PREPARE[kind] ?? 0 }, (_, index) => t(`account-prepare-${kind}-${index + 1}`));
  return (
    <div className={styles.page}>
      <Body1>{t(`account-lead-${kind}`)}</Body1>
      <Step number={1} title={t(`account-title-${kind}`)} done={succeeded}>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Body1>{sentence}</Body1>
            </li>
          ))}
        </ul>
      </Step>
      <Step number={2} title={t("account-admit", { service })} done={saved.ip_address || succeeded}>
        <Body1>{t("account-admit-lead", { service })}</Body1>
        <ul className={styles.rows}>
          <FileRow what="ip_address" saved={saved.ip_address} ready>
            <Address address={view.address} product={service} practice={practice} />
          </FileRow>
        </ul>
      </Step>
      <Step number={3} title={t(`account-form-${kind}`)} done={succeeded}>
        {support.name !== "real" && (
          <div className={styles.practice} role="status">
            <Caption1 className={styles.quiet}>{t("account-practice", { service })}</Caption1>
            <Answer support={support} service={service} />
          </div>
        )}
        <Connection
          view={view}
          product={service}
          lead={t("account-form-lead", { service })}
          setup={setup}
        />
      </Step>
    </div>
  );
}

/** What the service would have told in a letter, with the account itself. */
function Answer({ support, service }: { support: Support; service: string }) {
  const styles = useStyles();
  const send = useSend();
  const { t } = useWords();
  switch (support.name) {
    case "real":
    case "waiting":
      return null;
    case "working":
      return <Spinner className={styles.working} size="tiny" label={t("account-practice-working")} />;
    case "failed":
      return (
        <>
          <FaultBox fault={support.fault} />
          <div>
            <Button onClick={() => send({ name: "files_sent" })}>{t("credentials-support-again")}</Button>
          </div>
        </>
      );
    case "answered":
      return (
        <>
          <Body1>{t("account-practice-filled", { service })}</Body1>
          <Fingerprint label={t("credentials-support-key", { product: service })} value={support.host_key} />
        </>
      );
  }
}
