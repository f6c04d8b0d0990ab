// A fingerprint or another line to compare letter by letter, with a button that copies it.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { useWords } from "../words";
import { copyText } from "./copy";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: "4px", minWidth: 0 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    userSelect: "text",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0 },
});

interface FingerprintProps {
  /** What it is, for the button's label. */
  label: string;
  value: string;
  /** What is copied, where it is not what is shown. */
  copies?: string;
  /** It stands beside a better one. */
  quiet?: boolean | undefined;
}

export function Fingerprint({ label: name, value, copies, quiet }: FingerprintProps) {
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
      <code className={mergeClasses(styles.code, quiet && styles.quiet)} ref={code}>
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

/** Groups of four, as PGP programs show it. */
function groups(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, "$1 ");
}

/** A PGP fingerprint; a program gets it without the spaces that eyes need. */
export function PgpFingerprint({ label, value, quiet }: Omit<FingerprintProps, "copies">) {
  return <Fingerprint label={label} value={groups(value)} copies={value} quiet={quiet} />;
}
