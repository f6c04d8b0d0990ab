//! `cargo xtask bench search`: how fast an archive is indexed, and how fast questions are answered.
//!
//! In: how many items. Out: a table: items a second, the index's size, peak memory, and for each kind of question
//! the median, the 95th percentile and the slowest. The archive is written by the engine's own store from rendered
//! mails: 30 days, 3,000 staff, 5,000 rooms, 20 words an item that come as often as words do (Zipf), each item in
//! one to four mailboxes. Deliberately absent: a verdict; the ledger, which search asks for its parts only.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use engine::convert::{self, Origin};
use engine::mailbox::{Archive, MailboxStore as _, part_path};
use engine::model::{Conversation, Digest, EventKind, Item, Part, Person, Timestamp};
use engine::progress::Progress;
use engine::search::{Filling, Index, Order, Query, SealedPart};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use tests::measure::{asked, only};
use tests::workspace;

const DAYS: u64 = 30;
const STAFF: u64 = 3_000;
const ROOMS: u64 = 5_000;
const VOCABULARY: usize = 60_000;
const WORDS: u64 = 20;
const FIRST: Date = date(2026, 11, 1);
/// Questions of each kind.
const ASKED: u64 = 40;

fn main() {
    only(&["--items"]);
    let items = asked("--items").unwrap_or(1_000_000);
    let below = workspace().join("target/bench");
    fs::create_dir_all(&below).unwrap();
    let folder = tempfile::Builder::new().prefix("search-").tempdir_in(below).unwrap();
    let home = folder.path();
    let mut dice = Dice(20_261_120);
    let world = World::new(&mut dice);
    eprintln!("Writing an archive of {items} items.");
    let began = Instant::now();
    let (parts, phrases) = archive(home, items, &world, &mut dice);
    let mails: u64 = parts.iter().map(|part| part.mails).sum();
    let bytes: u64 = parts.iter().map(|part| part.bytes).sum();
    row("items, mails, mailbox files", format!("{items}, {mails}, {}", parts.len()));
    row("archive", megabytes(bytes));
    row("written in", format!("{:.1} s", began.elapsed().as_secs_f64()));

    eprintln!("Indexing it.");
    let _ = fs::write("/proc/self/clear_refs", "5");
    let stop = AtomicBool::new(false);
    let filling = Filling::take(home).unwrap();
    let mut index = Index::make(home).unwrap();
    let before = processor_seconds();
    let filled = index.fill(&filling, &parts, &Progress::new(&(), &stop)).unwrap();
    let processor = processor_seconds() - before;
    assert_eq!((filled.items, filled.mails, filled.parts), (items, mails, parts.len() as u64));
    row("indexed in", format!("{:.1} s", filled.seconds));
    row("items a second", format!("{:.0}", items as f64 / filled.seconds));
    row("processor, both threads", format!("{processor:.1} s"));
    row("mails a second", format!("{:.0}", mails as f64 / filled.seconds));
    row("peak memory", megabytes(peak_kib() * 1024));
    let status = index.status(home, &parts).unwrap();
    row("index", megabytes(status.bytes));
    row("index / archive", format!("{:.3}", status.bytes as f64 / bytes as f64));
    let began = Instant::now();
    let again = index.fill(&filling, &parts, &Progress::new(&(), &stop)).unwrap();
    assert_eq!(again.parts, 0);
    row("nothing new, in", format!("{:.2} s", began.elapsed().as_secs_f64()));

    eprintln!("Asking.");
    println!(
        "{:34} {:>8} {:>8} {:>8} {:>10} {:>9}",
        "milliseconds", "median", "95 %", "slowest", "processor", "hits"
    );
    let mut mixed = Vec::new();
    for (kind, queries) in questions(&world, &phrases, &mut dice) {
        mixed.extend(ask(&index, kind, &queries));
    }
    table("all of the above", &mut mixed, 0);
    println!();
    for (kind, queries) in hard(&world) {
        let _ = ask(&index, kind, &queries);
    }
}

/// People, rooms and words, the same each time.
struct World {
    staff: Vec<Arc<Person>>,
    rooms: Vec<Room>,
    words: Vec<String>,
    /// Running sums of how often words come.
    weights: Vec<f64>,
}

struct Room {
    conversation: Arc<Conversation>,
    people: Vec<usize>,
    outside: Vec<Arc<Person>>,
}

impl World {
    fn new(dice: &mut Dice) -> Self {
        let staff = (0..STAFF).map(|number| person(number, "corp.example")).collect();
        let rooms = (0..ROOMS).map(|number| {
            let mut people: Vec<usize> = (0..1 + dice.below(4)).map(|_| dice.below(STAFF) as usize).collect();
            people.sort_unstable();
            people.dedup();
            let outside = (0..=dice.below(2)).map(|_| person(dice.below(900), "other.example")).collect();
            let conversation = Conversation {
                id: format!("room-{number}"),
                name: format!("{} desk {number}", word(number + 7)),
            };
            Room { conversation: Arc::new(conversation), people, outside }
        });
        let rooms = rooms.collect();
        let mut sum = 0.0;
        let weights = (1..=VOCABULARY).map(|rank| {
            sum += 1.0 / rank as f64;
            sum
        });
        let words = (0..VOCABULARY as u64).map(word).collect();
        Self { staff, rooms, words, weights: weights.collect() }
    }

    fn word(&self, dice: &mut Dice) -> &str {
        let sum = self.weights[VOCABULARY - 1];
        let at = dice.below(1 << 52) as f64 / (1_u64 << 52) as f64 * sum;
        &self.words[self.weights.partition_point(|weight| *weight <= at).min(VOCABULARY - 1)]
    }
}

fn person(number: u64, domain: &str) -> Arc<Person> {
    let (first, last) = (word(number * 31 + 3), word(number * 17 + 11));
    Arc::new(Person {
        im_ids: vec![format!("{first}{number}")],
        name: format!("{first} {last}"),
        emails: vec![format!("{first}.{last}{number}@{domain}")],
    })
}

/// A word by its number: syllables, so that words begin alike as words do.
fn word(number: u64) -> String {
    const BEGIN: [&str; 20] = [
        "b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr",
        "v",
    ];
    const END: [&str; 10] = ["a", "e", "i", "o", "u", "an", "er", "is", "ol", "und"];
    let (mut rest, mut text) = (number, String::new());
    loop {
        text.push_str(BEGIN[(rest % 20) as usize]);
        rest /= 20;
        text.push_str(END[(rest % 10) as usize]);
        rest /= 10;
        if rest == 0 {
            return text;
        }
    }
}

/// Writes the archive; gives its parts, and now and then two words that stand side by side.
fn archive(home: &Path, items: u64, world: &World, dice: &mut Dice) -> (Vec<SealedPart>, Vec<String>) {
    let mut archive = Archive::open(home).unwrap();
    let origin = Origin { product: "ICE Chat", kind: "ice-chat", file: Digest([7; 32]) };
    let stop = AtomicBool::new(false);
    let (mut sealed, mut phrases) = (Vec::new(), Vec::new());
    for day in 0..DAYS {
        let date = FIRST + i64::try_from(day).unwrap().days();
        let begin = date.to_zoned(TimeZone::UTC).unwrap().timestamp().as_second();
        let count = items / DAYS + u64::from(day < items % DAYS);
        let mut slots: HashMap<usize, usize> = HashMap::new();
        let mut parts = Vec::new();
        let mut mails = Vec::new();
        for number in 0..count {
            let room = &world.rooms[dice.below(ROOMS) as usize];
            let mut people: Vec<Arc<Person>> = room
                .people
                .iter()
                .map(|at| Arc::clone(&world.staff[*at]))
                .chain(room.outside.iter().cloned())
                .collect();
            let sender = people.swap_remove(dice.below(people.len() as u64) as usize);
            let body = (0..WORDS).map(|_| world.word(dice)).collect::<Vec<_>>().join(" ");
            if dice.below(items / 1_000 + 1) == 0 {
                let words: Vec<&str> = body.split(' ').collect();
                phrases.push(format!("\"{} {}\"", words[3], words[4]));
            }
            let item = Item {
                conversation: Arc::clone(&room.conversation),
                message_id: Some(format!("{day}-{number}")),
                at: Timestamp::from_second(begin + (number * 86_400 / count) as i64).unwrap(),
                kind: EventKind::Message,
                sender,
                recipients: people,
                body,
                attachments: Vec::new(),
                original: None,
            };
            let mail = convert::render(&item, &convert::key("ice-chat", &item), &origin);
            let to: Vec<usize> = room
                .people
                .iter()
                .map(|at| {
                    *slots.entry(*at).or_insert_with(|| {
                        let mailbox = world.staff[*at].emails[0].clone();
                        let id = i64::try_from(sealed.len() + parts.len() + 1).unwrap();
                        parts.push(Part { id, mailbox, folder: "ICE Chat".into(), day: date, number: 1 });
                        parts.len() - 1
                    })
                })
                .collect();
            mails.push((std::sync::Arc::new(mail), item.at, to));
        }
        archive.begin(parts.clone(), false).unwrap();
        for (mail, at, to) in &mails {
            archive.append(mail, *at, to).unwrap();
        }
        let receipts = archive.publish(&Progress::new(&(), &stop)).unwrap();
        sealed.extend(parts.into_iter().zip(receipts).map(|(part, receipt)| SealedPart {
            path: part_path(&part),
            part,
            mails: receipt.items,
            bytes: receipt.bytes,
            sha256: receipt.sha256,
        }));
    }
    (sealed, phrases)
}

type Questions = Vec<(&'static str, Vec<Query>)>;

fn questions(world: &World, phrases: &[String], dice: &mut Dice) -> Questions {
    let words = |text: String| Query { words: text, ..Query::default() };
    let mut kinds: Questions = ["rare word", "common word", "phrase", "person and a week", "begin of a word"]
        .map(|kind| (kind, Vec::new()))
        .into();
    for number in 0..ASKED {
        let order = if number % 2 == 0 { Order::Newest } else { Order::Oldest };
        let from = FIRST + i64::try_from(dice.below(DAYS - 7)).unwrap().days();
        let who = &world.staff[dice.below(STAFF) as usize];
        let begin = world.words[dice.below(VOCABULARY as u64) as usize].chars().take(4).collect::<String>();
        let person = Query {
            person: Some(if number % 4 < 2 { who.emails[0].clone() } else { who.name.clone() }),
            from: Some(from),
            to: Some(from + 6.days()),
            ..Query::default()
        };
        let all = [
            words(world.words[20_000 + dice.below(40_000) as usize].clone()),
            words(world.words[dice.below(40) as usize].clone()),
            words(phrases[dice.below(phrases.len() as u64) as usize].clone()),
            person,
            words(format!("{begin}*")),
        ];
        for ((_, queries), query) in kinds.iter_mut().zip(all) {
            queries.push(Query { order, ..query });
        }
    }
    kinds
}

/// What is hard to answer: everything, often, or seldom for often.
fn hard(world: &World) -> Questions {
    let word = |rank: usize| world.words[rank].clone();
    let common = Query { words: word(0), ..Query::default() };
    let mailbox = Some(world.staff[5].emails[0].clone());
    vec![
        ("everything", vec![Query::default()]),
        ("the commonest word", vec![common.clone()]),
        ("its tenth page", vec![Query { page: 9, ..common.clone() }]),
        (
            "five common words",
            vec![Query { words: (0..5).map(word).collect::<Vec<_>>().join(" "), ..Query::default() }],
        ),
        (
            "phrase of the commonest two",
            vec![Query { words: format!("\"{} {}\"", word(0), word(1)), ..Query::default() }],
        ),
        (
            "phrase of common, not together",
            vec![Query { words: format!("\"{0} {0} {1} {0}\"", word(0), word(1)), ..Query::default() }],
        ),
        ("three letters and *", vec![Query { words: "ban*".into(), ..Query::default() }]),
        ("commonest word, one mailbox", vec![Query { mailbox: mailbox.clone(), ..common.clone() }]),
        ("one mailbox", vec![Query { mailbox, ..Query::default() }]),
        ("all but the commonest word", vec![Query { words: format!("-{}", word(0)), ..Query::default() }]),
        ("people whose name begins so", vec![Query { person: Some("b".into()), ..common }]),
        ("a conversation", vec![Query { conversation: Some("room-77".into()), ..Query::default() }]),
    ]
}

/// Milliseconds that passed, and those that the processor worked: on a busy computer they differ.
fn ask(index: &Index, kind: &str, queries: &[Query]) -> Vec<(f64, f64)> {
    let mut spent = Vec::new();
    let mut found = 0;
    for query in queries {
        let (began, before) = (Instant::now(), thread_milliseconds());
        let hits = index.find(query).unwrap();
        spent.push((began.elapsed().as_secs_f64() * 1000.0, thread_milliseconds() - before));
        assert!(hits.hits.iter().all(|hit| !hit.altered));
        found += hits.total;
    }
    table(kind, &mut spent, found / queries.len() as u64);
    spent
}

fn table(kind: &str, spent: &mut [(f64, f64)], found: u64) {
    let slowest = spent.iter().map(|(_, processor)| *processor).fold(0.0, f64::max);
    spent.sort_by(|one, other| one.0.total_cmp(&other.0));
    let at = |share: f64| spent[((spent.len() - 1) as f64 * share).round() as usize].0;
    println!("{kind:34} {:>8.1} {:>8.1} {:>8.1} {slowest:>10.1} {found:>9}", at(0.5), at(0.95), at(1.0));
}

fn thread_milliseconds() -> f64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|text| text.parse::<f64>().ok()).unwrap_or_default() / 1e6
}

fn processor_seconds() -> f64 {
    let told = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the program's name, which may hold anything: fields 14 and 15, hundredths of a second.
    let fields = told.rsplit(')').next().unwrap_or_default().split(' ');
    fields.skip(12).take(2).filter_map(|text| text.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn row(name: &str, value: String) {
    println!("{name:34} {value:>20}");
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}

/// Enough chance for a benchmark, the same each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound.max(1)
    }
}
