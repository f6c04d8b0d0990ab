// Scenes of the page `review`.
import type { Fault, PreviewView, ReviewRow, ReviewView, RunProgress, Sums } from "../bindings";
import { MAILS, ODD_MAILS, TWELVE } from "./mails";
import { HOST_KEY, setupScene, SUMS, type Scene, type Scenes } from "./scene";
import { DAILY } from "./schedule";

export const ROWS: ReviewRow[] = [
  { key: "mode", value: "public", page: "credentials" },
  { key: "name", value: "ICE Chat London", page: "credentials" },
  { key: "firm_code", value: "firm001", page: "credentials" },
  { key: "password", value: "", page: "credentials" },
  { key: "host", value: "sftp.ice.example", page: "credentials" },
  { key: "port", value: "22", page: "credentials" },
  { key: "host_key", value: HOST_KEY, page: "credentials" },
  { key: "automatic", value: "yes", page: "mapping" },
  { key: "domains", value: "corp.example, corp.co.example", page: "mapping" },
  { key: "csv", value: "", page: "mapping" },
  { key: "destination", value: "organisation-archive", page: "mapping" },
  { key: "archive", value: "/home/anna/Chat Connectors/archive", page: "mapping" },
  { key: "folder", value: "ICE Chat", page: "mapping" },
];

const WRONG_TIME: Fault = { code: "setting-invalid", args: { setting: "schedule.daily_at" } };

const OWN_KEYS: ReviewRow[] = ["pgp_private_key", "pgp_passphrase", "ssh_private_key", "ssh_passphrase"].map((key) => ({
  key,
  value: "",
  page: "credentials",
}));

const PLANNED: Sums = { ...SUMS, imported: 3410, partially_imported: 0, skipped: 0 };

function page(more: Partial<ReviewView>, progress?: RunProgress): Scene {
  const view: ReviewView = { rows: ROWS, schedule: DAILY, preview: { name: "idle" }, finishing: false, fault: null, ...more };
  const scene = setupScene({ name: "review", ...view }, { can_next: true });
  return progress === undefined ? scene : { ...scene, progress };
}

function ready(more: Partial<Extract<PreviewView, { name: "ready" }>>): PreviewView {
  return { name: "ready", sums: PLANNED, mails: MAILS, fault: null, file_faults: [], over_limit: [], ...more };
}

const READING: RunProgress = { stage: "reading", step: 4, steps: 6, unit: "items", done: 680, total: 1204, rate: 410, seconds_left: 1.3, still_seconds: null };
const FETCHING: RunProgress = { stage: "downloading", step: 2, steps: 6, unit: "bytes", done: 48e6, total: 184e6, rate: 9e6, seconds_left: 15, still_seconds: null };

export const reviewScenes: Scenes = {
  "review-private": page({
    rows: [{ key: "mode", value: "private", page: "credentials" }, ...ROWS.slice(1, 6), ...OWN_KEYS, ...ROWS.slice(6)],
  }),
  review: page({}),
  "review-daily-off": page({ schedule: { ...DAILY, on: false } }),
  "review-daily-wrong": page({ schedule: { ...DAILY, at: "25:00", fault: WRONG_TIME } }),
  "review-practice": setupScene(
    { name: "review", rows: ROWS, schedule: null, preview: { name: "idle" }, finishing: false, fault: null },
    { can_next: true, practice: true },
  ),
  "review-preview-starting": page({ preview: { name: "running", stopping: false } }),
  "review-preview-running": page({ preview: { name: "running", stopping: false } }, READING),
  "review-preview-stopping": page({ preview: { name: "running", stopping: true } }, FETCHING),
  "review-preview-ready": page({ preview: ready({}) }),
  "review-preview-twelve": page({ preview: ready({ mails: TWELVE }) }),
  "review-preview-odd-mails": { ...page({ preview: ready({ mails: ODD_MAILS }) }), click: ["li:nth-child(2) h4 button", "li:nth-child(1) h5 button", "li:nth-child(2) h5 button"] },
  "review-mapping": page({
    rows: [
      ...ROWS,
      { key: "aliases", value: "corp-london.example → corp.example", page: "mapping" },
      { key: "effective", value: "2026-12-01", page: "mapping" },
    ],
  }),
  "review-destination": page({
    rows: [
      ...ROWS.filter(({ key }) => key !== "destination" && key !== "archive"),
      { key: "destination", value: "imap", page: "mapping" },
      { key: "place", value: "imap.corp.example", page: "mapping" },
    ],
  }),
  "review-preview-held": page({ preview: ready({ sums: { ...PLANNED, held: 31, failed: 2, imported: 3302, available_for_import: 3304 } }) }),
  "review-preview-fault": page({ preview: ready({ fault: { code: "disk-full", args: { free: "1204224" } } }) }),
  "review-preview-file-faults": page({
    preview: ready({
      sums: { ...PLANNED, files: 4 },
      file_faults: [
        { file: "firm001_2026-11-18.xml.gz.pgp", fault: { code: "altered", args: {} } },
        { file: "firm001_2026-11-19.xml.gz.pgp", fault: { code: "incomplete", args: { bytes: "4812003" } } },
      ],
    }),
  }),
  "review-preview-over-limit": page({
    preview: ready({
      sums: { ...PLANNED, available_from_source: 241804, waiting: 240600, imported: 3410 },
      over_limit: [{ day: "2026-11-20", items: 240600, limit: 200000 }],
    }),
  }),
  "review-preview-nothing": page({
    preview: ready({ sums: { ...PLANNED, files: 0, available_from_source: 0, imported: 0, available_for_import: 0 }, mails: [] }),
  }),
  "review-preview-failed": page({ preview: { name: "failed", fault: { code: "connection-refused", args: { host: "sftp.ice.example", port: "22" } } } }),
  "review-finishing": page({ preview: ready({}), finishing: true }),
  "review-fault": page({ fault: { code: "disk-full", args: { free: "1204224" } } }),
};
