// Scenes of Every day: in the flyout, and on Data connectors.
import type { EveryDayView, Fault, StartView } from "../bindings";
import { flyoutAt } from "./flyout";
import { home, row } from "./home";
import { scene, type Scene, type Scenes } from "./scene";
import { EVERY_DAY, START } from "./schedule";

const REFUSED: Fault = {
  code: "schedule-refused",
  args: { program: "systemctl", said: "Failed to connect to bus: No medium found" },
};
const WRONG: Fault = { code: "setting-invalid", args: { setting: "schedule.daily_at" } };

const daily = (more: Partial<EveryDayView>): Scene => flyoutAt({ every_day: { ...EVERY_DAY, ...more } });

const start = (more: Partial<StartView>): Scene => daily({ start: { ...START, ...more } });

const warned = (more: Partial<StartView>): Scene =>
  scene({ name: "home", ...home({ connectors: [row("ICE Chat London")], start: { ...START, ...more } }) });

export const everyDayScenes: Scenes = {
  "every-day-off": daily({ at: null, next: null, start: null }),
  "every-day-due": daily({ due: true, last: null }),
  "every-day-wrong": daily({ fault: WRONG }),
  "every-day-login": start({ without_login: false }),
  "every-day-missing": start({ state: "missing" }),
  "every-day-differs": start({ state: "differs", without_login: false }),
  "every-day-asleep": start({ state: "asleep" }),
  "every-day-refused": start({ state: "missing", without_login: null, fault: REFUSED }),
  "every-day-passphrase": start({ passphrase_file_missing: true }),
  "every-day-home": warned({ state: "missing", fault: REFUSED }),
  "every-day-home-differs": warned({ state: "differs" }),
  "every-day-home-passphrase": warned({ passphrase_file_missing: true }),
};
