// Every day as scenes have it: in the flyout, unless they say otherwise.
import type { EveryDayView, ScheduleView, StartView } from "../bindings";

export const START: StartView = { state: "installed", without_login: true, passphrase_file_missing: false, fault: null };

export const EVERY_DAY: EveryDayView = {
  at: "05:15",
  next: "2026-11-22T04:15:00Z",
  last: "2026-11-20T05:15:02Z",
  due: false,
  fault: null,
  start: START,
};

/** As Review has it at first. */
export const DAILY: ScheduleView = { on: true, at: "05:15", fault: null };
