//! What kills leave behind: files that were on their way when the program was killed, taken away a day and a half later.
//!
//! In: the home folder at the beginning of a run. Out: nothing; what cannot be taken away stays. Names and folders are
//! those that this program writes aside in, and nothing else is looked at. Young ones may be somebody's who is at work.
//! Deliberately absent: downloads that were cut (they go on), `.aside` folders (`mailbox::clear_aside`, and each writer
//! empties its own).

use std::fs;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};

/// Nobody works at a file for so long.
const AGE: SignedDuration = SignedDuration::from_hours(36);

/// Whether a file was on its way, by its name.
type OnItsWay = fn(&str) -> bool;

/// Folders, and which of their files were on their way.
const ON_THEIR_WAY: [(&str, OnItsWay); 6] = [
    (".", of_a_setting),
    ("connectors", of_a_setting),
    ("mappings", of_a_setting),
    ("staging/partial", of_a_setting),
    ("staging/evidence", of_evidence),
    ("staging/waiting", of_evidence),
];

/// Takes away what earlier runs left.
pub(super) fn sweep(home: &Path, now: Timestamp) {
    for (folder, is_on_its_way) in ON_THEIR_WAY {
        for entry in fs::read_dir(home.join(folder)).into_iter().flatten().flatten() {
            let (name, facts) = (entry.file_name(), entry.metadata());
            let Ok(facts) = facts else { continue };
            let modified = facts.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
            let old = modified.is_some_and(|time| now.duration_since(time) > AGE);
            if old && facts.is_file() && name.to_str().is_some_and(is_on_its_way) {
                let gone = fs::remove_file(entry.path());
                tracing::debug!(name = ?name, gone = gone.is_ok(), "left by a kill");
            }
        }
    }
}

/// As `tempfile` and the vault name what they write aside: a prefix and six letters.
fn of_a_setting(name: &str) -> bool {
    let rest = name.strip_prefix(".tmp").or_else(|| name.strip_prefix(".vault-"));
    rest.is_some_and(|rest| rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// As the evidence store names an upload: the name that it will have, `#` and a number.
fn of_evidence(name: &str) -> bool {
    let Some((hash, number)) = name.split_once(".pgp#") else { return false };
    hash.len() == 64 && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_kill_left_is_gone_a_day_and_a_half_later_and_nothing_else() {
        let home = tempfile::tempdir().unwrap();
        let hash = "ab".repeat(32);
        let left = [
            ".tmp2EtEar".to_owned(),
            ".vault-k3J9aZ".to_owned(),
            "mappings/.tmpKbjONs".to_owned(),
            format!("staging/evidence/{hash}.pgp#1"),
            format!("staging/waiting/{hash}.pgp#12"),
        ];
        let kept = [
            "vault.age".to_owned(),
            ".tmp-notes".to_owned(),
            ".tmp2EtEarX".to_owned(),
            format!("staging/evidence/{hash}.pgp"),
            format!("staging/partial/{hash}"),
            "staging/evidence/mine#1".to_owned(),
            "archive/.tmp2EtEar".to_owned(),
        ];
        for name in left.iter().chain(&kept) {
            let path = home.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, b"x").unwrap();
        }
        let there = |names: &[String]| names.iter().filter(|name| home.path().join(name).exists()).count();
        let written =
            Timestamp::try_from(fs::metadata(home.path().join("vault.age")).unwrap().modified().unwrap());
        let written = written.unwrap();
        sweep(home.path(), written + SignedDuration::from_hours(35));
        assert_eq!((there(&left), there(&kept)), (left.len(), kept.len()));
        sweep(home.path(), written + SignedDuration::from_hours(37));
        assert_eq!((there(&left), there(&kept)), (0, kept.len()));
    }
}
