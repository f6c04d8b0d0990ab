//! Any trouble in any order: after it is over, every mail is there once.
//!
//! In: random orders, kills and runs. Out: a shrunk sequence that loses or doubles. Deliberately absent: refusals.

use std::time::Duration;

use proptest::prelude::*;

use super::promises::{ANN, BO, load};
use super::{Memory, Order};
use crate::model::Receipt;

fn order() -> impl Strategy<Value = Order> {
    prop_oneof![
        Just(Order::SignIn),
        Just(Order::Folder),
        Just(Order::Present),
        (0..8_usize, 0..8_usize)
            .prop_map(|(stored, told)| Order::Lost { stored: stored.max(told), told: told.min(stored) }),
        (0..8_usize, 0..200_u64).prop_map(|(stored, time)| Order::Wait(stored, Duration::from_secs(time))),
        (0..8_usize).prop_map(Order::Server),
    ]
}

/// What happens to one run.
fn run() -> impl Strategy<Value = (Vec<(Option<bool>, Order)>, Option<u64>)> {
    (proptest::collection::vec((any::<Option<bool>>(), order()), 0..6), proptest::option::of(0..80_u64))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_to_runs_the_last_one_leaves_every_mail_once(
        mails in 1..20_usize,
        runs in proptest::collection::vec(run(), 0..5),
    ) {
        let (server, load) = (Memory::default(), load(mails));
        let mut again = false;
        for (orders, kill) in runs {
            for (mailbox, order) in orders {
                match mailbox {
                    Some(first) => drop(server.order_in(if first { ANN } else { BO }, order)),
                    None => drop(server.order(order)),
                }
            }
            server.kill_after(kill);
            // A mailbox that was given up waits for the next run, as after an error.
            let whole = |receipts: &Vec<Receipt>| receipts.iter().all(|receipt| receipt.refused.is_empty());
            if let Some(receipts) = load.deliver(&mut server.store(), again).ok().filter(whole) {
                load.is_there_once(&server, &receipts);
            }
            server.with(|state| state.orders.clear());
            server.kill_after(None);
            again = true;
        }
        let receipts = load.deliver(&mut server.store(), again).unwrap();
        load.is_there_once(&server, &receipts);
    }
}
