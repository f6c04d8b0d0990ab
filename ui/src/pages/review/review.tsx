// "Review": every value with Edit, the preview of the first import, and why a connector could not be created.
import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSend } from "../../backend/backend";
import type { Page, ReviewRow, ReviewView, SetupView } from "../../backend/bindings";
import { Facts } from "../../parts/facts";
import { FaultBox } from "../../parts/fault-text";
import { useWords, type Words } from "../../words";
import { EveryDay } from "./every-day";
import { Preview } from "./preview";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL, maxWidth: "640px" },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, userSelect: "text" },
});

export function ReviewPage({ view, setup }: { view: ReviewView; setup: SetupView }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.page}>
      <Body1>{t(setup.editing === null ? "review-lead" : "review-lead-editing")}</Body1>
      {view.fault && (
        <div role="alert">
          <FaultBox fault={view.fault} />
        </div>
      )}
      {groups(view.rows).map(([page, rows]) => (
        <Group key={page} page={page} rows={rows} busy={view.finishing} />
      ))}
      {view.schedule !== null && <EveryDay schedule={view.schedule} busy={view.finishing} />}
      <Preview preview={view.preview} busy={view.finishing} />
    </div>
  );
}

// Of the organisation's own keys the form's words do.
const KEYS = new Set(["pgp_private_key", "ssh_private_key"]);
const PASSPHRASES = new Set(["pgp_passphrase", "ssh_passphrase"]);

function labelOf(key: string, { t }: Words): string {
  const word = key.replaceAll("_", "-");
  return t(KEYS.has(key) || PASSPHRASES.has(key) ? `field-${word}` : `review-row-${word}`);
}

// Values that are compared letter by letter.
const CODES = new Set(["host_key", "archive"]);

function Group({ page, rows, busy }: { page: Page; rows: ReviewRow[]; busy: boolean }) {
  const styles = useStyles();
  const send = useSend();
  const words = useWords();
  const { t } = words;
  const heading = useId();
  const title = t(`review-group-${page}`);
  const valueOf = (row: ReviewRow) =>
    CODES.has(row.key) ? <code className={styles.code}>{row.value}</code> : told(row, words);
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <div className={styles.head}>
        <Subtitle1 as="h2" id={heading} className={styles.title}>
          {title}
        </Subtitle1>
        <Button
          aria-label={t("review-edit-label", { page: title })}
          disabledFocusable={busy}
          onClick={() => send({ name: "go_to", page })}
        >
          {t("review-edit")}
        </Button>
      </div>
      <Facts facts={rows.map((row) => [labelOf(row.key, words), valueOf(row)])} />
    </section>
  );
}

/** Some values are codes and need words. */
function told({ key, value }: ReviewRow, { t, number, day }: Words): string {
  if (key === "password" || (KEYS.has(key) && value === "")) {
    return t("review-value-secret");
  }
  if (PASSPHRASES.has(key)) {
    return t("review-value-passphrase");
  }
  if (key === "automatic" || key === "mode") {
    return t(`review-value-${value}`);
  }
  if (key === "limit") {
    return number(Number(value));
  }
  if (key === "effective" && value !== "") {
    return t("review-value-effective", { day: day(value) });
  }
  if (key === "destination") {
    return t(`review-value-destination-${value}`);
  }
  return value === "" ? t("review-value-none") : value;
}

/** The rows of each page, in order. */
function groups(rows: ReviewRow[]): [Page, ReviewRow[]][] {
  const byPage = new Map<Page, ReviewRow[]>();
  for (const row of rows) {
    byPage.set(row.page, [...(byPage.get(row.page) ?? []), row]);
  }
  return [...byPage];
}
