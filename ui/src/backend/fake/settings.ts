// Scenes of Settings.
import type { SettingsView } from "../bindings";
import { CHOSEN } from "./chosen";
import { scene, type Scene, type Scenes } from "./scene";

const at = (more: Partial<SettingsView>): Scene => scene({ name: "settings", ...CHOSEN, ...more });

export const settingsScenes: Scenes = {
  settings: at({}),
  "settings-fresh": at({ start_at_login: false, keep_running: false }),
  "settings-reading": at({ start_at_login: null, keep_running: false, destination: null, evidence: null }),
  "settings-no-tray": at({ start_at_login: false, tray: false }),
  "settings-login-failed": at({ start_at_login: null, fault: { code: "start-at-login", args: {} } }),
  "settings-file": at({
    keep_running: false,
    fault: { code: "settings-file", args: { file: "settings.toml", line: "3" } },
  }),
};
