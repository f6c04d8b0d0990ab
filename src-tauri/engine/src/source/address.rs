//! The *SFTP URL* field: what people paste into it, and the host in it.
//!
//! In: the field's text. Out: a host name or IP address, and a port where the text had one.
//! Deliberately absent: name resolution, and the folder (a field of its own).

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::error::{Code, Error, Result};

/// The host in what was pasted, and its port where one was given: forgives `sftp://`, spaces, `user@`,
/// a trailing path or dot, and the brackets of an IPv6 address.
///
/// # Errors
/// `setting-invalid` (`setting` = `host`).
pub fn host_from_form(text: &str) -> Result<(String, Option<u16>)> {
    parse(text).ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "host"))
}

fn parse(text: &str) -> Option<(String, Option<u16>)> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}').collect();
    let rest = match text.split_once("://") {
        Some((scheme, rest)) if ["sftp", "ssh"].iter().any(|s| scheme.eq_ignore_ascii_case(s)) => rest,
        Some(_) => return None,
        None => &text,
    };
    let authority = rest.split(['/', '?', '#']).next()?;
    let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);

    if let Ok(address) = place.parse::<Ipv6Addr>() {
        return Some((address.to_string(), None));
    }
    if let Some(bracketed) = place.strip_prefix('[') {
        let (address, after) = bracketed.split_once(']')?;
        let port = match after.strip_prefix(':') {
            Some(port) => Some(port_number(port)?),
            None if after.is_empty() => None,
            None => return None,
        };
        return Some((address.parse::<Ipv6Addr>().ok()?.to_string(), port));
    }
    let (host, port) = match place.split_once(':') {
        Some((host, port)) => (host, Some(port_number(port)?)),
        None => (place, None),
    };
    let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    is_host(&host).then_some((host, port))
}

fn port_number(text: &str) -> Option<u16> {
    text.parse().ok().filter(|port| *port != 0)
}

/// Letters, digits, `-` and `_`; a name of digits alone must be an IPv4 address.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let digits = host.chars().all(|c| c.is_ascii_digit() || c == '.');
    host.len() <= 253 && host.split('.').all(label) && (!digits || host.parse::<Ipv4Addr>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_paste_gives_the_host() {
        for (text, host, port) in [
            ("sftp.example", "sftp.example", None),
            ("  SFTP.Example \n", "sftp.example", None),
            ("sftp://sftp.example", "sftp.example", None),
            ("SFTP://firm001@sftp.example:2222/outgoing/", "sftp.example", Some(2222)),
            ("sftp://firm001:pa:ss@sftp.example/x?y#z", "sftp.example", None),
            ("sftp.example/", "sftp.example", None),
            ("sftp.example.", "sftp.example", None),
            ("sftp.example : 22", "sftp.example", Some(22)),
            ("192.0.2.7", "192.0.2.7", None),
            ("192.0.2.7:22", "192.0.2.7", Some(22)),
            ("2001:DB8::1", "2001:db8::1", None),
            ("[2001:db8::1]:22", "2001:db8::1", Some(22)),
            ("sftp://[2001:db8::1]/", "2001:db8::1", None),
            ("\u{feff}localhost", "localhost", None),
        ] {
            assert_eq!(host_from_form(text).unwrap(), (host.to_owned(), port), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_host_is_refused_and_not_repeated() {
        for text in [
            "",
            " ",
            "sftp://",
            "https://sftp.example",
            "a..b",
            ".",
            "-a.example",
            "a:0",
            "a:99999",
            "a:b",
            "999.1.1.1",
            "12345",
            "[::1",
            "[::1]x",
            "[a]",
            "fé.example",
            "a\\b",
            "a\0b",
            "user:secret@",
        ] {
            let error = host_from_form(text).unwrap_err();
            assert_eq!(error.to_string(), "setting-invalid setting=host", "{text:?}");
        }
    }
}
