//! Which chains are played: all of a plan, or what the environment asks for.
//!
//! In: scenes and steps; `CRASH` (one chain), `CRASH_SCENE`, `CRASH_EVERY`. Out: what came of them; nothing where only a
//! part was played, so that no figure is made of it. Deliberately absent: playing.

use std::time::Instant;

use super::{Chain, Kind, Scene, Toll, play};

/// Scenes with, for each: every how many-th point a chain begins, and how many faults it has.
pub type Plan = [(Kind, u64, u64)];

/// Plays a plan with chains of these kinds, one after the other.
///
/// # Panics
/// When the environment asks for what there is not, and with a violation of a part.
#[must_use]
pub fn played(plan: &Plan, fails: &[Option<bool>]) -> Option<Toll> {
    let asked = |name| std::env::var(name).ok();
    let one =
        asked("CRASH").map(|text| Chain::named(&text).expect("CRASH='scene kill|once|forever first faults'"));
    let (scene, sparse) = (asked("CRASH_SCENE"), asked("CRASH_EVERY"));
    let sparse_by: usize = sparse.as_ref().map_or(1, |text| text.parse().expect("CRASH_EVERY=N"));
    let mut all = Toll::default();
    for (kind, every, faults) in plan.iter().copied() {
        let other = |(name, chain): &(String, Chain)| name != kind.name() || !fails.contains(&chain.fails);
        if one.as_ref().is_some_and(other) || scene.as_ref().is_some_and(|name| name != kind.name()) {
            continue;
        }
        let began = Instant::now();
        let scene = Scene::new(kind);
        let chains = match &one {
            Some((_, chain)) => vec![*chain],
            None => chains(&scene, every, faults, fails).into_iter().step_by(sparse_by).collect(),
        };
        let toll = play(&scene, &chains);
        toll.tell(&format!("{} ({:?}, {:?})", kind.name(), scene.busy, began.elapsed()));
        all.add(toll);
    }
    if one.is_none() && scene.is_none() && sparse.is_none() {
        return Some(all);
    }
    println!("only a part was played: no figure is made of it");
    assert!(all.violations.is_empty(), "{} violations", all.violations.len());
    None
}

fn chains(scene: &Scene, every: u64, faults: u64, fails: &[Option<bool>]) -> Vec<Chain> {
    let mut chains = Vec::new();
    let mut first = 1;
    for fails in fails.iter().copied().cycle() {
        let chain = Chain { first, faults, fails };
        if first > scene.busy.for_chain(chain) {
            break;
        }
        chains.push(chain);
        first += every;
    }
    chains
}
