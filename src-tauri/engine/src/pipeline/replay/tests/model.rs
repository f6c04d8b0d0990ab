//! What must come of a sequence of runs and replays, worked out without a ledger, a file or a byte.
//!
//! In: places of files, mappings. Out: which mailbox has which message how often, and what is open.
//! Messages are told by number: those below `WITH_ID` have an id of their own.

use std::collections::{BTreeMap, BTreeSet};

use crate::map::{Entry, Mapping, Timeline, Version};
use crate::model::Mailbox;

/// Messages below this number have an id.
pub const WITH_ID: u8 = 7;
pub const MESSAGES: u8 = 12;
pub const PEOPLE: u8 = 6;

/// How a place can be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Readable {
    Yes,
    /// By a profile that comes later.
    Later,
    Never,
}

/// A place in a file.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub readable: Readable,
    pub message: u8,
    /// One bit a person; the sender's does not count.
    pub to: u8,
}

/// A file of the site.
#[derive(Clone, Debug)]
pub struct Day {
    /// 2 to 4, of November.
    pub day: u8,
    pub places: Vec<Place>,
    /// Recipients of messages without an id.
    pub masks: [u8; 3],
}

impl Day {
    pub fn recipients(&self, place: &Place) -> u8 {
        let mask =
            if place.message < WITH_ID { place.to } else { self.masks[usize::from(place.message % 3)] };
        mask & !(1 << sender(place.message))
    }

    /// `message-xml`.
    pub fn xml(&self) -> String {
        let mut xml = String::from("<ChatMessages>\n");
        for place in &self.places {
            let number = place.message;
            xml.push_str("<ChatMessage>");
            if number < WITH_ID {
                xml.push_str(&format!("<MessageId>m{number}</MessageId>"));
            }
            xml.push_str(&format!("<ConversationId>room-{}</ConversationId>", number % 3));
            let time = format!("2026-11-{:02}T10:00:{number:02}Z", 2 + number % 2);
            match place.readable {
                Readable::Yes => xml.push_str(&format!("<DateTimeUTC>{time}</DateTimeUTC>")),
                Readable::Later => xml.push_str(&format!("<When>{time}</When>")),
                Readable::Never => {}
            }
            let person = |who: u8, id: &str, email: &str| {
                format!("<{id}>p{who}</{id}><{email}>{}</{email}>", address(who))
            };
            xml.push_str(&person(sender(number), "ImId", "SenderEmail"));
            for who in (0..PEOPLE).filter(|who| self.recipients(place) >> who & 1 == 1) {
                xml.push_str(&format!("<Recipient>{}</Recipient>", person(who, "ImId", "RecipientEmail")));
            }
            xml.push_str(&format!("<Content>message {number}</Content></ChatMessage>\n"));
        }
        xml + "</ChatMessages>\n"
    }
}

pub fn sender(message: u8) -> u8 {
    message % PEOPLE
}

fn address(who: u8) -> String {
    format!("p{who}@{}", if who < 4 { "corp.example" } else { "other.example" })
}

/// Who is who.
#[derive(Clone, Debug)]
pub struct Rules {
    pub automatic: bool,
    /// The other firm's domain is valid as well.
    pub both: bool,
    /// By person: a row of the CSV that leads to one of `BOXES`.
    pub rows: [Option<u8>; 6],
}

const BOXES: [&str; 4] = ["desk@corp.example", "p1@corp.example", "lost@nowhere.example", "p5@other.example"];

impl Rules {
    pub fn mapping(&self) -> Timeline {
        let entry = |(who, target): (usize, &Option<u8>)| {
            let target = BOXES[usize::from((*target)? % 4)];
            Some(Entry { key: format!("p{who}"), mailbox: Mailbox::parse(target).unwrap() })
        };
        let entries = self.rows.iter().enumerate().filter_map(entry).collect();
        let domains = self.domains().iter().map(|domain| (*domain).to_owned()).collect();
        let automatic = self.automatic;
        Mapping::new(Version { automatic, domains, entries, ..Version::default() }).into()
    }

    fn domains(&self) -> &'static [&'static str] {
        if self.both { &["corp.example", "other.example"] } else { &["corp.example"] }
    }

    fn person(&self, who: u8) -> Option<String> {
        let valid = |text: &String| self.domains().iter().any(|domain| text.ends_with(&format!("@{domain}")));
        let row = self.rows[usize::from(who)].map(|target| BOXES[usize::from(target % 4)].to_owned());
        row.filter(valid).or_else(|| self.automatic.then(|| address(who)).filter(valid))
    }

    /// The mailboxes of a place.
    pub fn boxes(&self, day: &Day, place: &Place) -> BTreeSet<String> {
        let to = (0..PEOPLE).filter(|who| day.recipients(place) >> who & 1 == 1);
        to.chain([sender(place.message)]).filter_map(|who| self.person(who)).collect()
    }
}

/// File and place.
pub type At = (usize, usize);
/// Message and twin.
pub type Key = (u8, u32);

#[derive(Clone, Default, Debug)]
struct State {
    boxes: BTreeSet<String>,
    open: bool,
    /// Where nobody was mapped; the first is its home.
    held: Vec<At>,
}

/// The model.
#[derive(Clone, Default)]
pub struct Model {
    items: BTreeMap<Key, State>,
    failed: BTreeSet<At>,
    planned: BTreeSet<usize>,
    /// Equal messages without an id that were read in a file.
    read: BTreeMap<(usize, u8), u32>,
}

impl Model {
    /// A run over the files that are there.
    pub fn run(&mut self, days: &[Day], rules: &Rules, profile: bool) {
        for file in in_order(days) {
            if !self.planned.insert(file) {
                continue;
            }
            for (seq, place) in days[file].places.iter().enumerate() {
                if readable(place, profile) {
                    self.settle(days, rules, (file, seq));
                } else {
                    self.failed.insert((file, seq));
                }
            }
        }
    }

    /// A replay of the items that are open at these places, or of all.
    pub fn replay(&mut self, days: &[Day], rules: &Rules, profile: bool, chosen: &dyn Fn(At) -> bool) {
        let held = |state: &State| state.open && state.held.first().is_some_and(|home| chosen(*home));
        let held: Vec<Key> =
            self.items.iter().filter(|(_, state)| held(state)).map(|(key, _)| *key).collect();
        for key in held {
            let Some(state) = self.items.get_mut(&key) else { continue };
            look_again(days, rules, state);
        }
        for file in in_order(days) {
            for seq in 0..days[file].places.len() {
                let at = (file, seq);
                if chosen(at) && readable(&days[file].places[seq], profile) && self.failed.remove(&at) {
                    self.settle(days, rules, at);
                }
            }
        }
    }

    fn settle(&mut self, days: &[Day], rules: &Rules, at: At) {
        let (day, place) = (&days[at.0], &days[at.0].places[at.1]);
        let mut twin = 0;
        if place.message >= WITH_ID {
            let read = self.read.entry((at.0, place.message)).or_default();
            twin = *read;
            *read += 1;
        }
        let boxes = rules.boxes(day, place);
        let new = !self.items.contains_key(&(place.message, twin));
        let state = self.items.entry((place.message, twin)).or_default();
        state.open = state.open || (new && boxes.is_empty());
        if boxes.is_empty() && state.open {
            state.held.push(at);
        }
        state.boxes.extend(boxes);
        if state.open && !state.boxes.is_empty() {
            look_again(days, rules, state);
        }
    }

    /// Places that are open: the homes of held items, and what cannot be read.
    pub fn open(&self) -> BTreeSet<At> {
        let held = self.items.values().filter(|state| state.open).filter_map(|state| state.held.first());
        held.chain(&self.failed).copied().collect()
    }

    /// How often each mailbox has each message.
    pub fn mails(&self) -> BTreeMap<(String, String), usize> {
        let mut mails = BTreeMap::new();
        for ((message, _), state) in &self.items {
            for mailbox in &state.boxes {
                *mails.entry((mailbox.clone(), format!("message {message}"))).or_default() += 1;
            }
        }
        mails
    }
}

/// Everybody who is mapped by now where it was held gets it.
fn look_again(days: &[Day], rules: &Rules, state: &mut State) {
    for at in &state.held {
        state.boxes.extend(rules.boxes(&days[at.0], &days[at.0].places[at.1]));
    }
    if !state.boxes.is_empty() {
        state.open = false;
        state.held.clear();
    }
}

fn readable(place: &Place, profile: bool) -> bool {
    match place.readable {
        Readable::Yes => true,
        Readable::Later => profile,
        Readable::Never => false,
    }
}

/// Files as they are planned: by day, and those of a day as they came.
fn in_order(days: &[Day]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..days.len()).collect();
    order.sort_by_key(|file| (days[*file].day, *file));
    order
}
