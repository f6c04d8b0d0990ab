// "Map users to mailboxes": how a mailbox is found, the ways of mapping, who speaks in the files, from when it counts
// and what changes.
import { Body1, makeStyles, mergeClasses, Subtitle1, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { MappingView, SetupView } from "../../backend/bindings";
import { Destination } from "../../parts/destination/destination";
import { Disclosure } from "../../parts/disclosure";
import { keyWord } from "../../parts/by-kind";
import { useWords } from "../../words";
import { Aliases } from "./aliases";
import { Automatic } from "./automatic";
import { Csv } from "./csv";
import { Diff } from "./diff";
import { Effective } from "./effective";
import { Order } from "./order";
import { People } from "./people";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXXL },
  narrow: { maxWidth: "640px", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  text: { maxWidth: "640px" },
  title: { margin: 0 },
});

export function MappingPage({ view, setup }: { view: MappingView; setup: SetupView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { csv_key } = setup.facts;
  const key = csv_key === null ? null : t(keyWord(csv_key));
  const editing = setup.editing !== null;
  return (
    <div className={styles.page}>
      <div className={styles.narrow}>
        <Body1>{t("mapping-lead")}</Body1>
        <Order view={view} keyName={key} kind={setup.kind} />
      </div>
      <Section title={t("mapping-automatic-title")}>
        <Automatic view={view} kind={setup.kind} only={key === null} />
        <Disclosure
          title={t("mapping-aliases-title")}
          told={t("mapping-aliases-told", { count: view.aliases.length })}
          open={view.aliases.length > 0}
        >
          <Aliases view={view} />
        </Disclosure>
      </Section>
      {key !== null && (
        <Section title={t("mapping-csv-title")} wide>
          <Csv csv={view.csv} keyName={key} practice={setup.practice} />
        </Section>
      )}
      <Section title={t("mapping-place-title")}>
        <Destination view={view.destination} title={t("mapping-place-title")} />
      </Section>
      <Section title={t("mapping-people-title")} wide>
        <People view={view} product={t(`service-${setup.kind}`)} keyName={key} editing={editing} />
      </Section>
      {/* A first mapping has none before it. */}
      {(editing || view.effective.from !== null) && (
        <Section title={t("mapping-effective-title")}>
          <Effective effective={view.effective} title={t("mapping-effective-title")} />
        </Section>
      )}
      {(editing || view.diff !== null) && (
        <Section title={t("mapping-diff-title")} wide>
          <Diff diff={view.diff} waits={waits(view)} keyName={key} />
        </Section>
      )}
    </div>
  );
}

/** What is wrong on the page cannot be saved, and so changes nothing. */
function waits({ csv, domains, domains_fault, effective }: MappingView): boolean {
  const refused = csv !== null && csv.mistake_count > 0;
  return refused || domains === "" || domains_fault !== null || effective.fault !== null || effective.from === "";
}

function Section({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={mergeClasses(styles.section, !wide && styles.text)} aria-labelledby={heading}>
      <Subtitle1 as="h2" id={heading} className={styles.title}>
        {title}
      </Subtitle1>
      {children}
    </section>
  );
}
