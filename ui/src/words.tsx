// The words of the window: Fluent files of one language, and numbers, dates and sizes as it writes them.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Fault, Language } from "./backend/bindings";

export type Args = Record<string, string | number>;

/** What happened, what became of the data, what to do next. */
export interface Explained {
  what: string;
  data: string;
  next: string;
}

export interface Words {
  language: Language;
  /** A message, or one of its attributes (`id.attribute`). A missing id is shown as it is. */
  t(id: string, args?: Args): string;
  fault(fault: Fault): Explained;
  number(value: number): string;
  dateTime(iso: string): string;
  /** A day, `2026-11-20`. */
  day(day: string): string;
  size(bytes: number): string;
  duration(seconds: number): string;
}

type Files = Record<string, () => Promise<string>>;
const shared = import.meta.glob("../words/*.ftl", { query: "?raw", import: "default" }) as Files;
const own = import.meta.glob("../words/window/*.ftl", { query: "?raw", import: "default" }) as Files;

/** Arguments of errors that are numbers, as in `src-tauri/wizard/src/words.rs`: a port has no thousands. */
const NUMBERS = ["bytes", "free", "limit", "offset", "seconds"];

/** Arguments of errors that are moments. */
const TIMES = ["clock", "file_time"];

const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) {
    throw new Error("no words");
  }
  return words;
}

/** Shows nothing before the first language is there; then the old one until the next is. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let wanted = true;
    void load(language).then((loaded) => wanted && setWords(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    if (words !== null) {
      document.documentElement.lang = words.language;
      document.title = words.t("app-title");
    }
  }, [words]);
  return useMemo(
    () => (words === null ? null : <WordsContext value={words}>{children}</WordsContext>),
    [words, children],
  );
}

async function load(language: Language): Promise<Words> {
  const files = [shared[`../words/${language}.ftl`], own[`../words/window/${language}.ftl`]];
  const texts = await Promise.all(files.map((file) => file?.() ?? ""));
  return wordsOf(language, texts);
}

export function wordsOf(language: Language, texts: string[]): Words {
  const locale = navigator.languages.find((known) => known.split("-")[0] === language) ?? language;
  const size = sizes(locale);
  const bundle = new FluentBundle([locale, language], {
    // Only left-to-right languages: the marks would be copied along with fingerprints and names.
    useIsolating: false,
    functions: {
      SIZE: ([value]) => (value instanceof FluentNumber ? size(value.valueOf()) : (value ?? "")),
    },
  });
  texts.forEach((text) => bundle.addResource(new FluentResource(text), { allowOverrides: true }));

  const format = (id: string, args: Record<string, FluentVariable>): string | null => {
    const [name = id, attribute] = id.split(".");
    const message = bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === undefined || pattern === null) {
      return null;
    }
    const mistakes: Error[] = [];
    const text = bundle.formatPattern(pattern, args, mistakes);
    // An argument that the engine could not give stands there as {$name}: a dash says as much.
    return mistakes.length === 0 ? text : text.replace(/\{\$\w+\}/g, "–");
  };
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  // A setting that is a field of the form is called as it is there.
  const argument = (name: string, value: string): FluentVariable => {
    if (name === "setting") {
      return format(`field-${value.replaceAll("_", "-")}`, {}) ?? value;
    }
    if (TIMES.includes(name) && !Number.isNaN(Date.parse(value))) {
      return dates.format(new Date(value));
    }
    const number = Number(value);
    return NUMBERS.includes(name) && value !== "" && !Number.isNaN(number) ? number : value;
  };
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat(locale);
  return {
    language,
    t: (id, args = {}) => format(id, args) ?? id,
    fault: ({ code, args }) => {
      const variables = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, argument(name, value)]));
      const id = `error-${code}`;
      return {
        what: format(id, variables) ?? id,
        data: format(`${id}.data`, variables) ?? "",
        next: format(`${id}.next`, variables) ?? "",
      };
    },
    number: (value) => numbers.format(value),
    dateTime: (iso) => dates.format(new Date(iso)),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    size,
    duration: durations(locale),
  };
}

/** Bytes in the decimal units that file managers show; one decimal place below 10. */
function sizes(locale: string): (bytes: number) => string {
  return (bytes) => {
    let amount = bytes;
    let unit = "byte";
    for (const next of ["kilobyte", "megabyte", "gigabyte", "terabyte"]) {
      // 999.95 k would be shown as 1,000.0 k.
      if (amount < 999.5) {
        break;
      }
      amount /= 1000;
      unit = next;
    }
    const digits = unit !== "byte" && amount < 9.95 ? 1 : 0;
    const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(locale, { style: "unit", unit, ...places }).format(amount);
  };
}

/** `3 h 20 min`, `2 min 5 s`, `8 s`: two units at most. */
function durations(locale: string): (seconds: number) => string {
  const of = (unit: string, value: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
  return (seconds) => {
    const whole = Math.max(0, Math.round(seconds));
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor((whole % 3600) / 60);
    if (hours > 0) {
      return `${of("hour", hours)} ${of("minute", minutes)}`;
    }
    if (minutes > 0) {
      return minutes >= 10 ? of("minute", minutes) : `${of("minute", minutes)} ${of("second", whole % 60)}`;
    }
    return of("second", whole);
  };
}
