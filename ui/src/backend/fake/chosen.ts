// What the page of settings shows where everything was chosen once.
import type { SettingsView } from "../bindings";
import { ARCHIVE, DESTINATION, EVIDENCE } from "./places";

export const CHOSEN: SettingsView = {
  start_at_login: true,
  keep_running: true,
  tray: true,
  notifications: true,
  destination: { ...DESTINATION, ...ARCHIVE },
  evidence: EVIDENCE,
  fault: null,
};
