//! What can be rehearsed: one name for each way in which a site fails or surprises.
//!
//! In: a name that a person chose. Out: a `Scenario`, and what it comes to at the admin's end.
//! Deliberately absent: how the site does it (`rehearsal`, `server`), and words (`ui/words`).

use std::str::FromStr;

use engine::connector::{Kind, SignIn};
use engine::error::{Code, Error, Result};
use engine::source::RungName;
use serde::{Deserialize, Serialize};

macro_rules! scenarios {
    ($($(#[$($meta:tt)*])* $name:ident = $text:literal;)*) => {
        /// How the practice site behaves. The text form names the words in `ui/words/*.ftl`
        /// (`practice-scenario-…`).
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
        pub enum Scenario { $($(#[$($meta)*])* #[serde(rename = $text)] $name,)* }

        impl Scenario {
            /// Every scenario, in the order in which a person chooses; the first is a site without fault.
            pub const ALL: &'static [Scenario] = &[$(Scenario::$name,)*];

            /// The name as written in commands and JSON.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Scenario::$name => $text,)* } }
        }
    };
}

scenarios! {
    /// Everything as it should be.
    #[default]
    AllWell = "none";
    /// The site has another password for the firm.
    WrongPassword = "wrong-password";
    /// ICE support has not installed the SSH key.
    KeyNotInstalled = "key-not-installed";
    /// Another host key at the same address and port.
    HostKeyChanged = "host-key-changed";
    /// The password is right and has expired.
    PasswordExpired = "password-expired";
    /// Long answers, few bytes a second; nothing is wrong.
    SlowLine = "slow-line";
    /// The connection breaks in the middle of the newest file, each time.
    CutConnection = "cut-connection";
    /// The newest file ends too early.
    Truncated = "truncated";
    /// The newest file was changed after it was made.
    Altered = "altered";
    /// The newest file is encrypted to somebody else's key.
    OtherKey = "other-key";
    /// One file more: chats of people whom nobody mapped.
    UnknownPeople = "unknown-people";
    /// One file more: the first day again, under a new name with a new time.
    DuplicateDay = "duplicate-day";
    /// One file more: a day above the daily limit.
    OverLimit = "over-limit";
    /// One file more, older than all: of the day after it nothing came.
    MissingDay = "missing-day";
    /// One file more: a manifest that lists a file which is not there.
    ManifestDisagrees = "manifest-disagrees";
    /// The site has no file at all.
    EmptySite = "empty-site";
}

/// What a scenario comes to at the admin's end, over and above what the site without fault does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// The ladder is climbed to its end, and everything is imported.
    Connects,
    /// The ladder stops at this rung with this code; nothing is imported.
    StopsAt(RungName, Code),
    /// The ladder stops where the newest file is looked at, with this code. A run imports the other
    /// files and tells the fault of this one.
    FileFault(Code),
    /// The ladder is climbed; all items of one file are held.
    Held,
    /// The ladder is climbed; some items of one file fail, their neighbours are imported.
    Failed,
    /// The ladder is climbed; all items of one file are skipped.
    Skipped,
    /// The ladder is climbed; one day waits for a decision.
    OverLimit,
    /// The ladder is climbed, with warnings where there is no file to try; nothing is imported.
    Nothing,
}

impl Scenario {
    /// Those that make sense for a kind, in the order of `ALL`.
    #[must_use]
    pub fn of(kind: &Kind) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|scenario| scenario.is_for(kind)).collect()
    }

    fn is_for(self, kind: &Kind) -> bool {
        match self {
            // Of keys and of files encrypted to them.
            Self::KeyNotInstalled | Self::Altered | Self::OtherKey => kind.sign_in == SignIn::Keys,
            // Told for the days of ICE Chat only.
            Self::OverLimit | Self::MissingDay => kind.sign_in == SignIn::Keys,
            // LivePerson's drops have no manifest.
            Self::ManifestDisagrees => kind.csv_key.is_some(),
            Self::AllWell
            | Self::WrongPassword
            | Self::HostKeyChanged
            | Self::PasswordExpired
            | Self::SlowLine
            | Self::CutConnection
            | Self::Truncated
            | Self::UnknownPeople
            | Self::DuplicateDay
            | Self::EmptySite => true,
        }
    }

    /// What it comes to for a kind.
    #[must_use]
    pub fn expected(self, kind: &Kind) -> Expected {
        let by_account = kind.sign_in == SignIn::Account;
        match self {
            Self::Truncated if by_account => Expected::FileFault(Code::ArchiveDamaged),
            Self::ManifestDisagrees if by_account => Expected::Failed,
            Self::AllWell | Self::SlowLine | Self::ManifestDisagrees => Expected::Connects,
            Self::WrongPassword => Expected::StopsAt(RungName::Password, Code::PasswordRefused),
            Self::KeyNotInstalled => Expected::StopsAt(RungName::Key, Code::KeyRefused),
            Self::HostKeyChanged => Expected::StopsAt(RungName::HostKey, Code::HostKeyChanged),
            Self::PasswordExpired => Expected::StopsAt(RungName::Password, Code::PasswordExpired),
            Self::CutConnection => Expected::StopsAt(RungName::Recipients, Code::ConnectionLost),
            Self::Truncated => Expected::FileFault(Code::Incomplete),
            Self::Altered => Expected::FileFault(Code::Altered),
            Self::OtherKey => Expected::FileFault(Code::WrongKey),
            Self::UnknownPeople => Expected::Held,
            Self::DuplicateDay | Self::MissingDay => Expected::Skipped,
            Self::OverLimit => Expected::OverLimit,
            Self::EmptySite => Expected::Nothing,
        }
    }
}

/// `setting-invalid` (`setting` = `scenario`) for any other name.
impl FromStr for Scenario {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        let found = Self::ALL.iter().copied().find(|scenario| scenario.as_str() == name);
        found.ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "scenario"))
    }
}
