// Mails of scripted scenes. Everybody in them is invented.
import type { HeaderView, MailView } from "../bindings";

function headers(from: string, to: string, subject: string): HeaderView[] {
  return [
    { header: "Message-ID", value: "<9f2c1d7e40b84b0a9c1f6b3a2d5e8f71@chat-connectors.invalid>" },
    { header: "Date", value: "Fri, 20 Nov 2026 09:14:21 +0000" },
    { header: "From", value: from },
    { header: "To", value: to },
    { header: "Subject", value: subject },
    { header: "MIME-Version", value: "1.0" },
    { header: "Content-Type", value: "text/plain; charset=utf-8" },
    { header: "X-Chat-Source", value: "firm001_2026-11-20.xml.gz.pgp" },
    { header: "X-Chat-Item", value: "6d1b0f6e2f6c3c1a7b90f7c7d4bb4a0e3e6f5d2c1b0a99887766554433221100" },
  ];
}

const JANE = "Jane Doe <jane.doe@corp.example>";
const RICHARD = "Richard Roe <richard.roe@corp.example>";
const MANY = Array.from({ length: 60 }, (_, place) => `Trader ${place + 101} <trader${place + 101}@corp.example>`).join(", ");

export const MAILS: [MailView, ...MailView[]] = [
  {
    from: JANE,
    to: `${RICHARD}, Élodie Lefèvre <elodie.lefevre@corp.example>`,
    subject: "Gasoil Dec spread",
    date: "2026-11-20T09:14:21Z",
    text: "morning both\n\nwhat are you showing in Dec/Jan gasoil?\nsize 20 lots",
    cut: false,
    headers: headers(JANE, `${RICHARD}, Élodie Lefèvre <elodie.lefevre@corp.example>`, "Gasoil Dec spread"),
    attachments: [],
  },
  {
    from: RICHARD,
    to: JANE,
    subject: "Gasoil Dec spread",
    date: "2026-11-20T09:15:02Z",
    text: "4.25 at 4.75, can do 20 on the offer. <b>not bold</b>: text stays text",
    cut: false,
    headers: headers(RICHARD, JANE, "Gasoil Dec spread"),
    attachments: [
      { file: "curve-2026-11-20.xlsx", bytes: 48_221 },
      { file: "confirmation.pdf", bytes: 1_204_224 },
    ],
  },
  {
    from: "trader103 <trader103@corp.example>",
    to: "Åsa Öberg <asa.oberg@corp.example>",
    subject: "",
    date: "2026-11-20T16:59:59Z",
    text: Array.from({ length: 40 }, (_, line) => `line ${line + 1} of a long message`).join("\n"),
    cut: true,
    headers: [],
    attachments: [],
  },
];

export const TWELVE: MailView[] = Array.from({ length: 12 }, (_, place) => MAILS[place % MAILS.length] ?? MAILS[0]);

/** As nobody should write them: right to left, signs that turn the direction, without a space. */
export const ODD_MAILS: MailView[] = [
  {
    from: "דוד כהן <d.cohen@corp.example>",
    to: MANY,
    subject: "מרווח גזאויל דצמבר: 4.25",
    date: "2026-11-20T09:14:21Z",
    text: "בוקר טוב\nwhat are you showing?\nשלום 20 לוטים",
    cut: false,
    headers: headers("דוד כהן <d.cohen@corp.example>", MANY, "מרווח גזאויל דצמבר"),
    attachments: [{ file: `${"confirmation".repeat(12)}.pdf`, bytes: 980_000_000 }],
  },
  {
    from: `${"x".repeat(120)}@corp.example`,
    to: JANE,
    subject: "invoice‮fdp.exe" + "ABCDEFGHIJ".repeat(20),
    date: "",
    text: "0123456789".repeat(60),
    cut: true,
    headers: [{ header: `X-${"Long".repeat(30)}`, value: "y".repeat(400) }],
    attachments: Array.from({ length: 14 }, (_, place) => ({ file: `curve-${place + 1}.xlsx`, bytes: 4000 * place })),
  },
];
