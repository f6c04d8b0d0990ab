//! Why a key file is not taken, before the form's field is known.
//!
//! In: a reason. Out: the engine's error. Deliberately absent: any byte of the file, and the causes of
//! libraries: they may quote what they failed on.

use crate::error::{Code, Error};

/// The outcome of reading a part of a key file.
pub(super) type Read<T> = Result<T, Refused>;

/// Why not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refused {
    /// No form that is understood.
    Unreadable,
    /// A public key.
    Public,
    /// An SSH key where a PGP key belongs.
    IsSsh,
    /// A PGP key where an SSH key belongs.
    IsPgp,
    /// Known, and not opened.
    Unsupported(Form),
    /// Missing or wrong.
    Passphrase,
}

/// What is not opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// DSA.
    Dsa,
    /// A key that lives on a token: the file holds a handle.
    SecurityKey,
    /// A cipher or a key derivation, or one that asks for more work than anybody's patience allows.
    Cipher,
    /// SSH protocol 1.
    Ssh1,
    /// Anything else.
    Other,
}

impl Refused {
    /// The error, about the form's field.
    pub(super) fn about(self, setting: &'static str) -> Error {
        match self {
            Self::Unreadable => Error::new(Code::KeyUnreadable).arg("setting", setting),
            Self::Public => Error::new(Code::KeyIsPublic).arg("setting", setting),
            Self::IsSsh => Error::new(Code::KeyIsOtherKind).arg("setting", setting).arg("kind", "ssh"),
            Self::IsPgp => Error::new(Code::KeyIsOtherKind).arg("setting", setting).arg("kind", "pgp"),
            Self::Unsupported(form) => {
                Error::new(Code::KeyUnsupported).arg("setting", setting).arg("form", form.as_str())
            }
            Self::Passphrase => Error::new(Code::WrongPassphrase).arg("setting", setting),
        }
    }
}

impl Form {
    fn as_str(self) -> &'static str {
        match self {
            Self::Dsa => "dsa",
            Self::SecurityKey => "security-key",
            Self::Cipher => "cipher",
            Self::Ssh1 => "ssh1",
            Self::Other => "other",
        }
    }
}
