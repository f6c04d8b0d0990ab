//! A day of invented chats in `message-xml` (FORMATS.md section 2), of any size, the same for the same seed.
//!
//! In: how many items, how many staff, a seed. Out: XML, written as it is made, and the numbers that
//! an import of it must arrive at, counted here on their own. All staff are at corp.example; most rooms also
//! have people from outside, who have no mailbox.
//! Deliberately absent: any dependency; a real name, firm or price.

use std::io::{self, Write};

/// The UTC date of every message.
pub const DATE: &str = "2026-11-20";

/// The domain whose addresses are mailboxes.
pub const DOMAIN: &str = "corp.example";

/// What an import of the day must arrive at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Written {
    /// Messages.
    pub items: u64,
    /// Messages times the people at `DOMAIN` in their rooms.
    pub deliveries: u64,
    /// People at `DOMAIN` who take part in at least one message.
    pub mailboxes: u64,
}

/// Writes a day. 200,000 items for 4,000 staff: about 525,000 deliveries into about 3,850 mailboxes, 158 MB.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, items: u64, staff: u32, seed: u64) -> io::Result<Written> {
    let mut dice = Dice(seed);
    let rooms: Vec<Room> = (0..(u64::from(staff) * 5 / 4).max(1))
        .map(|number| Room::new(number, staff.max(2), &mut dice))
        .collect();
    let mut seen = vec![false; staff.max(2) as usize];
    let mut deliveries = 0;
    let mut content = String::new();
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ChatMessages>\n")?;
    for number in 0..items {
        let room = &rooms[dice.below(rooms.len() as u64) as usize];
        let sender = dice.below(room.people.len() as u64) as usize;
        for person in &room.people {
            if let Person::Staff(at) = person {
                seen[*at as usize] = true;
                deliveries += 1;
            }
        }
        say(&mut content, &mut dice);
        let milliseconds = number * 86_399_999 / items.max(1);
        let (seconds, milliseconds) = (milliseconds / 1000, milliseconds % 1000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let (room_number, from) = (room.number, &room.people[sender]);
        write!(
            out,
            "<ChatMessage><MessageId>{:016x}</MessageId><ConversationId>room-{room_number}</ConversationId>\
             <ConversationName>{} desk {room_number}</ConversationName>\
             <DateTimeUTC>{DATE}T{hour:02}:{minute:02}:{second:02}.{milliseconds:03}Z</DateTimeUTC>\n\
             <ImId>{}</ImId><SenderName>{}</SenderName><SenderEmail>{}</SenderEmail>\n",
            dice.roll(),
            pick(DESKS, room_number),
            from.im_id(),
            from.name(),
            from.address(),
        )?;
        for (at, to) in room.people.iter().enumerate() {
            if at != sender {
                writeln!(
                    out,
                    "<Recipient><ImId>{}</ImId><Name>{}</Name><RecipientEmail>{}</RecipientEmail></Recipient>",
                    to.im_id(),
                    to.name(),
                    to.address(),
                )?;
            }
        }
        writeln!(out, "<Content>{content}</Content></ChatMessage>")?;
    }
    out.write_all(b"</ChatMessages>\n")?;
    Ok(Written { items, deliveries, mailboxes: seen.into_iter().filter(|seen| *seen).count() as u64 })
}

struct Room {
    number: u64,
    people: Vec<Person>,
}

impl Room {
    /// Two to six people, at least one of the staff, nobody twice.
    fn new(number: u64, staff: u32, dice: &mut Dice) -> Self {
        let size = 2 + dice.below(5);
        let own = (1 + dice.below(size) + u64::from(dice.below(6) == 0)).min(size).min(u64::from(staff));
        let mut people: Vec<Person> = Vec::new();
        while (people.len() as u64) < size {
            let person = if (people.len() as u64) < own {
                Person::Staff(dice.below(u64::from(staff)) as u32)
            } else {
                Person::Outside(dice.below(2_000) as u32)
            };
            if !people.contains(&person) {
                people.push(person);
            }
        }
        Self { number, people }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Person {
    Staff(u32),
    Outside(u32),
}

impl Person {
    fn number(self) -> u64 {
        match self {
            Person::Staff(number) => u64::from(number),
            Person::Outside(number) => u64::from(number) + 7_919,
        }
    }

    fn first(self) -> &'static str {
        pick(FIRST_NAMES, self.number())
    }

    fn last(self) -> &'static str {
        pick(LAST_NAMES, self.number() / FIRST_NAMES.len() as u64)
    }

    fn im_id(&self) -> String {
        match self {
            Person::Staff(number) => format!("{}{number}", self.last().to_lowercase()),
            Person::Outside(number) => format!("{}.ext{number}", self.last().to_lowercase()),
        }
    }

    fn name(&self) -> String {
        format!("{} {}", self.first(), self.last())
    }

    fn address(&self) -> String {
        let (first, last) = (self.first().to_lowercase(), self.last().to_lowercase());
        match self {
            Person::Staff(number) => format!("{first}.{last}.{number}@{DOMAIN}"),
            Person::Outside(number) => {
                format!("{first}.{last}.{number}@{}", pick(OUTSIDE, u64::from(*number)))
            }
        }
    }
}

/// What is said: 3 to 17 words, now and then a price, an accent or an escaped sign.
fn say(content: &mut String, dice: &mut Dice) {
    content.clear();
    for at in 0..3 + dice.below(15) {
        if at > 0 {
            content.push(' ');
        }
        match dice.below(24) {
            0 => content.push_str(&format!("{}.{:02}", 10 + dice.below(90), dice.below(100))),
            1 => content.push_str(&format!("{}k", 5 * (1 + dice.below(40)))),
            _ => content.push_str(pick(WORDS, dice.below(WORDS.len() as u64))),
        }
    }
}

fn pick(list: &[&'static str], at: u64) -> &'static str {
    list[(at % list.len() as u64) as usize]
}

/// Steele, Lea and Flood's SplitMix64: small, and the same on every computer.
pub struct Dice(pub u64);

impl Dice {
    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, but not including, `limit`.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.roll() % limit
    }
}

const DESKS: &[&str] = &["Gas", "Power", "Crude", "Rates", "Metals", "Freight", "Carbon", "Grains"];
const OUTSIDE: &[&str] = &["other.example", "broker.example", "bank.example", "trader.example"];
const FIRST_NAMES: &[&str] = &[
    "Jane", "Richard", "Anna", "Erik", "Sofie", "Pieter", "Claire", "Luc", "Maria", "John", "Karin", "Lars",
    "Eva", "Jan", "Julie", "Marc", "Ingrid", "Oscar", "Nina", "Paul",
];
const LAST_NAMES: &[&str] = &[
    "Doe",
    "Roe",
    "Lindqvist",
    "Bakker",
    "Moreau",
    "Andersson",
    "Visser",
    "Laurent",
    "Smith",
    "Nyberg",
    "Mulder",
    "Girard",
    "Jones",
    "Holm",
    "Dekker",
    "Fontaine",
    "Brown",
    "Ek",
    "Smit",
    "Renaud",
];
const WORDS: &[&str] = &[
    "bid", "offer", "at", "for", "the", "can", "you", "work", "that", "level", "thanks", "done", "mine",
    "yours", "size", "lots", "cal", "front", "month", "spread", "tight", "wide", "where", "is", "it", "now",
    "market", "seen", "better", "there", "checking", "with", "client", "back", "in", "five", "minutes",
    "please", "confirm", "recap", "sent", "by", "mail", "price", "moved", "up", "down", "a", "bit", "since",
    "this", "morning", "storage", "flows", "look", "strong", "weather", "colder", "next", "week", "curve",
    "roll", "leg", "over", "hedge", "fixed", "float", "volume", "thin", "today", "still", "good", "firm",
    "subject", "ok", "we", "are", "happy", "to", "trade", "café", "P&amp;L", "över", "&lt;5", "één", "déjà",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_day() {
        let day = |seed| {
            let mut xml = Vec::new();
            let written = write(&mut xml, 300, 40, seed).unwrap();
            (xml, written)
        };
        assert_eq!(day(1), day(1));
        assert_ne!(day(1).0, day(2).0);
    }

    #[test]
    fn the_numbers_told_are_those_written() {
        let mut xml = Vec::new();
        let written = write(&mut xml, 500, 40, 7).unwrap();
        let xml = String::from_utf8(xml).unwrap();
        assert_eq!(xml.matches("<ChatMessage>").count() as u64, 500);
        let addresses: Vec<&str> = xml
            .split("Email>")
            .filter_map(|piece| piece.split_once('<').map(|(address, _)| address))
            .filter(|address| address.ends_with("@corp.example"))
            .collect();
        assert_eq!(addresses.len() as u64, written.deliveries);
        let mailboxes: std::collections::BTreeSet<&str> = addresses.into_iter().collect();
        assert_eq!(mailboxes.len() as u64, written.mailboxes);
    }
}
