//! Invented e-mails, as TeleMessage and DataParser make them of other people's chats.
//!
//! In: a day of November 2026. Out: RFC 5322 messages with the oddities of real ones: a sender known by mobile
//! number only, headers in eight bits, bare line feeds, a small file. Deliberately absent: zips (`drops`).

use std::fmt::Write as _;

/// An e-mail with the name of its file.
#[derive(Clone)]
pub(crate) struct Mail {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Somebody as these e-mails name them.
struct Somebody {
    name: &'static str,
    number: &'static str,
    address: &'static str,
}

impl Somebody {
    /// `"Name (+46…)" <address>`; without an address, one made of the number.
    fn written(&self) -> String {
        match self.address {
            "" => format!("\"{} ({})\" <{}@telegram.invalid>", self.name, self.number, self.number),
            address => format!("\"{} ({})\" <{address}>", self.name, self.number),
        }
    }
}

/// Numbers that Sweden, the United Kingdom and North America keep free for stories.
const JANE: Somebody =
    Somebody { name: "Jane Doe", number: "+46701740605", address: "jane.doe@practice.example" };
const ASA: Somebody =
    Somebody { name: "Asa Lindqvist", number: "+46701740617", address: "asa.lindqvist@practice.example" };
/// No address: the mapping file knows the number.
const OMAR: Somebody = Somebody { name: "Omar Haddad", number: "+447700900142", address: "" };
/// The mapping file gives her chats to the desk's mailbox.
const MAAIKE: Somebody =
    Somebody { name: "Maaike de Vries", number: "+46701740623", address: "maaike.devries@practice.example" };
const SIGNE: Somebody =
    Somebody { name: "Signe Berg", number: "+46701740640", address: "signe.berg@fjordvik.example" };
const BOB: Somebody = Somebody { name: "Bob Broker", number: "+12025550143", address: "" };
const STRANGER: Somebody = Somebody { name: "Yngve Unknown", number: "+46701740699", address: "" };

/// People by mobile number: one whom the e-mails give no address, one whose chats go to a desk.
pub(crate) const MAPPING: &str = "MobileNumber,Mailbox\r\n+447700900142,omar.haddad@practice.example\r\n\
                                  +46701740623,freight.desk@practice.example\r\n";

/// A chat of one day.
pub(crate) fn telegram_day(day: i8) -> Vec<Mail> {
    let talks: &[(&Somebody, &[&Somebody], &str)] = &[
        (&JANE, &[&SIGNE], "morning! practice desk is open"),
        (&SIGNE, &[&JANE], "showing 41.20 for Neverhub Dec-26, invented as always"),
        (&JANE, &[&SIGNE, &ASA], "mine at 41.20\r\nFrom here on it is all recorded"),
        (&OMAR, &[&JANE, &MAAIKE], "MT Imaginary is anchored, laycan still good"),
        (&MAAIKE, &[&OMAR], "noted with thanks"),
        // Nobody here has a mailbox: held until somebody is mapped.
        (&BOB, &[&SIGNE], "anyone left at the practice desk?"),
    ];
    let mut mails: Vec<Mail> = talks
        .iter()
        .enumerate()
        .map(|(place, (from, to, text))| mail(day, place, from, to, &body(text)))
        .collect();
    if let Some(first) = mails.first_mut() {
        // As written by a server that never heard of encoded words, and one that never heard of CR.
        first.bytes = replaced(&first.bytes, b"Asa", "Åsa".as_bytes());
        first.bytes = replaced(&first.bytes, b"Telegram chat", "Telegram-chatt på övning".as_bytes());
    }
    if let Some(second) = mails.get_mut(1) {
        second.bytes.retain(|byte| *byte != b'\r');
    }
    mails.push(mail(day, talks.len(), &ASA, &[&JANE], &with_file(day)));
    if day == 18 {
        mails.push(mail(day, talks.len() + 1, &ASA, &[&SIGNE], &body("Åker på lunch, ropa om det rör sig")));
    }
    mails
}

/// People whom nobody mapped.
pub(crate) fn strangers() -> Vec<Mail> {
    vec![
        mail(21, 90, &STRANGER, &[&BOB], &body("does anybody know us here?")),
        mail(21, 91, &BOB, &[&STRANGER], &body("not yet")),
    ]
}

/// What DataParser makes of a conversation: an e-mail each, from agent to visitor and back.
pub(crate) fn dataparser_day(day: i8) -> Vec<Mail> {
    let agent = Somebody { name: "Chloé Agent", number: "", address: "chloe.dubois@practice.example" };
    let visitor = Somebody { name: "Vera Visitor", number: "", address: "vera@visitors.example" };
    let said = |from: &Somebody, to: &Somebody, place: usize, text: &str| {
        let from = format!("=?utf-8?q?{}?= <{}>", quoted(from.name), from.address);
        let to = format!("=?utf-8?q?{}?= <{}>", quoted(to.name), to.address);
        written(
            &format!("dataparser-{day}-{place}"),
            day,
            place,
            &from,
            &to,
            "LivePerson conversation",
            &body(text),
        )
    };
    vec![
        said(&visitor, &agent, 0, "Hello, is my invented order on its way?"),
        said(&agent, &visitor, 1, "Good morning Vera! It left the invented warehouse at 09:00."),
        said(&visitor, &agent, 2, "Thank you, that was quick."),
    ]
}

fn mail(day: i8, place: usize, from: &Somebody, to: &[&Somebody], content: &str) -> Mail {
    let to: Vec<String> = to.iter().map(|somebody| somebody.written()).collect();
    let id = format!("TM-{day}-{place}");
    written(&id, day, place, &from.written(), &to.join(",\r\n\t"), "Telegram chat", content)
}

fn written(id: &str, day: i8, place: usize, from: &str, to: &str, subject: &str, content: &str) -> Mail {
    let mut text = String::new();
    let weekday = ["Wed", "Thu", "Fri", "Sat"].get(usize::try_from(day - 18).unwrap_or(0)).unwrap_or(&"Wed");
    let _ = write!(
        text,
        "Message-ID: <{id}@practice.invalid>\r\nDate: {weekday}, {day} Nov 2026 {:02}:{:02}:07 +0100\r\nFrom: {from}\r\n\
         To: {to}\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n{content}",
        9 + place % 10,
        place * 7 % 60,
    );
    Mail { name: format!("{id}.eml"), bytes: text.into_bytes() }
}

fn body(text: &str) -> String {
    format!("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n")
}

fn with_file(day: i8) -> String {
    format!(
        "Content-Type: multipart/mixed; boundary=\"=_practice_{day}\"\r\n\r\n--=_practice_{day}\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\nrecap of the practice trade attached\r\n\
         --=_practice_{day}\r\nContent-Type: text/plain; name=\"recap.txt\"\r\n\
         Content-Disposition: attachment; filename=\"recap.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         UHJhY3RpY2UgcmVjYXANCkludmVudGVkIGJ5IFByYWN0aWNlIEVuZXJneS4NCg==\r\n--=_practice_{day}--\r\n"
    )
}

/// RFC 2047, form Q.
fn quoted(name: &str) -> String {
    name.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "={byte:02X}");
        }
        text
    })
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    match bytes.windows(old.len()).position(|window| window == old) {
        Some(at) => [bytes.get(..at), Some(new), bytes.get(at + old.len()..)]
            .into_iter()
            .flatten()
            .flatten()
            .copied()
            .collect(),
        None => bytes.to_vec(),
    }
}
