// People of scripted scenes: who speaks in the files, how each is mapped. Everybody is invented.
import type { MappedBy, PeopleView, PersonRow } from "../bindings";

const NAMES = ["Jane Doe", "Richard Roe", "Åsa Öberg", "Jan de Vries", "Élodie Lefèvre", "Mary Major", "Bo Ek", "Ann Noordzee"];

export type Ready = Extract<PeopleView, { name: "ready" }>;

function person(place: number, mapped: MappedBy): PersonRow {
  const name = NAMES[place % NAMES.length] ?? "";
  const id = `trader${place + 101}`;
  const email = mapped === "nobody" ? (place % 3 === 0 ? "" : `${id}@broker.example`) : `${id}@corp.example`;
  const mailbox = mapped === "nobody" ? "" : `${id}@corp.example`;
  const im_id = place % 7 === 6 ? "" : id;
  return { im_id, person: place === 2 ? "" : name, email, said: (place * 37) % 211, got: (place * 53) % 1409, mapped, mailbox };
}

/** So many of each, those not mapped first; at most 200 of them as rows. */
export function ready(nobody: number, by_csv: number, by_email: number, more: Partial<Ready> = {}): Ready {
  const ways: MappedBy[] = [
    ...Array<MappedBy>(Math.min(200, nobody)).fill("nobody"),
    ...Array<MappedBy>(Math.min(200, by_csv)).fill("csv"),
    ...Array<MappedBy>(Math.min(200, by_email)).fill("email"),
  ];
  return {
    name: "ready",
    files: ["firm001_2026-11-20.xml.gz.pgp"],
    left_out: 2,
    by_csv,
    by_email,
    nobody,
    search: "",
    only: null,
    matches: nobody + by_csv + by_email,
    people: ways.slice(0, 200).map((mapped, place) => person(place, mapped)),
    add_fault: null,
    ...more,
  };
}

/** Every day of a month. */
export const FILES = Array.from({ length: 31 }, (_, place) => {
  const day = new Date(Date.UTC(2026, 10, 20 - place)).toISOString().slice(0, 10);
  return `firm001_${day}.xml.gz.pgp`;
});

/** Names and addresses as nobody should have them. */
export const ODD: PersonRow[] = [
  {
    im_id: `im-${"0123456789abcdef".repeat(5)}`,
    person: "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafe",
    email: `${"a".repeat(64)}@${"very-long-label".repeat(4)}.example`,
    said: 1_204_117,
    got: 10_977_312,
    mapped: "nobody",
    mailbox: "",
  },
  { im_id: "dcohen4", person: "דוד כהן (לונדון)", email: "d.cohen@corp.example", said: 12, got: 40, mapped: "email", mailbox: "d.cohen@corp.example" },
  { im_id: "نور-9", person: "نور الحسن", email: "", said: 0, got: 3, mapped: "nobody", mailbox: "" },
  { im_id: "", person: "‮gro.rekorb‬ & <b>not bold</b>", email: "", said: 1, got: 0, mapped: "nobody", mailbox: "" },
];
