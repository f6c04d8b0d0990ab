//! Invented people, rooms and small talk.
//!
//! In: a date and a seed. Out: that day's talks, the same on every computer.
//! Deliberately absent: file formats (`days`), and anything that was ever said by anybody.

use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The organisation's domain: addresses at it are mailboxes.
pub const DOMAINS: &[&str] = &["practice.example"];

/// Somebody who chats.
#[derive(Debug, PartialEq, Eq)]
pub struct Person {
    /// ImId and login name.
    pub im_id: &'static str,
    /// First name.
    pub first: &'static str,
    /// Last name.
    pub last: &'static str,
    /// Address in the feed; empty where the feed has none.
    pub email: &'static str,
    /// Invented employer.
    pub company: &'static str,
    tongue: &'static [&'static str],
}

impl Person {
    /// Works for the practice firm.
    #[must_use]
    pub fn own(&self) -> bool {
        self.company == OWN
    }
}

/// A room or a one-to-one chat.
#[derive(Debug)]
pub struct Room {
    /// The feed's id.
    pub id: &'static str,
    /// What people see.
    pub name: &'static str,
    /// Members; the last one comes late, and the one before leaves early, where there are four or more.
    pub members: &'static [&'static Person],
    /// Messages a day.
    messages: usize,
    topic: &'static [&'static str],
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Came into the room.
    Entered,
    /// Went.
    Left,
    /// A legal text; begins with `***`.
    Disclaimer(&'static str),
    /// A message.
    Said(String),
    /// A message with a small file.
    Sent {
        /// The message.
        text: &'static str,
        /// The file's name.
        file: &'static str,
        /// Its bytes in base64.
        content: &'static str,
    },
}

/// Something that happened in a room.
#[derive(Debug)]
pub struct Event {
    /// Milliseconds since 1970, UTC.
    pub at: i64,
    /// Who did it.
    pub who: &'static Person,
    /// What.
    pub what: What,
}

/// One room's day, in order of time.
#[derive(Debug)]
pub struct Talk {
    /// Where.
    pub room: &'static Room,
    /// What happened.
    pub events: Vec<Event>,
}

/// The talks of a day. `seed` picks phrases, prices and times.
#[must_use]
pub fn day(date: Date, seed: u64) -> Vec<Talk> {
    let midnight = date.to_zoned(TimeZone::UTC).map_or(0, |z| z.timestamp().as_millisecond());
    let mut dice = Dice(seed);
    ROOMS.iter().map(|room| talk(room, midnight, &mut dice)).collect()
}

/// A day on which only people speak whom nobody maps.
pub(crate) fn strangers(date: Date, seed: u64) -> Vec<Talk> {
    let midnight = date.to_zoned(TimeZone::UTC).map_or(0, |z| z.timestamp().as_millisecond());
    let mut dice = Dice(seed);
    STRANGE_ROOMS.iter().map(|room| talk(room, midnight, &mut dice)).collect()
}

/// Who speaks on a day that is too long, and to whom.
pub(crate) static DESK: &Person = &JANE;
pub(crate) static BROKER: &Person = &BOB;

/// The mapping that the practice firm's admin made: people whose feed has no address, and one whose
/// chats go to a desk's mailbox instead of her own.
#[must_use]
pub(crate) fn mapping_csv() -> String {
    [
        "ImId,Mailbox",
        "ktanaka8,ken.tanaka@practice.example",
        "ohaddad1,omar.haddad@practice.example",
        "mvries9,freight.desk@practice.example",
        "jdoe17,jane.doe@practice.example",
        "",
    ]
    .join("\r\n")
}

const OWN: &str = "Practice Energy (invented)";
const ENGLISH: &[&str] = &[];
const SWEDISH: &[&str] = &[
    "God morgon! Övningsdag i dag också 😀",
    "Vi ligger kvar på {price}, inget nytt från Påhittade Gasbolaget",
    "Åker på lunch, ropa om {hub} rör sig",
    "Skål för en lugn vecka, nästan ingen köpte {month}",
];
const GREEK: &[&str] = &[
    "Καλημέρα σε όλους, εδώ γραφείο εξάσκησης",
    "Το πλοίο {ship} φτάνει αύριο, φορτίο {size}",
    "Περιμένω τιμή κάτω από {price}, ευχαριστώ 🙏",
];
const JAPANESE: &[&str] = &[
    "おはようございます。練習デスクです",
    "{month}の指値は{price}でお願いします",
    "{ship}は予定通りです 🚢",
    "了解しました。また明日",
];
const ARABIC: &[&str] =
    &["صباح الخير من مكتب التدريب", "السعر الآن {price} والكمية {size}", "السفينة {ship} تصل غدا إن شاء الله"];

macro_rules! people {
    ($($key:ident $im_id:literal $first:literal $last:literal $email:literal $company:expr, $tongue:ident;)*) => {
        $(static $key: Person = Person {
            im_id: $im_id, first: $first, last: $last, email: $email, company: $company, tongue: $tongue,
        };)*
        /// Everybody.
        pub static PEOPLE: &[&Person] = &[$(&$key),*];
    };
}

people! {
    JANE    "jdoe17"   "Jane"    "Doe"          "jane.doe@practice.example"       OWN, ENGLISH;
    RICHARD "rroe2"    "Richard" "Roe"          "richard.roe@practice.example"    OWN, ENGLISH;
    ASA     "alindq5"  "Åsa"     "Lindqvist"    "asa.lindqvist@practice.example"  OWN, SWEDISH;
    DIMITRA "dpapad3"  "Δήμητρα" "Παπαδοπούλου" "dimitra.papa@practice.example"   OWN, GREEK;
    KEN     "ktanaka8" "健"      "田中"          ""                                OWN, JAPANESE;
    OMAR    "ohaddad1" "عمر"     "حداد"          ""                                OWN, ARABIC;
    MAAIKE  "mvries9"  "Maaike"  "de Vries"     "maaike.devries@practice.example" OWN, ENGLISH;
    CHLOE   "cdubois6" "Chloé"   "Dubois"       "chloe.dubois@practice.example"   OWN, ENGLISH;
    TRAINEE "tnew99"   "Terry"   "Trainee"      ""                                OWN, ENGLISH;
    SIGNE   "sberg12"  "Signe"   "Berg"         "signe.berg@fjordvik.example"     "Fjordvik Påhittad Energi AB", SWEDISH;
    NIKOS   "nkost4"   "Νίκος"   "Κώστας"       "n.kostas@aegean-freight.example" "Aegean Invented Freight", GREEK;
    HANA    "hsato2"   "花"      "佐藤"          "hana.sato@kumo.example"          "Kumo 練習商事", JAPANESE;
    LAYLA   "lnoor7"   "ليلى"    "نور"           "layla@noor-shipping.example"     "Noor Invented Shipping", ARABIC;
    BOB     "bbroker1" "Bob"     "Broker"       "bob@made-up-brokers.example"     "Made-Up Brokers Ltd", ENGLISH;
}

static ROOMS: &[Room] = &[
    Room {
        id: "room-gas-1",
        name: "Practice: gas desk",
        topic: GAS,
        messages: 36,
        members: &[&JANE, &RICHARD, &SIGNE, &BOB, &ASA],
    },
    Room {
        id: "room-power-2",
        name: "Practice: power <day ahead> & intraday",
        topic: POWER,
        messages: 24,
        members: &[&RICHARD, &CHLOE, &SIGNE, &ASA],
    },
    Room {
        id: "room-freight-3",
        name: "Practice: freight & LNG 🚢",
        topic: FREIGHT,
        messages: 20,
        members: &[&MAAIKE, &DIMITRA, &NIKOS, &LAYLA, &KEN],
    },
    Room {
        id: "room-asia-4",
        name: "Practice: Asia morning 朝会",
        topic: FREIGHT,
        messages: 12,
        members: &[&KEN, &HANA, &OMAR],
    },
    Room { id: "im-5", name: "Jane Doe, Bob Broker", topic: GAS, messages: 9, members: &[&JANE, &BOB] },
    Room {
        id: "im-6",
        name: "Åsa Lindqvist, Signe Berg",
        topic: POWER,
        messages: 8,
        members: &[&ASA, &SIGNE],
    },
    Room {
        id: "im-7", name: "عمر حداد, ليلى نور", topic: FREIGHT, messages: 7, members: &[&OMAR, &LAYLA]
    },
    Room {
        id: "im-8",
        name: "Maaike de Vries, Νίκος Κώστας",
        topic: FREIGHT,
        messages: 6,
        members: &[&MAAIKE, &NIKOS],
    },
    // Nobody here has a mailbox: these items are held until somebody maps the trainee.
    Room {
        id: "room-visitors-9",
        name: "Practice: visitors",
        topic: GAS,
        messages: 3,
        members: &[&TRAINEE, &NIKOS, &BOB],
    },
];

/// Of another firm, or new to this one: no address at the firm's domain, and not in the mapping.
static NEWCOMER: Person =
    Person { im_id: "znew31", first: "Zoë", last: "Newhire", email: "", company: OWN, tongue: ENGLISH };
static UNKNOWN: Person = Person {
    im_id: "yunk32",
    first: "Yngve",
    last: "Okänd",
    email: "y.okand@nobody-knows.example",
    company: "Nobody Knows AB (invented)",
    tongue: SWEDISH,
};
static TEMPORARY: Person = Person {
    im_id: "xtemp33",
    first: "Xenia",
    last: "Temp",
    email: "xenia@temporary-desk.example",
    company: "Temporary Desk (invented)",
    tongue: GREEK,
};
static STRANGE_ROOMS: &[Room] = &[Room {
    id: "room-strange-10",
    name: "Practice: new desk",
    topic: GAS,
    messages: 30,
    members: &[&NEWCOMER, &UNKNOWN, &TEMPORARY],
}];

const GAS: &[&str] = &[
    "morning all, practice desk is open ☕",
    "bid {price} for {month} {hub}, {size} if it helps",
    "offered at {price} here, anyone?",
    "{hub} {month} {price}/{price2}, invented numbers as always",
    "mine at {price}",
    "yours, {size}. recap to follow",
    "that is done: {size} {month} {hub} at {price}. thanks!",
    "who left the practice radio on again",
    "weather run is colder, by about two jumpers",
    "Made-Up Pipeline says the outage is over; nobody believes Made-Up Pipeline",
    "spread < {price} and p&l is \"fine\"",
    "hold on, other line",
    "nothing there, try me after lunch",
    "ok",
];
const POWER: &[&str] = &[
    "day ahead printed {price}, peak {price2}",
    "wind is back on, so is my kettle",
    "need {size} baseload {month}, showing {price}",
    "nuclear unit at Invented Bay returns tomorrow 06:00",
    "interconnector is full both ways, do not ask me how",
    "can do {price} but only for {size}",
    "done, thank you. booking it as a practice trade",
    "intraday is quiet; even the screen saver moved more 😴",
    "sent you the curve, tell me if row 7 looks odd",
    "yes & yes",
];
const FREIGHT: &[&str] = &[
    "any word from the {ship}?",
    "{ship} is anchored, laycan still good",
    "fixing {size} at {price}, subjects until noon",
    "demurrage claim for {ship} is invented but painful",
    "bunkers {price}, call it {price2} delivered",
    "charterer wants one more day; charterer always wants one more day",
    "clean on subs 🎉",
    "please resend the vetting form, page 2 was a cat 🐈",
    "noted with thanks",
];

const HUBS: &[&str] = &["Neverhub", "Inventia Point", "TTX-practice", "Nowhere Bay"];
const MONTHS: &[&str] = &["Dec-26", "Jan-27", "Q1-27", "Sum-27"];
const SHIPS: &[&str] = &["MT Imaginary", "LNG Make Believe", "MV Practice Run"];
const DISCLAIMER: &str =
    "*** Practice Energy (invented): this chat is recorded. Prices are made up and bind nobody. ***";
/// A few lines of plain text.
const RECAP: &str = "UHJhY3RpY2UgcmVjYXANCjIwLDAwMCB0aGVybXMgTmV2ZXJodWIgRGVjLTI2IGF0IDQxLjIwDQpJbnZlbnRlZCBieSBQcmFjdGljZSBFbmVyZ3kuDQo=";

/// SplitMix64: small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bits = usize::try_from((z ^ (z >> 31)) >> 33).unwrap_or(0);
        bits.checked_rem(limit).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        let place = self.below(from.len());
        from.get(place).copied()
    }

    fn price(&mut self) -> String {
        format!("{}.{:02}", 28 + self.below(30), self.below(20) * 5)
    }
}

fn talk(room: &'static Room, midnight: i64, dice: &mut Dice) -> Talk {
    let mut at = midnight + 6 * 3_600_000 + dice.below(3_600_000) as i64;
    let mut step = |dice: &mut Dice, seconds: usize| {
        at += 1 + dice.below(seconds * 1000) as i64;
        at
    };
    let crowd = room.members.len() >= 4;
    let late = room.members.last().filter(|_| crowd);
    let early = room.members.iter().rev().nth(1).filter(|_| crowd);
    let mut present: Vec<&'static Person> =
        room.members.iter().filter(|p| Some(*p) != late).copied().collect();

    let mut events = Vec::new();
    for who in &present {
        events.push(Event { at: step(dice, 40), who, what: What::Entered });
    }
    if let Some(who) = present.iter().find(|p| p.own() && crowd) {
        events.push(Event { at: step(dice, 3), who, what: What::Disclaimer(DISCLAIMER) });
    }
    for count in 0..room.messages {
        if let Some(who) = late.filter(|_| count == room.messages / 3) {
            events.push(Event { at: step(dice, 60), who, what: What::Entered });
            present.push(who);
        }
        if let Some(who) = early.filter(|_| count == room.messages * 3 / 4) {
            events.push(Event { at: step(dice, 60), who, what: What::Left });
            present.retain(|p| p != who);
        }
        let Some(who) = dice.pick(&present) else {
            continue;
        };
        let what = if room.id == "im-5" && count == 4 {
            What::Sent {
                text: "recap of the practice trade attached",
                file: "recap 練習.txt",
                content: RECAP,
            }
        } else {
            What::Said(phrase(room, who, dice))
        };
        events.push(Event { at: step(dice, 900), who, what });
    }
    for who in present {
        events.push(Event { at: step(dice, 600), who, what: What::Left });
    }
    Talk { room, events }
}

fn phrase(room: &Room, who: &Person, dice: &mut Dice) -> String {
    let own_tongue = !who.tongue.is_empty() && dice.below(3) == 0;
    let template = dice.pick(if own_tongue { who.tongue } else { room.topic }).unwrap_or_default();
    let size = format!("{} kt", 5 + 5 * dice.below(12));
    template
        .replace("{price}", &dice.price())
        .replace("{price2}", &dice.price())
        .replace("{size}", &size)
        .replace("{hub}", dice.pick(HUBS).unwrap_or_default())
        .replace("{month}", dice.pick(MONTHS).unwrap_or_default())
        .replace("{ship}", dice.pick(SHIPS).unwrap_or_default())
}
