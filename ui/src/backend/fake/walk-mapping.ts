// The page `mapping` of the scripted walk: it answers what is typed and clicked on it.
import type { Event, MappingView, PersonRow } from "../bindings";
import { START } from "./mapping";
import { ready, type Ready } from "./people";

/** The page as it is now, and what it does with an event; false: that is none of its own. */
export interface MappingWalk {
  view: MappingView;
  on: (event: Event) => boolean;
}

export function mappingWalk(): MappingWalk {
  let everybody = ready(3, 0, 5).people.map((row, place) => ({ ...row, person: row.person || `Trader ${place}` }));
  const all = { search: "", only: null };
  const walk: MappingWalk = {
    view: { ...START, aliases: [], people: shown(everybody, all) },
    on: (event) => {
      const { people, aliases } = walk.view;
      const change = (more: Partial<MappingView>) => {
        walk.view = { ...walk.view, ...more };
        return true;
      };
      switch (event.name) {
        case "set_automatic":
          return change({ automatic: event.on });
        case "edit_domains":
          return change({ domains: event.text });
        case "add_alias": {
          const good = event.old.includes(".") && event.new.includes(".") && event.old !== event.new;
          return good
            ? change({ alias_fault: null, aliases: [...aliases, { old: event.old, new: event.new }] })
            : change({ alias_fault: { code: "setting-invalid", args: { setting: "aliases" } } });
        }
        case "remove_alias":
          return change({ aliases: aliases.filter(({ old }) => old !== event.old) });
        case "destination": {
          const { destination } = walk.view;
          const { does } = event;
          const form =
            does.name === "edit" ? { ...destination.form, [does.edit.field]: does.edit.value } : destination.form;
          const mailbox_wrong = does.name === "test" && !destination.mailbox.includes("@");
          const mailbox = does.name === "edit_mailbox" ? does.text : destination.mailbox;
          return change({ destination: { ...destination, form, mailbox, mailbox_wrong } });
        }
        case "filter_people":
          return change({ people: shown(everybody, event) });
        case "add_person": {
          if (people.name !== "ready") {
            return true;
          }
          if (!/^\S+@corp\.example$/u.test(event.mailbox)) {
            return change({ people: { ...people, add_fault: { code: "csv-mailbox", args: {} } } });
          }
          everybody = added(everybody, event.key, event.mailbox);
          return change({ people: shown(everybody, people) });
        }
        default:
          return false;
      }
    },
  };
  return walk;
}

/** Those not mapped come first. */
function added(everybody: PersonRow[], key: string, mailbox: string): PersonRow[] {
  const rows = everybody.map((row): PersonRow => (row.im_id === key ? { ...row, mapped: "csv", mailbox } : row));
  return [...rows.filter(({ mapped }) => mapped === "nobody"), ...rows.filter(({ mapped }) => mapped !== "nobody")];
}

function shown(everybody: PersonRow[], { search, only }: Pick<Ready, "search" | "only">): Ready {
  const count = (mapped: PersonRow["mapped"]) => everybody.filter((row) => row.mapped === mapped).length;
  const people = everybody.filter(
    (row) =>
      (only === null || row.mapped === only) &&
      [row.im_id, row.person, row.email].some((text) => text.toLowerCase().includes(search.toLowerCase())),
  );
  const counts = ready(count("nobody"), count("csv"), count("email"));
  return { ...counts, search, only, people, matches: people.length, left_out: 0 };
}
