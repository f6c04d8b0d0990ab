//! A real Azure Blob Storage on this computer: Azurite, as `cargo xtask test` installs it.
//!
//! In: nothing. Out: an account with a container on a free port of 127.0.0.1, blobs put, read and deleted as its owner,
//! signatures. It ends with its folder when it is dropped. The requests here are written and signed by hand, so that
//! they share nothing with what is tested. Deliberately absent: queues and tables.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use tempfile::TempDir;

use crate::{until, workspace};

/// The account.
pub const ACCOUNT: &str = "firmevidence";
/// Its container.
pub const CONTAINER: &str = "chats";
/// What its key is made of: what must never be seen.
pub const KEY: &[u8; 32] = b"canary-account-key-0123456789abc";
const VERSION: &str = "2021-12-02";

/// A running Azurite.
pub struct Azurite {
    program: Child,
    port: u16,
    folder: TempDir,
}

impl Default for Azurite {
    fn default() -> Self {
        Self::start()
    }
}

impl Azurite {
    /// Starts it with an empty container.
    ///
    /// # Panics
    /// When it is not installed, or does not start.
    #[must_use]
    pub fn start() -> Self {
        let folder = TempDir::new().unwrap();
        let blob = workspace().join("tests/azurite/node_modules/azurite/dist/src/blob/main.js");
        assert!(blob.is_file(), "Azurite is not installed: run `npm ci` in tests/azurite");
        let said = fs::File::create(folder.path().join("said")).unwrap();
        let mut program = Command::new("node");
        program.arg(blob).args(["--blobHost", "127.0.0.1", "--blobPort", "0", "--silent"]);
        program.args(["--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence"]);
        program.env("AZURITE_ACCOUNTS", format!("{ACCOUNT}:{}", key()));
        program.stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
        let program = program.spawn().unwrap();
        let port = until("Azurite's port", || {
            let said = fs::read_to_string(folder.path().join("said")).unwrap();
            let (_, rest) = said.split_once("successfully listen")?;
            let (_, rest) = rest.split_once("http://127.0.0.1:")?;
            rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<u16>().ok()
        });
        let azurite = Self { program, port, folder };
        let made = azurite.request("PUT", "", &[("restype", "container")], &[], b"");
        assert_eq!(made.0, 201, "the container");
        azurite
    }

    /// Its port on 127.0.0.1.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its address for settings, over a line that may be another one.
    #[must_use]
    pub fn endpoint(port: u16) -> String {
        format!("http://127.0.0.1:{port}/{ACCOUNT}")
    }

    /// All that it wrote into its log.
    #[must_use]
    pub fn said(&self) -> String {
        fs::read_to_string(self.folder.path().join("said")).unwrap()
    }

    /// Names of the blobs, in order.
    #[must_use]
    pub fn blobs(&self) -> Vec<String> {
        let (status, body) = self.request("GET", "", &[("comp", "list"), ("restype", "container")], &[], b"");
        assert_eq!(status, 200);
        let text = String::from_utf8(body).unwrap();
        text.split("<Name>").skip(1).map(|rest| rest.split("</Name>").next().unwrap().to_owned()).collect()
    }

    /// A blob's bytes.
    #[must_use]
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        let (status, body) = self.request("GET", name, &[], &[], b"");
        (status == 200).then_some(body)
    }

    /// Puts a blob, over whatever is there.
    ///
    /// # Panics
    /// When it is not taken.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        let (status, _) = self.request("PUT", name, &[], &[("x-ms-blob-type", "BlockBlob")], bytes);
        assert_eq!(status, 201, "{name}");
    }

    /// Deletes a blob.
    ///
    /// # Panics
    /// When it was not there.
    pub fn delete(&self, name: &str) {
        assert_eq!(self.request("DELETE", name, &[], &[], b"").0, 202, "{name}");
    }

    /// A signature for the container. `permissions`: of `racwdl`, in this order.
    #[must_use]
    pub fn sas(permissions: &str) -> String {
        let expiry = "2100-01-01T00:00:00Z";
        let resource = format!("/blob/{ACCOUNT}/{CONTAINER}");
        let fields =
            [permissions, "", expiry, &resource, "", "", "", VERSION, "c", "", "", "", "", "", "", ""];
        let signature = sign(&fields.join("\n"));
        let escaped = signature.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
        format!("sv={VERSION}&sr=c&sp={permissions}&se={}&sig={escaped}", expiry.replace(':', "%3A"))
    }

    /// One request with the account's key: status and body.
    fn request(
        &self,
        method: &str,
        blob: &str,
        query: &[(&str, &str)],
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> (u16, Vec<u8>) {
        let path = match blob {
            "" => format!("/{ACCOUNT}/{CONTAINER}"),
            blob => format!("/{ACCOUNT}/{CONTAINER}/{blob}"),
        };
        let date = "Sat, 21 Nov 2026 12:00:00 GMT";
        let mut ours = vec![("x-ms-date", date), ("x-ms-version", VERSION)];
        ours.extend(headers);
        ours.sort_unstable();
        let length = if body.is_empty() { String::new() } else { body.len().to_string() };
        let canonical: String = ours.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let mut resource = format!("/{ACCOUNT}{path}");
        resource.extend(query.iter().map(|(name, value)| format!("\n{name}:{value}")));
        let text = format!("{method}\n\n\n{length}\n\n\n\n\n\n\n\n\n{canonical}{resource}");
        let pairs: Vec<String> = query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        let mut request = format!("{method} {path}{mark}{} HTTP/1.1\r\n", pairs.join("&"));
        request.push_str(&format!("Host: 127.0.0.1:{}\r\nConnection: close\r\n", self.port));
        request.push_str(&format!("Content-Length: {}\r\n", body.len()));
        request.extend(ours.iter().map(|(name, value)| format!("{name}: {value}\r\n")));
        request.push_str(&format!("Authorization: SharedKey {ACCOUNT}:{}\r\n\r\n", sign(&text)));
        let mut line = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        line.write_all(request.as_bytes()).unwrap();
        line.write_all(body).unwrap();
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer");
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let body = &answer[end + 4..];
        let chunked = head.to_lowercase().contains("transfer-encoding: chunked");
        (status, if chunked { whole(body) } else { body.to_vec() })
    }
}

impl Drop for Azurite {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The account's key as its owner has it.
#[must_use]
pub fn key() -> String {
    BASE64.encode(KEY)
}

fn sign(text: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY).unwrap();
    mac.update(text.as_bytes());
    BASE64.encode(mac.finalize().into_bytes())
}

/// Joins the chunks of a body.
fn whole(mut body: &[u8]) -> Vec<u8> {
    let mut joined = Vec::new();
    loop {
        let end = body.windows(2).position(|two| two == b"\r\n").expect("a chunk's length");
        let size = usize::from_str_radix(std::str::from_utf8(&body[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return joined;
        }
        joined.extend_from_slice(&body[end + 2..end + 2 + size]);
        body = &body[end + 4 + size..];
    }
}
