// One rung of the ladder: its state as icon and word, its name, what was seen, and why it failed.

import { Button, Caption1, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { DismissCircle20Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { PersonCircle20Filled } from "@fluentui/react-icons/svg/person-circle";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { Mend, RungName, RungView } from "../backend/bindings";
import { useWords } from "../words";
import { FaultText } from "./fault-text";
import { mendText, rungWord, seenText, stateWord } from "./ladder-words";

const useStyles = makeStyles({
  rung: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignContent: "start",
    // What is seen has its place before it is: the rungs below do not move.
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  icon: { display: "flex", height: "20px", alignItems: "center" },
  seen: { gridColumn: "2 / -1", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  end: {
    color: tokens.colorNeutralForeground3,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  fault: { gridColumn: "2 / -1", marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalS },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalM },
});

/** How a rung looks now: as it ended, or still being tried, or waiting for a person. */
export type RungLook = RungView["state"] | "trying" | "waiting";

interface RungProps {
  name: RungName;
  rung: RungView | null;
  look: RungLook;
  /** Leads to where it is mended. */
  onMend: (mend: Mend) => void;
  /** What else can be done about it. */
  more: ReactNode;
}

export function Rung({ name, rung, look, onMend, more }: RungProps) {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const seen = rung ? seenText(rung, words) : "";
  const word = look === "trying" || look === "waiting" ? t(`ladder-${look}`) : t(stateWord(look));
  // The form is checked in no time.
  const timed = rung !== null && rung.milliseconds > 0 && (look === "passed" || look === "failed" || look === "warning");
  const tone = look === "failed" ? styles.failed : look === "warning" ? styles.warning : undefined;
  return (
    <li className={styles.rung} data-rung={name} data-state={look} data-code={rung?.fault?.code}>
      <span className={styles.icon}>
        <RungIcon look={look} />
      </span>
      <Text className={look === "not_tried" ? styles.quiet : undefined} weight={look === "failed" ? "semibold" : undefined}>
        {t(rungWord(name))}
      </Text>
      <Caption1 className={mergeClasses(styles.end, tone)}>
        {word}
        {timed && ` · ${t("ladder-milliseconds", { milliseconds: rung.milliseconds })}`}
      </Caption1>
      <Caption1 className={styles.seen}>{seen}</Caption1>
      {rung?.fault && (
        <div className={styles.fault}>
          <FaultText fault={rung.fault} />
          <Ways mend={rung.mend} onMend={onMend} more={more} />
        </div>
      )}
    </li>
  );
}

function Ways({ mend, onMend, more }: Pick<RungProps, "onMend" | "more"> & { mend: Mend | null }) {
  const styles = useStyles();
  const words = useWords();
  if (mend === null && !more) {
    return null;
  }
  return (
    <div className={styles.ways}>
      {mend !== null && (
        <Button icon={<ArrowRight20Regular />} iconPosition="after" onClick={() => onMend(mend)}>
          {mendText(mend, words)}
        </Button>
      )}
      {more}
    </div>
  );
}

function RungIcon({ look }: { look: RungLook }) {
  const styles = useStyles();
  switch (look) {
    case "passed":
      return <CheckmarkCircle20Filled className={styles.passed} />;
    case "failed":
      return <DismissCircle20Filled className={styles.failed} />;
    case "warning":
      return <Warning20Filled className={styles.warning} />;
    case "waiting":
      return <PersonCircle20Filled className={styles.warning} />;
    case "trying":
      return <Spinner size="tiny" aria-hidden />;
    case "not_tried":
      return <Circle20Regular className={styles.quiet} />;
  }
}
