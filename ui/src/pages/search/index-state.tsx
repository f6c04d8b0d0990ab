// The index: what it is and that it is a choice, how far it is, how large, and how to be rid of it.
import { Body1, Button, Caption1, makeStyles, ProgressBar, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { IndexView } from "../../backend/bindings";
import { Card } from "../../parts/card";
import { FaultBox } from "../../parts/fault-text";
import { useWords } from "../../words";

const useStyles = makeStyles({
  card: { display: "grid", rowGap: "12px", justifyItems: "start", padding: "24px", gridTemplateColumns: "minmax(0, 1fr)" },
  heading: { margin: 0 },
  text: { maxWidth: "640px" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 12px",
    color: tokens.colorNeutralForeground2,
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
  const { t, number, size } = useWords();
  const send = useSend();
  const build = (words: string, primary: boolean) => (
    <Button
      appearance={primary ? "primary" : "subtle"}
      size={primary ? "medium" : "small"}
      onClick={() => send({ name: "build_index" })}
    >
      {t(words)}
    </Button>
  );
  const remove = (
    <Button appearance="subtle" size="small" onClick={() => send({ name: "delete_index" })}>
      {t("find-index-delete")}
    </Button>
  );
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
          {build("find-index-build", true)}
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
              {t("find-index-done", { done: number(index.done), count: index.total })} {t("find-index-meanwhile")}
            </Caption1>
          </div>
          <Button onClick={() => send({ name: "stop_index" })}>{t("find-index-stop")}</Button>
        </Card>
      );
    case "ready":
      return (
        <div className={styles.line} role="group" aria-label={t("find-index")}>
          <Caption1>{t("find-index-ready", { count: index.items, size: size(index.bytes) })}</Caption1>
          {build("find-index-rebuild", false)}
          {remove}
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
            {build("find-index-rebuild", true)}
            {remove}
          </div>
        </Card>
      );
  }
}
