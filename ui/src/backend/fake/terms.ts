// Scenes of the page `terms`.
import { setupScene, type Scenes } from "./scene";

const VERSION = "1.0";
const accepted = { version: VERSION, who: "anna.svensson", at: "2026-11-20T08:14:00Z" };

export const termsScenes: Scenes = {
  terms: setupScene({ name: "terms", version: VERSION, accepted: null }),
  "terms-accepted": setupScene({ name: "terms", version: VERSION, accepted }, { can_next: true }),
  "terms-accepted-older": setupScene({ name: "terms", version: "1.1", accepted }),
  "terms-practice": setupScene({ name: "terms", version: VERSION, accepted: null }, { practice: true }),
};
