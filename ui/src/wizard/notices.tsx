// What became of the last click: a bar that lies over the page's edge and moves nothing.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useSend } from "../backend/backend";
import type { Notice } from "../backend/bindings";
import { FaultText } from "../parts/fault-text";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  place: {
    position: "fixed",
    right: "24px",
    bottom: "76px",
    width: "min(480px, calc(100vw - 48px))",
    zIndex: 1,
  },
  bar: { boxShadow: tokens.shadow16, alignItems: "center" },
  body: { paddingTop: "8px", paddingBottom: "8px" },
});

export function Notices({ notice }: { notice: Notice | null }) {
  const styles = useStyles();
  const words = useWords();
  const send = useSend();
  return (
    // The live region is there before its words are: else they would not be read out.
    <div className={styles.place} role={notice?.name === "failed" ? "alert" : "status"}>
      {notice !== null && (
        <MessageBar
          className={styles.bar}
          layout="multiline"
          intent={notice.name === "failed" ? "error" : "success"}
          politeness="polite"
        >
          <MessageBarBody className={styles.body}>
            {notice.name === "failed" ? <FaultText fault={notice.fault} /> : sentence(notice, words)}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss20Regular />}
                aria-label={words.t("notice-dismiss")}
                onClick={() => send({ name: "dismiss_notice" })}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

function sentence(notice: Exclude<Notice, { name: "failed" }>, { t }: Words): string {
  switch (notice.name) {
    case "saved":
      return t("notice-saved", { file: notice.file });
    case "draft_kept":
      return t("notice-draft-kept");
    case "created":
      return t("notice-created", { connector: notice.connector });
    case "removed":
      return t("notice-removed", { connector: notice.connector });
  }
}
