//! The key exchange: does it speak SSH, and is it the site that was accepted?
//!
//! In: a connected stream, trust. Out: a session whose host key is good, or the rung that failed.
//! Deliberately absent: any packet of authentication.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use russh::client::{self, Handle};
use russh::{AlgorithmKind, Preferred};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::host_key::{self, Shown, ShownBy, Trust, Verdict, Witness};
use super::ladder::{Climb, RungName, Seen};
use super::link::{Limits, dial};
use super::sftp::Site;
use super::wire::{Greeting, Record, Wire, greeting, is_certificate, shows_certificate};
use crate::error::{Code, Error, Result};

const KEEPALIVE: Duration = Duration::from_secs(30);
/// BUILDING.md section 5: russh's 2 MiB window would limit a long line.
const WINDOW: u32 = 16 << 20;
/// Of what a server says, so much is shown.
const SHOWN: usize = 200;

/// A connection to the site that was accepted.
pub(super) struct Met {
    pub(super) session: Handle<Witness>,
    pub(super) shown: Shown,
    pub(super) witness: ShownBy,
    pub(super) record: Record,
}

/// Key exchange. A site may have several host keys: where the one it prefers is not accepted, the
/// connection is dropped and the other families are asked for, before it is called changed. A revoked
/// key or a certificate ends the search at once.
pub(super) async fn shake_hands(
    site: &Site,
    mut stream: TcpStream,
    address: SocketAddr,
    trust: &Trust,
    limits: Limits,
    climb: &mut Climb<'_>,
) -> Result<Met> {
    let mut others: Vec<Shown> = Vec::new();
    let mut algorithms = Preferred::DEFAULT;
    loop {
        let attempt = exchange(stream, trust, algorithms, limits).await;
        let failure = match attempt.outcome {
            Ok(session) => {
                attempt.record.forget();
                climb.passed(RungName::Ssh, ssh_seen(&attempt.shown));
                climb.passed(RungName::HostKey, key_seen(&attempt.shown));
                let Attempt { shown, witness, record, .. } = attempt;
                return Ok(Met { session, shown, witness, record });
            }
            Err(failure) => failure,
        };
        let shown = attempt.shown;
        let verdict = if attempt.certificate {
            Some(Verdict::Certificate)
        } else {
            Some(&shown.fingerprint).filter(|seen| !seen.is_empty()).map(|seen| trust.judge(seen))
        };
        let (judged, verdict) = match (verdict, others.first()) {
            (Some(Verdict::Changed), _) => {
                others.push(shown);
                let families: Vec<_> = others.iter().filter_map(|other| other.algorithm.clone()).collect();
                if let Some(left) = host_key::algorithms_without(&families)
                    && let Ok(again) = dial(address, limits.connect).await
                {
                    (algorithms, stream) = (left, again);
                    continue;
                }
                (others.swap_remove(0), Verdict::Changed)
            }
            (Some(bad @ (Verdict::Revoked | Verdict::Certificate | Verdict::Unknown)), _) => (shown, bad),
            // The site has none of the other families: the first key that it showed tells most.
            (Some(Verdict::Good) | None, Some(_)) => (others.swap_remove(0), Verdict::Changed),
            (Some(Verdict::Good) | None, None) => {
                let (seen, error) = no_exchange(site, &attempt.record, failure, limits);
                return Err(climb.failed(RungName::Ssh, seen, error));
            }
        };
        climb.passed(RungName::Ssh, ssh_seen(&judged));
        let error = host_key_error(site, &judged, verdict, trust);
        return Err(climb.failed(RungName::HostKey, key_seen(&judged), error));
    }
}

struct Attempt {
    outcome: Result<Handle<Witness>, Option<russh::Error>>,
    shown: Shown,
    witness: ShownBy,
    record: Record,
    certificate: bool,
}

async fn exchange(stream: TcpStream, trust: &Trust, algorithms: Preferred, limits: Limits) -> Attempt {
    let (handler, witness) = Witness::new(trust.clone());
    let (wire, record) = Wire::new(stream);
    let mut exchange = pin!(client::connect_stream(Arc::new(configuration(algorithms)), wire, handler));
    let outcome = match timeout(limits.greeting, &mut exchange).await {
        Err(_) if record.greeted() => timeout(limits.exchange, exchange).await,
        in_time_or_silent => in_time_or_silent,
    };
    let outcome = match outcome {
        Ok(outcome) => outcome.map_err(Some),
        Err(_) => Err(None),
    };
    let mut shown = witness.get();
    let only_certificates = |error: &russh::Error| match error {
        russh::Error::NoCommonAlgo { kind: AlgorithmKind::Key, theirs, .. } => {
            !theirs.is_empty() && theirs.iter().all(|name| is_certificate(name))
        }
        _ => false,
    };
    let certificate = shown.certificate
        || shows_certificate(&record.began())
        || outcome.as_ref().is_err_and(|error| error.as_ref().is_some_and(only_certificates));
    if shown.banner.is_empty() && outcome.is_err() {
        shown.banner = version_line(&record.began());
    }
    Attempt { outcome, shown, witness, record, certificate }
}

fn configuration(preferred: Preferred) -> client::Config {
    client::Config {
        window_size: WINDOW,
        nodelay: true,
        keepalive_interval: Some(KEEPALIVE),
        preferred,
        ..client::Config::default()
    }
}

/// Why there is no key exchange to speak of, and what was seen of it.
fn no_exchange(site: &Site, record: &Record, failure: Option<russh::Error>, limits: Limits) -> (Seen, Error) {
    let began = record.began();
    let timed_out = failure.is_none();
    let line = first_line(&began);
    let mut seen = Seen::new();
    let code = match greeting(&began) {
        Greeting::Ssh(version) => {
            seen.insert("banner", version_line(&began));
            if let Some(russh::Error::NoCommonAlgo { kind, theirs, .. }) = &failure {
                seen.insert("missing", kind_name(kind).to_owned());
                seen.insert("offered", shown_text(&theirs.join(", ")));
            }
            let cut_off = !version.contains(&b'\n') && !timed_out;
            if cut_off { Code::SshClosed } else { Code::SshHandshake }
        }
        Greeting::OldSsh => {
            seen.insert("banner", line);
            Code::SshHandshake
        }
        Greeting::Unfinished if began.is_empty() && timed_out => Code::SshSilent,
        Greeting::Unfinished if began.is_empty() => Code::SshClosed,
        // A version line that was cut off, or OpenSSH that has too many visitors, or one too many.
        Greeting::Unfinished
            if b"SSH-".starts_with(began.get(..4).unwrap_or(&began))
                || began.starts_with(b"Exceeded MaxStartups")
                || began.starts_with(b"Not allowed at this time") =>
        {
            seen.insert("answer", line);
            if timed_out { Code::SshHandshake } else { Code::SshClosed }
        }
        Greeting::Unfinished | Greeting::Foreign => {
            seen.insert("answer", line);
            Code::NotSsh
        }
    };
    let error = Error::new(code).arg("host", &site.host).arg("port", site.port);
    let error = match code == Code::SshSilent {
        true => error.arg("seconds", limits.greeting.as_secs()),
        false => error,
    };
    let error = match failure {
        Some(cause) => error.because(cause),
        None => error,
    };
    (seen, error)
}

fn kind_name(kind: &AlgorithmKind) -> &'static str {
    match kind {
        AlgorithmKind::Kex => "key_exchange",
        AlgorithmKind::Key => "host_key",
        AlgorithmKind::Cipher => "cipher",
        AlgorithmKind::Compression => "compression",
        AlgorithmKind::Mac => "mac",
    }
}

/// Control and direction characters of a stranger must not reach a terminal or a log.
fn shown_text(text: &str) -> String {
    text.escape_debug().take(SHOWN).collect()
}

fn first_line(bytes: &[u8]) -> String {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    shown_text(String::from_utf8_lossy(line).trim_end())
}

fn version_line(began: &[u8]) -> String {
    match greeting(began) {
        Greeting::Ssh(version) => first_line(version),
        Greeting::OldSsh | Greeting::Foreign | Greeting::Unfinished => String::new(),
    }
}

fn ssh_seen(shown: &Shown) -> Seen {
    let values =
        [("banner", &shown.banner), ("key_exchange", &shown.key_exchange), ("cipher", &shown.cipher)];
    values.into_iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| (k, v.clone())).collect()
}

fn key_seen(shown: &Shown) -> Seen {
    let algorithm = shown.algorithm.as_ref().map(|a| a.as_str().to_owned()).unwrap_or_default();
    let values = [
        ("algorithm", algorithm),
        ("fingerprint", shown.fingerprint.clone()),
        ("md5", shown.md5.clone()),
        ("public_key", shown.public_key.clone()),
    ];
    values.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn host_key_error(site: &Site, shown: &Shown, verdict: Verdict, trust: &Trust) -> Error {
    let about = |code| Error::new(code).arg("host", &site.host);
    match verdict {
        Verdict::Certificate => about(Code::HostKeyCertificate),
        Verdict::Revoked => about(Code::HostKeyRevoked).arg("seen", &shown.fingerprint),
        Verdict::Changed => {
            about(Code::HostKeyChanged).arg("seen", &shown.fingerprint).arg("accepted", trust.pins.join(", "))
        }
        Verdict::Unknown | Verdict::Good => about(Code::HostKeyUnknown).arg("seen", &shown.fingerprint),
    }
}
