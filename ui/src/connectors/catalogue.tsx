// The catalogue: a card for each kind of connector, with View and Practise.
import { Body1, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSend } from "../backend/backend";
import type { Product } from "../backend/bindings";
import { Card } from "../parts/card";
import { KindIcon } from "../parts/kind-icon";
import { useWords } from "../words";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(280px, 100%), 1fr))",
    gap: "16px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  card: { display: "flex", flexDirection: "column", rowGap: "12px", height: "100%", padding: "16px" },
  head: { display: "flex", alignItems: "center", columnGap: "12px", minHeight: "44px" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
  },
});

export function Catalogue({ products }: { products: Product[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.cards}>
      {products.map((product) => (
        <li key={product.kind}>
          <ProductCard product={product} />
        </li>
      ))}
    </ul>
  );
}

function ProductCard({ product }: { product: Product }) {
  const styles = useStyles();
  const { t } = useWords();
  const send = useSend();
  const kind = t(`kind-${product.kind}`);
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <KindIcon kind={product.kind} />
        <h3 className={styles.name}>
          <Text weight="semibold">{kind}</Text>
        </h3>
      </div>
      <Body1 className={styles.text}>{t(`home-about-${product.kind}`)}</Body1>
      <div className={styles.foot}>
        <Button
          aria-label={t("home-view-of", { kind })}
          onClick={() => send({ name: "view_product", kind: product.kind })}
        >
          {t("home-view")}
        </Button>
        <Button
          appearance="subtle"
          aria-label={t("home-practise-of", { kind })}
          onClick={() => send({ name: "practise", kind: product.kind })}
        >
          {t("home-practise")}
        </Button>
      </div>
    </Card>
  );
}
