// What stands around every page of the setup: the step rail, the heading, and Cancel, Back and Next.
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import type { SetupView } from "../backend/bindings";
import { titleWord } from "../parts/by-kind";
import { PageTitle } from "../parts/page-title";
import { useWords } from "../words";
import { Footer } from "./footer";
import { StepRail } from "./step-rail";

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateColumns: "240px minmax(0, 1fr)",
    gridTemplateRows: "minmax(0, 1fr) auto",
    height: "100%",
    "@media (max-width: 800px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "auto minmax(0, 1fr) auto",
    },
  },
  page: {
    // What is only heard is placed in here, and makes nothing around it scroll.
    position: "relative",
    overflowY: "auto",
    overflowX: "hidden",
    padding: "32px 40px 40px",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 800px)": { padding: "16px 16px 24px" },
  },
  content: { maxWidth: "880px", display: "grid", rowGap: "24px", gridTemplateColumns: "minmax(0, 1fr)" },
  kind: { display: "flex", flexWrap: "wrap", columnGap: "12px", color: tokens.colorNeutralForeground3 },
  editing: { color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  footer: { gridColumn: "1 / -1" },
});

export function Frame({ setup, children }: { setup: SetupView; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWords();
  const { name } = setup.page;
  const kind = t(`kind-${setup.kind}`);
  const page = useRef<HTMLDivElement>(null);
  // Before a page leads to a place of its own.
  useLayoutEffect(() => {
    page.current?.scrollTo(0, 0);
  }, [name]);
  return (
    <div className={styles.frame}>
      <StepRail steps={setup.steps} facts={setup.facts} />
      <div className={styles.page} ref={page}>
        <div className={styles.content}>
          <div>
            <Text className={styles.kind}>
              {kind}
              {setup.editing !== null && (
                <Text weight="semibold" className={styles.editing}>
                  {t("setup-editing", { name: setup.editing })}
                </Text>
              )}
            </Text>
            <PageTitle page={name}>{t(titleWord(name, setup.kind, setup.facts), { kind })}</PageTitle>
          </div>
          {children}
        </div>
      </div>
      <div className={styles.footer}>
        <Footer setup={setup} />
      </div>
    </div>
  );
}
