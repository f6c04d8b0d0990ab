// How a connector or a run stands: an icon and a word, so that colour is never the only sign.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle20Regular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { PlugDisconnected20Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import { RecordStop20Regular } from "@fluentui/react-icons/svg/record-stop";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { ConnectorState } from "../backend/bindings";
import { useWords } from "../words";

const useStyles = makeStyles({
  // At the top of its line: beside it stands text of the same height.
  state: { display: "inline-flex", alignItems: "center", columnGap: "8px", verticalAlign: "top" },
  icon: { display: "inline-flex", flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  look: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Tone = "good" | "look" | "bad" | "brand" | "quiet";

const LOOKS: Record<ConnectorState, [Tone, ReactElement]> = {
  new: ["quiet", <Circle20Regular />],
  running: ["brand", <ArrowSync20Regular />],
  succeeded: ["good", <CheckmarkCircle20Filled />],
  succeeded_with_held: ["look", <Warning20Filled />],
  over_limit: ["look", <Warning20Filled />],
  failed: ["bad", <ErrorCircle20Filled />],
  cancelled: ["quiet", <RecordStop20Regular />],
  interrupted: ["look", <PlugDisconnected20Regular />],
};

export function StateText({ state }: { state: ConnectorState }) {
  const styles = useStyles();
  const { t } = useWords();
  const [tone, icon] = LOOKS[state];
  return (
    <span className={styles.state}>
      <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden>
        {icon}
      </span>
      {t(`state-${state.replaceAll("_", "-")}`)}
    </span>
  );
}
