// A fingerprint or another line to compare letter by letter, with a button that copies it.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { useWords } from "../words";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: "4px", minWidth: 0 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  button: { flexShrink: 0 },
});

/** `label`: what it is, for the button's label. `copies`: what is copied, where that is more than is shown. */
export function Fingerprint({
  label: name,
  value,
  copies,
}: {
  label: string;
  value: string;
  copies?: string;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  const words = copied ? t("copy-done", { name }) : t("copy-button", { name });
  const copy = async () => {
    setCopied(await copyText(copies ?? value, code.current));
  };
  return (
    <span className={styles.line}>
      <code className={styles.code} ref={code}>
        {value}
      </code>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
        aria-label={words}
        title={words}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      />
    </span>
  );
}

/** A window that may not write the clipboard by itself copies what is selected. */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown === null) {
      return false;
    }
    window.getSelection()?.selectAllChildren(shown);
    return document.execCommand("copy");
  }
}
