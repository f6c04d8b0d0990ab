// What an application may do, what it lacks, and the steps of an administrator with the commands to copy.
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { useRef, useState, type ReactElement } from "react";
import type { PermissionsView, StepView } from "../../backend/bindings";
import { copyText } from "../copy";
import { useWords } from "../../words";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalXXS },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  good: { display: "flex", color: tokens.colorStatusSuccessForeground1 },
  bad: { display: "flex", color: tokens.colorStatusDangerForeground1 },
  steps: { margin: 0, paddingLeft: "20px", display: "grid", rowGap: tokens.spacingVerticalS },
  commands: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});

export function Permissions({ permissions }: { permissions: PermissionsView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { granted, missing, steps } = permissions;
  return (
    <div className={styles.part}>
      <Names title={t("place-granted")} names={granted} icon={<CheckmarkCircle16Filled />} className={styles.good} />
      <Names title={t("place-missing")} names={missing} icon={<ErrorCircle16Filled />} className={styles.bad} />
      {steps.length > 0 && (
        <>
          <Text weight="semibold">{t("destination-steps")}</Text>
          <ol className={styles.steps}>
            {steps.map((step, place) => (
              <li key={place}>
                {t(step.words, step.args)}
                {step.commands.length > 0 && <Commands step={step} place={place + 1} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

interface NamesProps {
  title: string;
  names: string[];
  icon: ReactElement;
  className: string;
}

function Names({ title, names, icon, className }: NamesProps) {
  const styles = useStyles();
  if (names.length === 0) {
    return null;
  }
  return (
    <div>
      <Text weight="semibold" block>
        {title}
      </Text>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name} className={styles.item}>
            <span className={className} aria-hidden>
              {icon}
            </span>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Commands({ step, place }: { step: StepView; place: number }) {
  const styles = useStyles();
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLPreElement>(null);
  const name = t("destination-commands", { step: place });
  const copy = async () => setCopied(await copyText(step.commands.join("\n"), shown.current));
  return (
    <>
      <pre ref={shown} className={styles.commands}>
        {step.commands.join("\n")}
      </pre>
      <Button size="small" onClick={() => void copy()} onBlur={() => setCopied(false)}>
        {t(copied ? "copy-done" : "copy-button", { name })}
      </Button>
    </>
  );
}
