// Search: the index, what is searched for, what was found, and the mail that is open.
import { Body1, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, type ReactNode } from "react";
import { useSend } from "../../backend/backend";
import type { SearchView } from "../../backend/bindings";
import { PageTitle } from "../../parts/page-title";
import { Sheet } from "../../parts/sheet";
import { useWords } from "../../words";
import { FoundMailDrawer } from "./found-mail";
import { Found } from "./found";
import { Index } from "./index-state";
import { QueryForm } from "./query";

const useStyles = makeStyles({
  top: { display: "grid", rowGap: "4px", justifyItems: "start" },
  back: { marginLeft: "-12px" },
  lead: { display: "block", maxWidth: "640px", color: tokens.colorNeutralForeground2 },
  which: { display: "flex", flexWrap: "wrap", gap: "4px", paddingTop: "8px" },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
});

export function SearchPage({ view, notices }: { view: SearchView; notices: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const { index, practice } = view;
  // What is indexed so far can be searched.
  const searchable = index.name === "ready" || index.name === "building";
  // Stop and Build go away with what they did: the focus goes to the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) {
      document.querySelector("h1")?.focus({ preventScroll: true });
    }
  }, [index.name, view.exporting]);
  const which = (over: boolean, words: string) => (
    <Button
      className={mergeClasses(practice === over && styles.chosen)}
      aria-pressed={practice === over}
      onClick={() => send({ name: "show_search", practice: over })}
    >
      {words}
    </Button>
  );
  return (
    <Sheet width="wide">
      <div className={styles.top}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          onClick={() => send({ name: "go_home" })}
        >
          {t("app-home")}
        </Button>
        <PageTitle page="search">{t("find-title")}</PageTitle>
        <Body1 className={styles.lead}>{t("find-lead")}</Body1>
        {index.name === "ready" && <Index index={index} />}
        {view.has_practice && (
          <div className={styles.which} role="group" aria-label={t("find-which")}>
            {which(false, t("find-which-real"))}
            {which(true, t("find-which-practice"))}
          </div>
        )}
      </div>
      {index.name !== "ready" && <Index index={index} />}
      {searchable && (
        <>
          <QueryForm
            key={String(practice)}
            query={view.query}
            fault={view.query_fault}
            searching={view.found.name === "searching"}
          />
          <Found found={view.found} exporting={view.exporting} />
        </>
      )}
      {view.mail !== null && <FoundMailDrawer mail={view.mail} found={view.found} notices={notices} />}
    </Sheet>
  );
}
