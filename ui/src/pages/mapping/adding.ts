// Adding people to the mapping, one form at a time: whose is open, what came of it, and where the focus goes then.
import { useEffect, useRef, useState, type RefObject } from "react";
import type { MappedBy, PersonRow } from "../../backend/bindings";
import type { ReadyPeople } from "./people";

export interface Adding {
  /** Whose form is open: as `idOf`. */
  open: string | null;
  /** *Add* was pressed in it. */
  tried: boolean;
  /** Who was added last, and to which mailbox. */
  added: PersonRow | null;
  begin: (row: PersonRow) => void;
  add: (mailbox: string) => void;
  cancel: () => void;
}

/** A person, as rows are told apart. */
export function idOf({ im_id, email, person }: PersonRow): string {
  return JSON.stringify([im_id, email, person]);
}

/** By the CSV already, or without the key that its rows have: there is nothing to add. */
export function addable({ im_id, mapped }: PersonRow): boolean {
  return im_id !== "" && mapped !== "csv";
}

interface Tried {
  mailbox: string;
  search: string;
  only: MappedBy | null;
}

/** `part` holds the rows. */
export function useAdding(people: ReadyPeople, part: RefObject<HTMLElement | null>): Adding {
  const [row, setRow] = useState<PersonRow | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const [added, setAdded] = useState<PersonRow | null>(null);
  /** The place of its button among those of the others: the next one has it then. */
  const place = useRef(0);
  const open = row === null ? null : idOf(row);
  const now = people.people.find((person) => idOf(person) === open);
  const told = outcome(people, now, tried);
  useEffect(() => {
    if (row === null || tried === null || told === "waits") {
      return;
    }
    setRow(null);
    setTried(null);
    if (told === "added") {
      setAdded({ ...row, mailbox: now?.mailbox || tried.mailbox });
      goOn(part.current, place.current);
    }
  }, [told, row, tried, now, part]);
  return {
    open,
    tried: tried !== null,
    added,
    begin: (begun) => {
      place.current = people.people.filter(addable).findIndex((person) => idOf(person) === idOf(begun));
      setRow(begun);
      setTried(null);
      setAdded(null);
    },
    add: (mailbox) => setTried({ mailbox, search: people.search, only: people.only }),
    cancel: () => {
      setRow(null);
      setTried(null);
      opener(part.current, place.current)?.focus();
    },
  };
}

/** A row that others were asked for instead of says nothing. */
function outcome(people: ReadyPeople, now: PersonRow | undefined, tried: Tried | null): "added" | "waits" | "left" {
  if (tried === null || people.add_fault !== null || (now !== undefined && now.mapped !== "csv")) {
    return "waits";
  }
  return now !== undefined || (people.search === tried.search && people.only === tried.only) ? "added" : "left";
}

/** On to the next person, or to the search where nobody is left; unless somebody is elsewhere by now. */
function goOn(part: HTMLElement | null, place: number): void {
  const active = document.activeElement;
  if (part !== null && (active === document.body || part.contains(active))) {
    const search = part.closest("section")?.querySelector<HTMLElement>("input[type=search]");
    (opener(part, place) ?? search)?.focus();
  }
}

/** The buttons that open a form, in the order of their rows. */
function opener(part: HTMLElement | null, place: number): HTMLElement | undefined {
  const openers = part?.querySelectorAll<HTMLElement>("[data-adds]") ?? [];
  return openers[Math.min(place, openers.length - 1)];
}
