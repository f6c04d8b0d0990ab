// The index: what it is and that it is a choice, how far it is, how large, and how to be rid of it.
import { Body1, Button, Caption1, makeStyles, ProgressBar, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { IndexView } from "../../backend/bindings";
import { Card } from "../../parts/card";
import { FaultBox } from "../../parts/fault-text";
import { LinkButton } from "../../parts/link-button";
import { useWords } from "../../words";

const useStyles = makeStyles({
  card: { display: "grid", rowGap: "12px", justifyItems: "start", padding: "24px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0 },
  text: { maxWidth: "640px" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 16px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  building: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "24px",
    alignItems: "center",
    padding: "12px 16px",
    "@media (max-width: 560px)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px", justifyItems: "start" },
  },
  bars: { display: "grid", rowGap: "8px", width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function Index({ index }: { index: IndexView }) {
  const styles = useStyles();
  const { t, size } = useWords();
  const send = useSend();
  const build = () => send({ name: "build_index" });
  const remove = () => send({ name: "delete_index" });
  switch (index.name) {
    case "opening":
      return (
        <div role="status">
          <Spinner size="tiny" label={t("find-index-opening")} />
        </div>
      );
    case "off":
      return (
        <Card className={styles.card}>
          <Subtitle2 as="h2" className={styles.heading}>
            {t("find-index-off-title")}
          </Subtitle2>
          <Body1 className={styles.text}>{t("find-index-off-what")}</Body1>
          <Body1 className={styles.text}>{t("find-index-off-words")}</Body1>
          <Button appearance="primary" onClick={build}>
            {t("find-index-build")}
          </Button>
        </Card>
      );
    case "building":
      return (
        <Card className={styles.building}>
          <div className={styles.bars}>
            <Text weight="semibold" role="status">
              {t("find-index-building")}
            </Text>
            <ProgressBar
              aria-label={t("find-index-building")}
              thickness="large"
              max={index.total > 0 ? index.total : undefined}
              value={index.total > 0 ? Math.min(index.done, index.total) : undefined}
            />
            <Caption1>
              {index.total > 0 && t("find-index-done", { done: size(index.done), total: size(index.total) })} {t("find-index-meanwhile")}
            </Caption1>
          </div>
          <Button onClick={() => send({ name: "stop_index" })}>{t("find-index-stop")}</Button>
        </Card>
      );
    case "ready":
      return (
        <div className={styles.line} role="group" aria-label={t("find-index")}>
          <Caption1>{t("find-index-ready", { count: index.items, size: size(index.bytes) })}</Caption1>
          <LinkButton onClick={build}>{t("find-index-rebuild")}</LinkButton>
          <LinkButton onClick={remove}>{t("find-index-delete")}</LinkButton>
        </div>
      );
    case "failed":
      return (
        <Card className={styles.card}>
          <Subtitle2 as="h2" className={styles.heading}>
            {t("find-index-failed")}
          </Subtitle2>
          <FaultBox fault={index.fault} />
          <Body1 className={styles.text}>{t("find-index-failed-text")}</Body1>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={build}>
              {t("find-index-rebuild")}
            </Button>
            <Button onClick={remove}>{t("find-index-delete")}</Button>
          </div>
        </Card>
      );
  }
}
