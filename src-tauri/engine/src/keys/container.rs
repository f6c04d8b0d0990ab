//! The form of an SSH key file, and what it tells before it is opened.
//!
//! In: the bytes of a file, as a person had them. Out: one container. Deliberately absent: opening it
//! (`ssh`), and how each form is closed (`openssh`, `putty`, `sealed`).

use zeroize::Zeroizing;

use super::der::{self, Der};
use super::facts::{KeyFact, KeyForm};
use super::openssh::OpenSsh;
use super::putty::Putty;
use super::refused::{Form, Read, Refused};
use super::ring;
use super::sealed::Dek;
use super::{text, wire};

/// A private key in its form.
pub(super) enum Container {
    /// OpenSSH's own.
    OpenSsh(OpenSsh),
    /// PuTTY's.
    Putty(Putty),
    /// OpenSSL's, open or closed by PKCS#8's own means.
    Der(Der, Zeroizing<Vec<u8>>),
    /// OpenSSL's, closed by the lines above it.
    Sealed(KeyForm, Dek, Zeroizing<Vec<u8>>),
}

impl Container {
    /// Finds the private key in a file.
    pub(super) fn find(bytes: &[u8]) -> Read<Self> {
        if bytes.len() > text::LIMIT {
            return Err(Refused::Unreadable);
        }
        let found = match text::text(bytes) {
            Some(text) if text.contains("PRIVATE KEY") && text.contains('\\') => {
                in_text(&text::unescaped(&text))
            }
            Some(text) => in_text(&text),
            None => in_bytes(bytes),
        };
        match found {
            Err(Refused::Unreadable) if ring::holds_keys(bytes) => Err(Refused::IsPgp),
            settled => settled,
        }
    }

    /// How it is written.
    pub(super) fn form(&self) -> KeyForm {
        match self {
            Self::OpenSsh(_) => KeyForm::OpenSsh,
            Self::Putty(putty) => putty.form(),
            Self::Der(der, _) => der.form(),
            Self::Sealed(form, ..) => *form,
        }
    }

    /// Whether a passphrase opens it.
    pub(super) fn is_encrypted(&self) -> bool {
        match self {
            Self::OpenSsh(openssh) => openssh.is_encrypted(),
            Self::Putty(putty) => putty.is_encrypted(),
            Self::Der(der, _) => *der == Der::Pkcs8Encrypted,
            Self::Sealed(..) => true,
        }
    }

    /// What it tells without being opened.
    pub(super) fn outside(&self) -> Read<KeyFact> {
        match self {
            Self::OpenSsh(openssh) => wire::fact(&openssh.public),
            Self::Putty(putty) => {
                Ok(KeyFact { owner: putty.comment().to_owned(), ..wire::fact(&putty.public)? })
            }
            Self::Der(..) | Self::Sealed(..) => Ok(KeyFact::unknown()),
        }
    }
}

fn in_bytes(bytes: &[u8]) -> Read<Container> {
    if bytes.starts_with(b"SSH PRIVATE KEY FILE FORMAT 1.1") {
        return Err(Refused::Unsupported(Form::Ssh1));
    }
    // Java's key stores, of two kinds.
    if bytes.starts_with(&[0xFE, 0xED, 0xFE, 0xED]) || bytes.starts_with(&[0xCE, 0xCE, 0xCE, 0xCE]) {
        return Err(Refused::Unsupported(Form::Other));
    }
    if OpenSsh::is_at_start(bytes) {
        return Ok(Container::OpenSsh(OpenSsh::parse(bytes)?));
    }
    if wire::is_public(bytes) {
        return Err(Refused::Public);
    }
    let (der, whole) = der::kind(bytes)?;
    Ok(Container::Der(der, Zeroizing::new(whole.to_vec())))
}

fn in_text(text: &str) -> Read<Container> {
    if let Some((_, putty)) = text.split_once("PuTTY-User-Key-File-") {
        return Ok(Container::Putty(Putty::parse(&text::unquoted(putty))?));
    }
    if let Some((label, body)) = private_block(text) {
        return framed(label, body);
    }
    if looks_public(text) {
        return Err(Refused::Public);
    }
    if text.trim_start().starts_with("SSH PRIVATE KEY FILE FORMAT 1.1") {
        return Err(Refused::Unsupported(Form::Ssh1));
    }
    bare(text)
}

/// The label and the body of the first private block. An EC file may have `EC PARAMETERS` before it.
fn private_block(text: &str) -> Option<(&str, &str)> {
    text.split("BEGIN ").skip(1).find_map(|block| {
        let (kind, body) = block.split_once("PRIVATE KEY")?;
        let plain = kind.len() < 32 && kind.chars().all(|c| c == ' ' || c.is_ascii_alphanumeric());
        let body = body.strip_prefix(" BLOCK").unwrap_or(body);
        let body = body.trim_start_matches(|c| c == ' ' || text::is_dash(c));
        let last = body.match_indices("END ").map(|(at, _)| body.get(..at).unwrap_or_default());
        let body = last.into_iter().find(|before| before.ends_with(text::is_dash)).unwrap_or(body);
        plain.then_some((kind.trim(), body))
    })
}

fn framed(kind: &str, body: &str) -> Read<Container> {
    let sealed_form = match kind {
        "PGP" => return Err(Refused::IsPgp),
        "DSA" => return Err(Refused::Unsupported(Form::Dsa)),
        // ssh.com's own form.
        "SSH2 ENCRYPTED" => return Err(Refused::Unsupported(Form::Other)),
        "EC" => KeyForm::Sec1,
        _ => KeyForm::Pkcs1,
    };
    if let Some(found) = closed_by_header(body, sealed_form) {
        return found;
    }
    in_bytes(&body_of(body).ok_or(Refused::Unreadable)?)
}

/// A block whose lines above the key say how it is closed.
fn closed_by_header(text: &str, form: KeyForm) -> Option<Read<Container>> {
    let (_, header) = text.split_once("DEK-Info:")?;
    let found = Dek::parse(header).and_then(|(dek, body)| {
        let bytes = text::base64(body).ok_or(Refused::Unreadable)?;
        Ok(Container::Sealed(form, dek, bytes))
    });
    Some(found)
}

/// The key behind its headers (`Comment: …`), where there are any.
fn body_of(body: &str) -> Option<Zeroizing<Vec<u8>>> {
    let headers = body.split_inclusive('\n').take_while(|line| line.trim().is_empty() || line.contains(':'));
    let length: usize = headers.map(str::len).sum();
    text::base64(body.get(length..).unwrap_or_default())
}

/// Other keys begin with these digits; each place is tried, up to a number that no honest file has.
const STARTS: [&str; 2] = ["M", "b3BlbnNzaC1rZXkt"];

/// A key without its first line, perhaps without its last.
fn bare(text: &str) -> Read<Container> {
    if let Some(found) = closed_by_header(text, KeyForm::Pkcs1) {
        return found;
    }
    let mut refused = Refused::Unreadable;
    let mut offset = 0;
    let mut tried = 0;
    for line in text.split_inclusive('\n') {
        let from = text.get(offset..).unwrap_or_default();
        offset += line.len();
        let line = line.trim_start_matches(|c: char| c == '>' || c.is_whitespace());
        if !STARTS.iter().any(|start| line.starts_with(start)) || tried == 20 {
            continue;
        }
        tried += 1;
        match text::base64(from).map_or(Err(Refused::Unreadable), |bytes| in_bytes(&bytes)) {
            Err(Refused::Unreadable) => {}
            Err(known) => refused = known,
            Ok(found) => return Ok(found),
        }
    }
    if refused == Refused::Unreadable && text::base64(text).is_some_and(|bytes| wire::is_public(&bytes)) {
        return Err(Refused::Public);
    }
    Err(refused)
}

fn looks_public(text: &str) -> bool {
    let lines = ["ssh-rsa AAAA", "ssh-dss AAAA", "ssh-ed25519 AAAA", "ssh-ed448 AAAA", "@openssh.com AAAA"];
    let curves = ["ecdsa-sha2-nistp256 AAAA", "ecdsa-sha2-nistp384 AAAA", "ecdsa-sha2-nistp521 AAAA"];
    let framed = ["PUBLIC KEY", "CERTIFICATE"];
    lines.iter().chain(&curves).any(|line| text.contains(line))
        || text.split("BEGIN ").skip(1).any(|block| {
            let label: String = block.chars().take(24).collect();
            framed.iter().any(|word| label.contains(word)) && !label.contains("PGP")
        })
}
