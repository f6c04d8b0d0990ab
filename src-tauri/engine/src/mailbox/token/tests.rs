//! A token service in memory: what is asked of it, what it answers.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::process::Command;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;

use serde_json::{Value, json};

use super::*;

const SECRET: &str = "canary-secret&=+";
const SCOPE: &str = "https://graph.microsoft.com/.default";

/// Answers requests one after the other; what they said comes out.
struct Service {
    port: u16,
    said: Arc<Mutex<Vec<String>>>,
}

impl Service {
    /// Each answer: status, further headers, body. When none is left, nobody listens any more.
    fn answering(answers: Vec<(u16, &'static str, Value)>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let said: Arc<Mutex<Vec<String>>> = Arc::default();
        let heard = Arc::clone(&said);
        thread::spawn(move || {
            for (status, headers, body) in answers {
                let (stream, _) = listener.accept().unwrap();
                let mut reader = BufReader::new(stream);
                let (mut line, mut length, mut first) = (String::new(), 0, String::new());
                while reader.read_line(&mut line).unwrap() > 2 {
                    if first.is_empty() {
                        first = line.trim().to_owned();
                    }
                    if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                        length = value.trim().parse().unwrap();
                    }
                    line.clear();
                }
                let mut form = vec![0; length];
                reader.read_exact(&mut form).unwrap();
                heard.lock().unwrap().push(format!("{first}\n{}", String::from_utf8(form).unwrap()));
                let body = body.to_string();
                let length = body.len();
                let answer = format!(
                    "HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
                );
                reader.into_inner().write_all(answer.as_bytes()).unwrap();
            }
        });
        Self { port, said }
    }

    fn asked(&self) -> usize {
        self.said.lock().unwrap().len()
    }

    fn form(&self, at: usize) -> Vec<(String, String)> {
        let said = self.said.lock().unwrap()[at].clone();
        let (line, form) = said.split_once('\n').unwrap();
        assert_eq!(line, "POST /corp.example/oauth2/v2.0/token HTTP/1.1");
        let url = Url::parse(&format!("form:/?{form}")).unwrap();
        url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
    }

    fn token(&self, secrets: &DestinationSecrets) -> (Token, Arc<AtomicI64>) {
        let oauth = Oauth {
            tenant: "corp.example".to_owned(),
            client_id: "client-1".to_owned(),
            authority: Some(format!("http://127.0.0.1:{}/", self.port)),
            client_secret_file: None,
            certificate_file: None,
            ca_file: None,
            ca: None,
        };
        let mut token = Token::new(&oauth, secrets, SCOPE).unwrap();
        let now = Arc::new(AtomicI64::new(1_800_000_000));
        let clock = Arc::clone(&now);
        token.clock = Arc::new(move || Timestamp::from_second(clock.load(Ordering::Relaxed)).unwrap());
        (token, now)
    }
}

fn granted(token: &str, seconds: u32) -> (u16, &'static str, Value) {
    (200, "", json!({ "token_type": "Bearer", "expires_in": seconds, "access_token": token }))
}

fn secret() -> DestinationSecrets {
    DestinationSecrets { client_secret: Some(SECRET.into()), ..DestinationSecrets::default() }
}

fn got(token: &Token, refused: Option<&str>) -> String {
    let refused = refused.map(SecretString::from);
    token.get(refused.as_ref()).unwrap().expose_secret().to_owned()
}

#[test]
fn a_token_is_fetched_once_for_all_threads_and_anew_five_minutes_before_its_end() {
    let service = Service::answering(vec![granted("one", 3600), granted("two", 3600)]);
    let (token, now) = service.token(&secret());
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(got(&token, None), "one"));
        }
    });
    now.fetch_add(3299, Ordering::Relaxed);
    assert_eq!(got(&token, None), "one");
    assert_eq!(service.asked(), 1);
    now.fetch_add(1, Ordering::Relaxed);
    assert_eq!(got(&token, None), "two");
    let expected = [
        ("grant_type", "client_credentials"),
        ("client_id", "client-1"),
        ("scope", SCOPE),
        ("client_secret", SECRET),
    ];
    let form = service.form(1);
    assert_eq!(form, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn a_refused_token_is_never_given_again() {
    let service = Service::answering(vec![granted("one", 3600), granted("two", 3600), granted("two", 3600)]);
    let (token, _) = service.token(&secret());
    assert_eq!(got(&token, None), "one");
    assert_eq!(got(&token, Some("one")), "two");
    // Another thread was refused the same one, a little later.
    assert_eq!(got(&token, Some("one")), "two");
    assert_eq!(service.asked(), 2);
    let refused = SecretString::from("two");
    assert!(matches!(
        token.get(Some(&refused)).unwrap_err(),
        Trouble::Server(error) if error.code() == Code::DestinationSignIn
    ));
}

#[test]
fn a_token_service_that_is_away_is_outlived_by_the_tokens_last_minutes() {
    let away = || (503, "Retry-After: 7\r\n", json!({}));
    let service = Service::answering(vec![granted("one", 3600), away(), away()]);
    let (token, now) = service.token(&secret());
    assert_eq!(got(&token, None), "one");
    now.fetch_add(3400, Ordering::Relaxed);
    assert_eq!(got(&token, None), "one");
    assert_eq!(got(&token, None), "one");
    assert_eq!(service.asked(), 2);
    now.fetch_add(200, Ordering::Relaxed);
    let trouble = token.get(None).unwrap_err();
    assert!(matches!(&trouble, Trouble::Wait(time, _) if time.as_secs() == 7), "{trouble:?}");
    // Nobody listens any more.
    let trouble = token.get(None).unwrap_err();
    assert!(
        matches!(&trouble, Trouble::Lost(error) if error.code() == Code::DestinationUnreachable),
        "{trouble:?}"
    );
}

#[test]
fn why_nobody_is_let_in_is_told_by_a_code_and_never_by_the_services_words() {
    let described = "AADSTS7000215: Invalid client secret provided for app canary-name.";
    let service = Service::answering(vec![
        (
            401,
            "",
            json!({ "error": "invalid_client", "error_codes": [700_021_5], "error_description": described }),
        ),
        (400, "", json!({ "error": "invalid_request", "error_description": "AADSTS90002: canary" })),
        (400, "", json!({ "error": "unauthorized_client" })),
        (400, "", json!({ "error": "canary words!" })),
        (404, "", json!({})),
        (302, "Location: http://127.0.0.1:1/canary\r\n", json!({})),
    ]);
    let (token, _) = service.token(&secret());
    let said: Vec<String> = (0..6)
        .map(|_| match token.get(None).unwrap_err() {
            Trouble::Server(error) => error.to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = ["AADSTS7000215", "AADSTS90002", "unauthorized_client", "–"];
    for (said, reason) in said.iter().zip(expected) {
        assert_eq!(said, &format!("destination-sign-in host=127.0.0.1 reason={reason}"));
    }
    assert_eq!(said[4], "destination-protocol host=127.0.0.1 said=404");
    assert_eq!(said[5], "destination-protocol host=127.0.0.1 said=302");
}

#[test]
fn a_token_says_what_the_application_may_do_and_one_that_cannot_be_read_says_nothing() {
    let claims = json!({ "aud": "graph", "roles": ["Mail.ReadWrite", "User.Read.All"] });
    let token = format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let opaque = "opaque".to_owned();
    let expected = [(token, vec!["Mail.ReadWrite".to_owned(), "User.Read.All".to_owned()]), (opaque, vec![])];
    for (token, roles) in expected {
        let service = Service::answering(vec![granted(&token, 3600)]);
        assert_eq!(service.token(&secret()).0.grant().unwrap(), Grant { roles });
    }
}

/// Certificate and key by OpenSSL, the key in PKCS#1 where `traditional`.
fn pem(folder: &std::path::Path, traditional: bool) -> String {
    let run = |line: &str| {
        let status = Command::new("openssl").args(line.split(' ')).current_dir(folder).output().unwrap();
        assert!(status.status.success(), "{status:?}");
    };
    run("req -x509 -newkey rsa:2048 -nodes -subj /CN=test -days 2 -keyout key.pem -out cert.pem");
    if traditional {
        run("rsa -in key.pem -traditional -out old.pem");
        std::fs::rename(folder.join("old.pem"), folder.join("key.pem")).unwrap();
    }
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    format!("{}{}", read("cert.pem"), read("key.pem"))
}

#[test]
fn an_application_with_a_certificate_signs_an_assertion_that_openssl_verifies() {
    for traditional in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let pem = pem(folder.path(), traditional);
        assert_eq!(pem.contains("BEGIN RSA PRIVATE KEY"), traditional);
        let service = Service::answering(vec![granted("one", 3600), granted("two", 3600)]);
        let secrets = DestinationSecrets { certificate: Some(pem.into()), ..secret() };
        let (token, _) = service.token(&secrets);
        assert_eq!(got(&token, None), "one");
        assert_eq!(got(&token, Some("one")), "two");
        let forms = [service.form(0), service.form(1)];
        assert_ne!(forms[0], forms[1], "an assertion is used once");
        let (name, assertion) = &forms[0][4];
        assert_eq!(name, "client_assertion");
        assert_eq!(forms[0][3].1, "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assert!(!forms[0].iter().any(|(name, _)| name == "client_secret"));
        let (signed, signature) = assertion.rsplit_once('.').unwrap();
        std::fs::write(folder.path().join("signed"), signed).unwrap();
        std::fs::write(folder.path().join("signature"), URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
        let openssl = |line: &str| {
            let output = Command::new("openssl").args(line.split(' ')).current_dir(folder.path()).output();
            let output = output.unwrap();
            assert!(output.status.success(), "{output:?}");
            output.stdout
        };
        std::fs::write(folder.path().join("public"), openssl("x509 -in cert.pem -pubkey -noout")).unwrap();
        let _ = openssl(
            "dgst -sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -verify public \
             -signature signature signed",
        );
        let (header, claims) = signed.split_once('.').unwrap();
        let json =
            |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
        let der = openssl("x509 -in cert.pem -outform DER");
        let thumbprint = URL_SAFE_NO_PAD.encode(ring::digest::digest(&ring::digest::SHA256, &der));
        assert_eq!(json(header), json!({ "alg": "PS256", "typ": "JWT", "x5t#S256": thumbprint }));
        let claims = json(claims);
        assert_eq!(
            claims["aud"],
            format!("http://127.0.0.1:{}/corp.example/oauth2/v2.0/token", service.port)
        );
        assert_eq!((&claims["iss"], &claims["sub"]), (&json!("client-1"), &json!("client-1")));
        assert_eq!(claims["nbf"], 1_800_000_000);
        assert_eq!(claims["exp"], 1_800_000_600);
        assert_eq!(claims["jti"].as_str().unwrap().len(), 32);
    }
}

#[test]
fn a_certificate_without_its_key_and_no_secret_at_all_are_said_to_be_missing() {
    let oauth = |secrets: &DestinationSecrets| {
        let oauth = Oauth {
            tenant: "t".to_owned(),
            client_id: "c".to_owned(),
            authority: None,
            client_secret_file: None,
            certificate_file: None,
            ca_file: None,
            ca: None,
        };
        Token::new(&oauth, secrets, SCOPE).err().unwrap().to_string()
    };
    let folder = tempfile::tempdir().unwrap();
    let pem = pem(folder.path(), false);
    let (certificate, _) = pem.split_at(pem.find("-----BEGIN PRIVATE").unwrap());
    let secrets = DestinationSecrets { certificate: Some(certificate.into()), ..secret() };
    assert_eq!(oauth(&secrets), "setting-invalid setting=destination.oauth.certificate_file");
    assert_eq!(oauth(&DestinationSecrets::default()), "secret-missing secret=destination-client-secret");
}
