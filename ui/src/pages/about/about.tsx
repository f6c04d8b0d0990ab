// About: the version, the licences in short, and what leaves this computer.
import { Body1, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { PageTitle } from "../../parts/page-title";
import { Sheet } from "../../parts/sheet";
import { useWords } from "../../words";

const LICENCES = ["program", "lgpl", "window", "list"];

const useStyles = makeStyles({
  section: { display: "grid", rowGap: "8px" },
  heading: { margin: 0 },
  text: { display: "block", maxWidth: "640px" },
});

export function AboutPage({ version }: { version: string }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Sheet width="text">
      <div className={styles.section}>
        <PageTitle page="about">{t("about-title")}</PageTitle>
        <Body1 className={styles.text}>{t("about-version", { version })}</Body1>
        <Body1 className={styles.text}>{t("about-text")}</Body1>
      </div>
      <section className={styles.section}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t("about-privacy-title")}
        </Subtitle2>
        <Body1 className={styles.text}>{t("about-privacy")}</Body1>
      </section>
      <section className={styles.section}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t("about-licences")}
        </Subtitle2>
        {LICENCES.map((part) => (
          <Body1 key={part} className={styles.text}>
            {t(`about-licence-${part}`)}
          </Body1>
        ))}
      </section>
    </Sheet>
  );
}
