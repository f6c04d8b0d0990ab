//! A mapping's answers, each worked out once: a feed names the same people over and over.
//!
//! In: items of one reading, whose reader holds each person once. Out: the mailboxes of sender and recipients.
//! Deliberately absent: answers for longer than a reading: a destination may gain mailboxes.

use std::collections::{HashMap, HashSet};
use std::ptr;
use std::sync::Arc;

use super::{Mapping, Timeline};
use crate::model::{Item, Mailbox, Person};

/// A hostile file may name ever new people, of any length; memory stays bounded all the same.
const MOST: usize = 100_000;
/// Bytes of their names, ids and addresses.
const HEAVIEST: usize = 16 << 20;
/// Up to here, looking through the list is quickest; it takes the square of many.
const FEW: usize = 32;

/// Answers to one reading.
#[derive(Default)]
pub struct Answers {
    /// By the addresses in memory of mapping and person; that of a person that is held is nobody else's.
    met: HashMap<(usize, usize), (Arc<Person>, Option<Mailbox>)>,
    bytes: usize,
}

impl Answers {
    /// The sender's mailbox, and the mailboxes of sender and recipients, in this order, each once. `timeline` and
    /// `there`, whether the destination has a mailbox, are the same to the end of the reading.
    #[must_use]
    pub fn of(
        &mut self,
        timeline: &Timeline,
        item: &Item,
        there: &dyn Fn(&Mailbox) -> bool,
    ) -> (Option<Mailbox>, Vec<Mailbox>) {
        let Some(mapping) = timeline.for_time(item.at) else { return Default::default() };
        let mut one = |person| self.mapped(mapping, person, there);
        let sender = one(&item.sender);
        let all = each_once(sender.clone().into_iter().chain(item.recipients.iter().filter_map(one)));
        (sender, all)
    }

    fn mapped(
        &mut self,
        mapping: &Mapping,
        person: &Arc<Person>,
        there: &dyn Fn(&Mailbox) -> bool,
    ) -> Option<Mailbox> {
        let place = (ptr::from_ref(mapping).addr(), Arc::as_ptr(person).addr());
        if let Some((_, known)) = self.met.get(&place) {
            return known.clone();
        }
        let mailbox = mapping.person_there(person, there).mailbox().cloned();
        if self.met.len() >= MOST || self.bytes > HEAVIEST {
            self.met.clear();
            self.bytes = 0;
        }
        let texts = person.im_ids.iter().chain(&person.emails);
        self.bytes += person.name.len() + texts.map(String::len).sum::<usize>();
        self.met.insert(place, (Arc::clone(person), mailbox.clone()));
        mailbox
    }
}

fn each_once(mailboxes: impl Iterator<Item = Mailbox>) -> Vec<Mailbox> {
    let mut found: Vec<Mailbox> = Vec::with_capacity(mailboxes.size_hint().1.unwrap_or_default());
    let mut many = HashSet::new();
    for mailbox in mailboxes {
        if found.len() == FEW {
            many.extend(found.iter().cloned());
        }
        let new = if found.len() < FEW { !found.contains(&mailbox) } else { many.insert(mailbox.clone()) };
        if new {
            found.push(mailbox);
        }
    }
    found
}
