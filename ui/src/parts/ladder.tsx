// The ladder of Validate connection: all rungs from the start, so that nothing moves while it is climbed.

import { Button, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useRef, useState } from "react";
import type { Mend, RungName, RungView, SupportText } from "../backend/bindings";
import { useWords } from "../words";
import { Rung, type RungLook } from "./ladder-rung";
import { ladderText, RUNGS, rungWord, stateWord } from "./ladder-words";
import { SupportButton } from "./support-text";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px" },
  title: { margin: 0 },
  rungs: { listStyleType: "none", margin: 0, padding: 0 },
  copy: { minWidth: "128px" },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

interface LadderProps {
  rungs: RungView[];
  climbing: boolean;
  /** The rung at which the climb waits for a person. */
  waiting?: RungName | undefined;
  support: SupportText | null;
  product: string;
  /** Leads to where a failure is mended. */
  onMend: (mend: Mend) => void;
}

export function Ladder({ rungs, climbing, waiting, support, product, onMend }: LadderProps) {
  const styles = useStyles();
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const climbed = new Map(rungs.map((rung) => [rung.name, rung]));
  const next = climbing ? RUNGS.find((name) => !climbed.has(name)) : undefined;
  const ended = !climbing && rungs.some((rung) => rung.state === "failed");

  useEffect(() => {
    if (ended) list.current?.querySelector("[data-state=failed]")?.scrollIntoView({ block: "nearest" });
  }, [ended]);

  const look = (name: RungName): RungLook => {
    if (name === waiting) return "waiting";
    if (name === next) return "trying";
    return climbed.get(name)?.state ?? "not_tried";
  };
  const last = rungs.findLast((rung) => rung.state !== "not_tried");
  return (
    <section>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>
          {t("ladder-title")}
        </Subtitle2>
        <CopyDetails rungs={rungs} />
      </div>
      <ol className={styles.rungs} ref={list}>
        {RUNGS.map((name) => (
          <Rung
            key={name}
            name={name}
            rung={name === waiting ? null : (climbed.get(name) ?? null)}
            look={look(name)}
            onMend={onMend}
            more={support !== null && look(name) === "failed" && <SupportButton text={support} product={product} />}
          />
        ))}
      </ol>
      <div className={styles.heard} aria-live="polite">
        {last && t("ladder-told", { rung: t(rungWord(last.name)), state: t(stateWord(last.state)) })}
      </div>
    </section>
  );
}

function CopyDetails({ rungs }: { rungs: RungView[] }) {
  const styles = useStyles();
  const words = useWords();
  const text = ladderText(rungs, words);
  const [copied, setCopied] = useState("");
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <Button appearance="subtle" icon={<Copy20Regular />} className={styles.copy} disabled={rungs.length === 0} onClick={copy}>
      {words.t(copied === text && text !== "" ? "ladder-copied" : "ladder-copy")}
    </Button>
  );
}
