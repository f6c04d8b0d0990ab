// Text for the support of the site: a button, and the sheet that shows what to send. Nothing in it is secret.
import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Dismiss24Regular } from "@fluentui/react-icons/svg/dismiss";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { useRef, useState } from "react";
import type { SupportText } from "../backend/bindings";
import { useWords } from "../words";
import { copyText } from "./copy";
import { Overlay } from "./overlay";
import { Tabs } from "./tabs";

const useStyles = makeStyles({
  sheet: { display: "grid", rowGap: "12px", gridTemplateColumns: "minmax(0, 1fr)", padding: "20px 24px 24px" },
  head: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "8px" },
  title: { margin: 0 },
  text: {
    margin: 0,
    padding: "16px",
    maxHeight: "min(400px, 48vh)",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  buttons: { display: "flex", justifyContent: "flex-end" },
  copy: { minWidth: "144px" },
});

export function SupportButton({ text, product }: { text: SupportText; product: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Mail20Regular />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("ladder-support", { product })}
      </Button>
      {open && (
        <Overlay place="sheet" labelledBy="support-title" describedBy="support-lead" onLeave={() => setOpen(false)}>
          <Inside text={text} product={product} onLeave={() => setOpen(false)} />
        </Overlay>
      )}
    </>
  );
}

function Inside({ text, product, onLeave }: { text: SupportText; product: string; onLeave: () => void }) {
  const styles = useStyles();
  const { t } = useWords();
  const [tab, setTab] = useState<"english" | "own">("english");
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLPreElement>(null);
  const words = tab === "own" && text.own !== null ? text.own : text.english;
  const tabs = (["english", "own"] as const).map((name) => ({ name, words: t(`support-${name}`) }));
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <Subtitle1 as="h2" id="support-title" className={styles.title}>
          {t("support-title", { product })}
        </Subtitle1>
        <Button appearance="subtle" aria-label={t("support-close")} icon={<Dismiss24Regular />} onClick={onLeave} />
      </div>
      <Body1 id="support-lead">{t("support-lead", { product })}</Body1>
      {text.own !== null && (
        <Tabs
          label={t("support-title", { product })}
          id="support"
          tabs={tabs}
          chosen={tab}
          onChoose={(name) => {
            setTab(name);
            setCopied(false);
          }}
        />
      )}
      <pre
        ref={shown}
        className={styles.text}
        id="support-panel"
        role={text.own === null ? "region" : "tabpanel"}
        aria-label={t(`support-${tab}`)}
        lang={tab === "english" ? "en" : undefined}
        tabIndex={0}
      >
        {words}
      </pre>
      <div className={styles.buttons}>
        <Button
          className={styles.copy}
          appearance="primary"
          icon={<Copy20Regular />}
          onClick={() => void copyText(words, shown.current).then(setCopied)}
        >
          {t(copied ? "support-copied" : "support-copy")}
        </Button>
      </div>
    </div>
  );
}
