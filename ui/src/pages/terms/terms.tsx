// "Terms of service": the text and its version. Accept is in the frame's footer; once accepted, by whom and when.
import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useSend } from "../../backend/backend";
import type { SetupView, TermsView } from "../../backend/bindings";
import { Bar } from "../../parts/bar";
import { useWords } from "../../words";

/** What a kind says in its own words. */
const OWN = new Set(["does", "right", "kept"]);
const PARAGRAPHS = ["does", "right", "agreement", "cloud", "secrets", "kept", "care", "warranty"];

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL, maxWidth: "640px" },
  text: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  paragraph: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr)", alignItems: "baseline" },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  title: { margin: 0 },
  words: { display: "block", color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalM },
});

export function TermsPage({ view, setup }: { view: TermsView; setup: SetupView }) {
  const styles = useStyles();
  const { t, number } = useWords();
  const product = t(`service-${setup.kind}`);
  const paragraph = (name: string) => t(OWN.has(name) ? `terms-${name}-${setup.kind}` : `terms-${name}`, { product });
  return (
    <div className={styles.page}>
      <div>
        <Body1 as="p" block className={styles.title}>
          {t("terms-lead")}
        </Body1>
        <Caption1 className={styles.quiet}>{t("terms-version", { version: view.version })}</Caption1>
      </div>
      <ol className={styles.text}>
        {PARAGRAPHS.map((name, place) => (
          <li key={name} className={styles.paragraph}>
            <Subtitle2 className={styles.number} aria-hidden>
              {number(place + 1)}
            </Subtitle2>
            <div>
              <Subtitle2 as="h2" block className={styles.title}>
                {t(`terms-${name}-title`, { product })}
              </Subtitle2>
              <Body1 className={styles.words}>{paragraph(name)}</Body1>
            </div>
          </li>
        ))}
      </ol>
      <Acceptance view={view} />
    </div>
  );
}

/** Who accepted, and when; before that, what is recorded then. */
function Acceptance({ view }: { view: TermsView }) {
  const styles = useStyles();
  const send = useSend();
  const { t, dateTime } = useWords();
  const { accepted, version } = view;
  if (accepted === null) {
    return <Caption1 className={styles.quiet}>{t("terms-record")}</Caption1>;
  }
  const args = { version: accepted.version, who: accepted.who, at: dateTime(accepted.at), current: version };
  const older = accepted.version !== version;
  return (
    <div className={styles.foot} role="status">
      <Bar intent={older ? "warning" : "success"}>
        {t(older ? "terms-accepted-older" : "terms-accepted", args)}
      </Bar>
      {older && (
        <Button appearance="primary" onClick={() => send({ name: "accept_terms" })}>
          {t("setup-accept")}
        </Button>
      )}
    </div>
  );
}
