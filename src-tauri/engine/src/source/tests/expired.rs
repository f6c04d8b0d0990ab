//! SSH_MSG_USERAUTH_PASSWD_CHANGEREQ: no server at hand sends it, so this one speaks SSH in the clear.

use std::borrow::Cow;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use russh::client::{self, Config};
use russh::{Preferred, cipher, compression, kex, mac};
use secrecy::SecretString;

use super::answers::{opening, packet};
use super::*;
use crate::source::handshake::Met;
use crate::source::host_key::Witness;
use crate::source::ladder::Climb;
use crate::source::login;
use crate::source::wire::Wire;

/// What it answers to a password, and after what pause once more.
type Replies = Vec<(Duration, Vec<u8>)>;

fn string(text: &str) -> Vec<u8> {
    [&(text.len() as u32).to_be_bytes()[..], text.as_bytes()].concat()
}

fn change_request() -> Vec<u8> {
    packet(&[&[60][..], &string("Your password has expired."), &string("")].concat())
}

fn failure_packet() -> Vec<u8> {
    refusal("password")
}

fn refusal(further: &str) -> Vec<u8> {
    packet(&[&[51][..], &string(further), &[0]].concat())
}

fn serve(mut stream: TcpStream, replies: Replies) {
    stream.write_all(&opening("none", "ssh-ed25519", "none")).unwrap();
    let mut byte = [0];
    while byte != *b"\n" {
        stream.read_exact(&mut byte).unwrap();
    }
    loop {
        let mut length = [0; 4];
        if stream.read_exact(&mut length).is_err() {
            return;
        }
        let mut rest = vec![0; u32::from_be_bytes(length) as usize];
        stream.read_exact(&mut rest).unwrap();
        let asks_password = rest.windows(8).any(|part| part == b"password");
        match rest[1] {
            5 => stream.write_all(&packet(&[&[6][..], &string("ssh-userauth")].concat())).unwrap(),
            50 if asks_password => {
                for (pause, reply) in &replies {
                    std::thread::sleep(*pause);
                    stream.write_all(reply).unwrap();
                }
            }
            50 => stream.write_all(&failure_packet()).unwrap(),
            _ => {}
        }
    }
}

/// Logs in over a connection in the clear; gives the outcome and its rungs.
fn log_in(replies: Replies) -> (Result<()>, Vec<Rung>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || serve(listener.accept().unwrap().0, replies));
    let mut rungs = Vec::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let outcome = runtime.block_on(async {
        let preferred = Preferred {
            kex: Cow::Borrowed(&[kex::NONE]),
            cipher: Cow::Borrowed(&[cipher::NONE]),
            mac: Cow::Borrowed(&[mac::NONE]),
            compression: Cow::Borrowed(&[compression::NONE]),
            ..Preferred::DEFAULT
        };
        let stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let (wire, record) = Wire::new(stream);
        let (handler, witness) = Witness::new(Trust::new_key());
        let config = Arc::new(Config { preferred, ..Config::default() });
        let session = client::connect_stream(config, wire, handler).await.unwrap();
        let mut met = Met { session, shown: witness.get(), witness, record };
        let site = Site { host: "127.0.0.1".into(), port: 22, path: String::new(), user: "u".into() };
        let credentials = Credentials { password: Some(SecretString::from("pw")), ..Credentials::default() };
        let mut on_rung = |rung| rungs.push(rung);
        let mut climb = Climb::new(&mut on_rung);
        let limits = Limits { answer: Duration::from_secs(5), ..short() };
        login::log_in(&mut met, &site, &credentials, limits, &mut climb).await.map(|_| ())
    });
    drop(runtime);
    server.join().unwrap();
    (outcome, rungs)
}

#[test]
fn a_server_that_asks_for_a_new_password_is_not_waited_for() {
    let now = Duration::ZERO;
    let (outcome, rungs) = log_in(vec![(now, change_request())]);
    assert_eq!(outcome.unwrap_err().to_string(), "password-expired");
    assert_eq!((rungs[1].name, rungs[1].state), (RungName::Password, RungState::Failed));
    // Also where it comes late, and after a banner.
    let banner = packet(&[&[53][..], &string("Welcome"), &string("")].concat());
    let late = Duration::from_millis(700);
    let (outcome, _) = log_in(vec![(now, banner.clone()), (late, change_request())]);
    assert_eq!(outcome.unwrap_err().code(), Code::PasswordExpired);

    // A slow refusal is a refusal, with or without a banner before it.
    let (outcome, _) = log_in(vec![(late, failure_packet())]);
    assert_eq!(outcome.unwrap_err().code(), Code::PasswordRefused);
    let (outcome, _) = log_in(vec![(now, banner), (late, failure_packet())]);
    assert_eq!(outcome.unwrap_err().code(), Code::PasswordRefused);
}

#[test]
fn a_refusal_that_names_no_further_method_is_a_refusal() {
    let (outcome, rungs) = log_in(vec![(Duration::ZERO, refusal(""))]);
    assert_eq!(outcome.unwrap_err().to_string(), "password-refused");
    assert_eq!((rungs[1].name, rungs[1].state), (RungName::Password, RungState::Failed));
}
