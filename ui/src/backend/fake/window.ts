// Scenes of what may lie over any page: questions and notices; and the pages that are no one's.
import type { Notice, Question, View } from "../bindings";
import { FLYOUT } from "./flyout";
import { home, row } from "./home";
import { scene, type Scenes } from "./scene";

const over = (more: Partial<View>) =>
  scene({ name: "home", ...home({ connectors: [row("ICE Chat London")] }) }, more);
const asks = (question: Question) => over({ question });
const says = (notice: Notice) => over({ notice });

export const windowScenes: Scenes = {
  about: scene({ name: "about" }),
  opening: scene({ name: "opening" }),
  "question-close-during-run": asks({ name: "close_during_run", connector: "ICE Chat London" }),
  "question-discard-draft": asks({ name: "discard_draft", draft: "ICE Chat Frankfurt" }),
  "question-discard-nameless": asks({ name: "discard_draft", draft: "" }),
  "question-remove": asks({ name: "remove_connector", connector: "ICE Chat London" }),
  "question-allow-day": asks({ name: "allow_day", day: "2026-11-18", items: 214_300, limit: 200_000 }),
  "question-delete-index": asks({ name: "delete_index" }),
  "notice-mapping-saved": says({ name: "mapping_saved", version: 5 }),
  "notice-exported": says({ name: "exported", count: 214, file: "search-2026-11-21.zip" }),
  "notice-saved": says({ name: "saved", file: "run-41.log" }),
  "notice-draft-kept": says({ name: "draft_kept" }),
  "notice-created": says({ name: "created", connector: "ICE Chat London" }),
  "notice-changed": says({ name: "changed", connector: "ICE Chat London" }),
  "notice-removed": says({ name: "removed", connector: "ICE Chat Paris" }),
  "notice-saved-flyout": scene(
    { name: "home", ...home({ connectors: [FLYOUT.connector], flyout: FLYOUT }) },
    { notice: { name: "saved", file: "run-000041.jsonl" } },
  ),
  "notice-failed": says({ name: "failed", fault: { code: "disk-failed", args: {} } }),
};
