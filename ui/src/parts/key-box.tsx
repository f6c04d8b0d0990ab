// The box that a private key is pasted into, hidden like a password unless it is asked for, and its file button.
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { Eye20Regular } from "@fluentui/react-icons/svg/eye";
import { EyeOff20Regular } from "@fluentui/react-icons/svg/eye-off";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { useWords } from "../words";
import { useTyped } from "./typed";

const useStyles = makeStyles({
  // Fluent's own is heavy, and this is the only one.
  box: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    height: "96px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    resize: "none",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '&[aria-invalid="true"]': { border: `${tokens.strokeWidthThin} solid ${tokens.colorPaletteRedBorder2}` },
    ":focus": {
      outlineStyle: "none",
      boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    },
    "@media (forced-colors: active)": { ":focus": { outlineStyle: "solid" } },
  },
  hidden: { WebkitTextSecurity: "disc" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
  show: { marginLeft: "auto" },
});

/** A button does not take the focus in every web view: the box would be left, and its text gone. */
const keepsFocus = (event: MouseEvent) => event.preventDefault();

interface KeyBoxProps {
  control: object;
  label: string;
  focus: boolean;
  reading: boolean;
  onEnter: (secret: string) => void;
  onPick: () => void;
}

export function KeyBox({ control, label, focus, reading, onEnter, onPick }: KeyBoxProps) {
  const styles = useStyles();
  const { t } = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const [shown, setShown] = useState(false);
  const typed = useTyped("", onEnter);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [focus]);
  return (
    <>
      <textarea
        {...control}
        ref={box}
        className={mergeClasses(styles.box, !shown && styles.hidden)}
        readOnly={reading}
        value={typed.value}
        onChange={(event) => typed.onChange(event.target.value)}
        onBlur={typed.onBlur}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <div className={styles.buttons}>
        <Button
          icon={<FolderOpen20Regular />}
          aria-label={t("key-choose-label", { field: label })}
          disabledFocusable={reading}
          onMouseDown={keepsFocus}
          onClick={onPick}
        >
          {t("key-choose")}
        </Button>
        <span role="status">{reading && <Spinner size="tiny" label={t("key-reading")} />}</span>
        <Button
          className={styles.show}
          appearance="subtle"
          icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
          onMouseDown={keepsFocus}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? "vault-hide" : "vault-show")}
        </Button>
      </div>
    </>
  );
}
