// What became of the last click. Good news lies over the header, where no page has a button, and goes by
// itself; a failure has room of its own and stays until it is dismissed.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState } from "react";
import { useSend } from "../backend/backend";
import type { Notice } from "../backend/bindings";
import { Bar } from "../parts/bar";
import { FaultText } from "../parts/fault-text";
import { useWords, type Words } from "../words";

/** Long enough to read two lines twice. */
const READ = 8000;

const useStyles = makeStyles({
  over: {
    position: "fixed",
    top: "4px",
    left: "50%",
    transform: "translateX(-50%)",
    width: "min(600px, calc(100vw - 16px))",
    zIndex: 1,
  },
  news: {
    maxWidth: "none",
    alignItems: "center",
    minHeight: "40px",
    padding: "0 4px 0 12px",
    boxShadow: tokens.shadow16,
  },
  inside: { maxWidth: "none", alignItems: "center", borderRadius: 0, padding: "4px 4px 4px 24px" },
  failure: { maxWidth: "none", borderRadius: 0, borderLeft: "none", borderRight: "none", padding: "8px 16px" },
});

/** `inside`: of a drawer, which has no header to lie over. */
export function Notices({ notice, inside = false }: { notice: Notice | null; inside?: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const news = notice !== null && notice.name !== "failed" ? sentence(notice, words) : null;
  return (
    <>
      {/* The live regions are there before their words are: else they would not be read out. */}
      <div role="status" className={inside ? undefined : styles.over}>
        {news !== null && <News key={news} words={news} className={inside ? styles.inside : styles.news} />}
      </div>
      <div role="alert">
        {notice?.name === "failed" && (
          <Bar intent="error" className={styles.failure} action={<Dismiss />}>
            <FaultText fault={notice.fault} />
          </Bar>
        )}
      </div>
    </>
  );
}

/** Stays while it is pointed at or has the focus. */
function News({ words, className }: { words: string; className: string }) {
  const send = useSend();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (pointed || focused) {
      return;
    }
    const timer = window.setTimeout(() => send({ name: "dismiss_notice" }), READ);
    return () => window.clearTimeout(timer);
  }, [pointed, focused, send]);
  return (
    <div
      onMouseEnter={() => setPointed(true)}
      onMouseLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Bar intent="success" className={className} action={<Dismiss />}>
        {words}
      </Bar>
    </div>
  );
}

function Dismiss() {
  const { t } = useWords();
  const send = useSend();
  return (
    <Button
      appearance="transparent"
      icon={<Dismiss20Regular />}
      aria-label={t("notice-dismiss")}
      onClick={() => send({ name: "dismiss_notice" })}
    />
  );
}

function sentence(notice: Exclude<Notice, { name: "failed" }>, { t }: Words): string {
  switch (notice.name) {
    case "saved":
      return t("notice-saved", { file: notice.file });
    case "draft_kept":
      return t("notice-draft-kept");
    case "changed":
      return t("notice-changed", { connector: notice.connector });
    case "created":
      return t("notice-created", { connector: notice.connector });
    case "mapping_saved":
      return t("notice-mapping-saved", { version: notice.version });
    case "exported":
      return t("notice-exported", { count: notice.count, file: notice.file });
    case "removed":
      return t("notice-removed", { connector: notice.connector });
  }
}
