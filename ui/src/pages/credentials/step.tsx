// One of the page's three steps: its number, or a check mark once it is done, its heading, its content.
import { Caption1Strong, makeStyles, mergeClasses, Subtitle1, tokens } from "@fluentui/react-components";
import { Checkmark20Filled } from "@fluentui/react-icons/svg/checkmark";
import { useId, type ReactNode } from "react";
import { useWords } from "../../words";

const useStyles = makeStyles({
  step: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXXL,
    "@media (max-width: 760px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  mark: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "32px",
    height: "32px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (max-width: 760px)": { display: "none" },
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusSuccessBackground3}`,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  head: { marginTop: "-6px", marginBottom: tokens.spacingVerticalM },
  count: { color: tokens.colorNeutralForeground3, display: "block" },
  title: { margin: 0 },
  content: { gridColumn: "-2 / -1", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export function Step(props: { number: number; title: string; done: boolean; children: ReactNode }) {
  const { number, title, done, children } = props;
  const styles = useStyles();
  const { t } = useWords();
  const heading = useId();
  const count = t("credentials-step", { number });
  return (
    <section className={styles.step} aria-labelledby={heading}>
      <span className={mergeClasses(styles.mark, done && styles.done)} aria-hidden>
        {done ? <Checkmark20Filled /> : number}
      </span>
      <div id={heading} className={styles.head}>
        <Caption1Strong className={styles.count}>{done ? `${count} · ${t("credentials-step-done")}` : count}</Caption1Strong>
        <Subtitle1 as="h2" block className={styles.title}>
          {title}
        </Subtitle1>
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
