// The product description page of a kind: what it does, what is needed first, limits, and Add connector.
import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useSend } from "../../backend/backend";
import type { ProductView } from "../../backend/bindings";
import { KindIcon } from "../../parts/kind-icon";
import { PageTitle } from "../../parts/page-title";
import { Sheet } from "../../parts/sheet";
import { useWords } from "../../words";

/** How many sentences each part has in `words/window`. */
const SENTENCES: Record<string, { does: number; needs: number; limits: number }> = {
  "ice-chat": { does: 4, needs: 4, limits: 2 },
  "telegram-archiver": { does: 4, needs: 5, limits: 3 },
  liveperson: { does: 4, needs: 4, limits: 3 },
};

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "40px minmax(0, 1fr)",
    columnGap: "16px",
    alignItems: "center",
  },
  lead: {
    display: "block",
    maxWidth: "640px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  section: { display: "grid", rowGap: "8px" },
  heading: { margin: 0 },
  list: { display: "grid", rowGap: "8px", margin: 0, paddingLeft: "20px", maxWidth: "620px" },
  page: { display: "grid", gridTemplateRows: "minmax(0, 1fr) auto", height: "100%" },
  scroll: { position: "relative", overflowY: "auto", overflowX: "hidden" },
  footer: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "16px",
    padding: "12px 24px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function ProductPage({ view }: { view: ProductView }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const { kind } = view;
  const count = SENTENCES[kind] ?? { does: 0, needs: 0, limits: 0 };
  const sentences = (part: "does" | "needs" | "limits") =>
    Array.from({ length: count[part] }, (_, index) => t(`product-${kind}-${part}-${index + 1}`));
  const limits = sentences("limits");
  limits.unshift(t("product-limit-items", { count: view.items_per_day }));
  return (
    <div className={styles.page}>
      <div className={styles.scroll}>
        <Sheet width="text">
          <div className={styles.head}>
            <KindIcon kind={kind} />
            <PageTitle page={kind}>{t(`kind-${kind}`)}</PageTitle>
          </div>
          <Body1 className={styles.lead}>{t(`product-${kind}-lead`)}</Body1>
          <Part title={t("product-does")} sentences={sentences("does")} />
          <Part title={t("product-needs")} sentences={sentences("needs")} />
          <Part title={t("product-limits")} sentences={limits} />
        </Sheet>
      </div>
      <div className={styles.footer}>
        <Button icon={<ArrowLeft20Regular />} onClick={() => send({ name: "go_home" })}>
          {t("product-back")}
        </Button>
        <Button appearance="primary" onClick={() => send({ name: "add_connector" })}>
          {t("product-add")}
        </Button>
      </div>
    </div>
  );
}

function Part({ title, sentences }: { title: string; sentences: string[] }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Body1>{sentence}</Body1>
          </li>
        ))}
      </ul>
    </section>
  );
}
