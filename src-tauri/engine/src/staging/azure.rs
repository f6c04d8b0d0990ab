//! A container of Azure Blob Storage: blobs under names that are written once.
//!
//! In: settings and the secret. Out: blobs put, read back, listed. Nothing here overwrites a blob under its last name,
//! and an answer that refuses is told by its status alone: no address, key or token is in an error or a log.
//! Deliberately absent: what is kept where, and when it is tried again (`away`).

use std::fmt;
use std::future::Future;
use std::io::Read;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::azure::{MicrosoftAzure, MicrosoftAzureBuilder};
use object_store::client::{HttpClient, HttpConnector, HttpError, HttpRequest, HttpResponse, HttpService};
use object_store::path::Path as Key;
use object_store::{
    BackoffConfig, ClientOptions, ObjectStore as _, ObjectStoreExt as _, PutMode, PutPayload, RetryConfig,
    WriteMultipart,
};
use reqwest::Url;
use secrecy::{ExposeSecret as _, SecretString};
use sha2::{Digest as _, Sha256};

use crate::error::{Code, Error, Result};
use crate::model::Digest;
use crate::settings::{Azure as Settings, AzureSignIn};
use crate::tls;

/// Up to here a file goes in one request, which takes all of it or nothing.
const WHOLE: u64 = 32 << 20;
/// A part of a larger one.
const BLOCK: usize = 8 << 20;
/// For an answer to one request: 32 MiB over a line of half a megabit.
const PATIENCE: Duration = Duration::from_secs(600);

/// A container.
pub struct Azure {
    store: MicrosoftAzure,
    host: String,
    container: String,
    last: Arc<Mutex<Option<Answer>>>,
}

/// What a server said last.
struct Answer {
    status: u16,
    /// Its own word for what is wrong.
    code: Option<String>,
}

/// Our own HTTPS client, for a library that would take another one.
struct Line {
    client: reqwest::Client,
    last: Arc<Mutex<Option<Answer>>>,
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Line")
    }
}

impl HttpConnector for Line {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(Self { client: self.client.clone(), last: Arc::clone(&self.last) }))
    }
}

impl HttpService for Line {
    fn call<'life0, 'async_trait>(
        &'life0 self,
        request: HttpRequest,
    ) -> Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        Self: 'async_trait,
    {
        Box::pin(async move {
            set(&self.last, None);
            let response = self.client.call(request).await?;
            let code = response.headers().get("x-ms-error-code").and_then(|code| code.to_str().ok());
            let (status, code) = (response.status().as_u16(), code.map(str::to_owned));
            set(&self.last, Some(Answer { status, code }));
            Ok(response)
        })
    }
}

fn set(last: &Mutex<Option<Answer>>, answer: Option<Answer>) {
    *last.lock().unwrap_or_else(PoisonError::into_inner) = answer;
}

impl Azure {
    /// A container, by settings that were checked. Nothing is sent yet.
    ///
    /// # Errors
    /// `setting-invalid`: the key is none; `internal`.
    pub fn new(settings: &Settings, secret: &SecretString) -> Result<Self> {
        tls::install_provider();
        let last = Arc::new(Mutex::new(None));
        // One request at a time a connection: no header of ours is in a table that a library may log.
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .http1_only()
            .connect_timeout(Duration::from_secs(20))
            .timeout(PATIENCE)
            .tcp_keepalive(Duration::from_secs(30))
            .user_agent(concat!("chat-connectors/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|e| Error::internal("http").because(e))?;
        let backoff = BackoffConfig {
            init_backoff: Duration::from_millis(200),
            max_backoff: Duration::from_secs(5),
            base: 3.0,
        };
        let retry = RetryConfig { backoff, max_retries: 2, retry_timeout: Duration::from_secs(30) };
        let worldwide = || format!("https://{}.blob.core.windows.net", settings.account);
        let endpoint = settings.endpoint.clone().unwrap_or_else(worldwide);
        let host = Url::parse(&endpoint).ok().and_then(|url| url.host_str().map(str::to_owned));
        let mut builder = MicrosoftAzureBuilder::new()
            .with_account(&settings.account)
            .with_container_name(&settings.container)
            .with_endpoint(endpoint)
            .with_allow_http(true)
            .with_retry(retry)
            .with_http_connector(Line { client, last: Arc::clone(&last) });
        let said = secret.expose_secret().trim();
        builder = match settings.sign_in {
            AzureSignIn::AccountKey => builder.with_access_key(said),
            AzureSignIn::Sas => builder.with_sas_authorization(pairs(said)?),
            AzureSignIn::ClientCredentials => {
                let (tenant, id) = (settings.tenant.as_deref(), settings.client_id.as_deref());
                let (tenant, id) = (tenant.unwrap_or_default(), id.unwrap_or_default());
                let builder = builder.with_client_secret_authorization(id, said, tenant);
                match &settings.authority {
                    Some(authority) => builder.with_authority_host(authority.trim_end_matches('/')),
                    None => builder,
                }
            }
        };
        // What it says may quote the key.
        let store = builder.build().map_err(|_| invalid())?;
        let container = settings.container.clone();
        Ok(Self { store, host: host.unwrap_or_default(), container, last })
    }

    /// The container, as an audit names it.
    #[must_use]
    pub fn container(&self) -> &str {
        &self.container
    }

    /// Puts a file under a name that nothing has yet, and gives whether nothing had it. `open` reads it from its start,
    /// `size` bytes that were checked to have this hash.
    pub(super) async fn put(
        &self,
        sha256: &Digest,
        size: u64,
        open: &mut dyn FnMut() -> Result<Box<dyn Read + Send>>,
    ) -> Result<bool> {
        let key = key(sha256);
        match self.store.head(&key).await {
            Ok(_) => return Ok(false),
            Err(object_store::Error::NotFound { .. }) if !self.no_container() => {}
            Err(error) => return Err(self.fault(error)),
        }
        let done = if size <= WHOLE {
            let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
            open()?.read_to_end(&mut bytes).map_err(Error::disk)?;
            let payload = PutPayload::from(bytes);
            self.store.put_opts(&key, payload, PutMode::Create.into()).await.map(|_| ())
        } else {
            // Parts can only be joined under a name that may be overwritten: they are joined beside, looked at there,
            // and copied to a name that nothing has.
            let aside = aside(sha256);
            let upload = self.store.put_multipart(&aside).await.map_err(|e| self.fault(e))?;
            let mut upload = WriteMultipart::new_with_chunk_size(upload, BLOCK);
            let mut file = open()?;
            let mut buffer = vec![0; 1 << 20];
            loop {
                match file.read(&mut buffer) {
                    Ok(0) => break,
                    Ok(count) => upload.write(buffer.get(..count).unwrap_or_default()),
                    Err(e) => return Err(Error::disk(e)),
                }
                upload.wait_for_capacity(2).await.map_err(|e| self.fault(e))?;
            }
            upload.finish().await.map_err(|e| self.fault(e))?;
            if self.hash(&aside, &mut |_| Ok(())).await?.as_ref() != Some(sha256) {
                return Err(Error::new(Code::EvidenceDiffers).arg("file", sha256));
            }
            let copied = self.store.copy_if_not_exists(&aside, &key).await;
            // A container whose blobs may not be deleted keeps it; the next upload of this file uses its name again.
            let _ = self.store.delete(&aside).await;
            copied
        };
        match done {
            Ok(()) => Ok(true),
            Err(object_store::Error::AlreadyExists { .. } | object_store::Error::Precondition { .. }) => {
                Ok(false)
            }
            Err(error) => Err(self.fault(error)),
        }
    }

    /// Reads a file back, handing its bytes on; gives their hash, or none where there is no such file.
    pub(super) async fn read(
        &self,
        sha256: &Digest,
        on_bytes: &mut dyn FnMut(&[u8]) -> Result<()>,
    ) -> Result<Option<Digest>> {
        self.hash(&key(sha256), on_bytes).await
    }

    async fn hash(&self, key: &Key, on_bytes: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<Option<Digest>> {
        let found = match self.store.get(key).await {
            Ok(found) => found,
            Err(object_store::Error::NotFound { .. }) if !self.no_container() => return Ok(None),
            Err(error) => return Err(self.fault(error)),
        };
        let (mut hash, mut stream) = (Sha256::new(), found.into_stream());
        while let Some(bytes) = stream.next().await {
            let bytes = bytes.map_err(|_| self.unreachable())?;
            hash.update(&bytes);
            on_bytes(&bytes)?;
        }
        Ok(Some(Digest(hash.finalize().into())))
    }

    /// The names of all blobs, but for what is being put.
    pub(super) async fn names(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        let mut listed = self.store.list(None);
        while let Some(found) = listed.try_next().await.map_err(|e| self.fault(e))? {
            let name = found.location.to_string();
            if !name.starts_with(ASIDE) && !name.starts_with(TEST) {
                names.push(name);
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    /// Puts a small marked blob, reads it back, takes it away and looks whether blobs can be listed. Gives whether the
    /// last two could be done: an import needs neither.
    pub(super) async fn try_out(&self, name: &str) -> Result<(bool, bool)> {
        let key = Key::from(format!("{TEST}{name}.txt"));
        let text = &b"chat-connectors: a test of the evidence store. It may be deleted.\n"[..];
        let put = self.store.put_opts(&key, PutPayload::from_static(text), PutMode::Create.into()).await;
        put.map_err(|e| self.fault(e))?;
        let wanted = Digest(Sha256::digest(text).into());
        if self.hash(&key, &mut |_| Ok(())).await? != Some(wanted) {
            return Err(Error::new(Code::EvidenceDiffers).arg("file", key));
        }
        let removed = self.store.delete(&key).await.is_ok();
        let listed = self.store.list(None).try_next().await.is_ok();
        Ok((removed, listed))
    }

    fn no_container(&self) -> bool {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref()
            .and_then(|answer| answer.code.as_deref())
            .is_some_and(|code| code == "ContainerNotFound")
    }

    fn unreachable(&self) -> Error {
        Error::new(Code::EvidenceUnreachable).arg("host", &self.host)
    }

    /// The cause stays out: it may quote an address with a signature in it.
    fn fault(&self, _: object_store::Error) -> Error {
        if self.no_container() {
            return Error::new(Code::EvidenceContainer).arg("container", &self.container);
        }
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match last.as_ref().map(|answer| answer.status) {
            // A token service says 400 to an application or a secret that it does not know.
            Some(400 | 401 | 403) => Error::new(Code::EvidenceSignIn).arg("host", &self.host),
            Some(404) => Error::new(Code::EvidenceContainer).arg("container", &self.container),
            Some(_) | None => self.unreachable(),
        }
    }
}

/// Where parts of a large file are joined.
const ASIDE: &str = "incoming/";
/// What a test's blob is called.
const TEST: &str = "chat-connectors-test-";

fn key(sha256: &Digest) -> Key {
    Key::from(format!("{sha256}.pgp"))
}

fn aside(sha256: &Digest) -> Key {
    Key::from(format!("{ASIDE}{sha256}.pgp"))
}

fn invalid() -> Error {
    Error::new(Code::SettingInvalid).arg("setting", "evidence.azure.secret_file")
}

/// A signature as the portal gives it: `sv=…&sig=…`, with or without a question mark, or at the end of an address.
fn pairs(said: &str) -> Result<Vec<(String, String)>> {
    let query = said.rsplit_once('?').map_or(said, |(_, query)| query);
    let url = Url::parse(&format!("https://localhost/?{query}")).map_err(|_| invalid())?;
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    if pairs.iter().any(|(name, value)| name == "sig" && !value.is_empty()) {
        Ok(pairs)
    } else {
        Err(invalid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_taken_as_the_portal_gives_it_and_anything_else_is_refused() {
        let wanted = vec![("sv".to_owned(), "2022".to_owned()), ("sig".to_owned(), "a+b=".to_owned())];
        for said in
            ["sv=2022&sig=a%2Bb%3D", "?sv=2022&sig=a%2Bb%3D", "https://x.example/c?sv=2022&sig=a%2Bb%3D"]
        {
            assert_eq!(pairs(said).unwrap(), wanted);
        }
        for said in ["", "sv=2022", "sig=", "an account key=="] {
            assert_eq!(pairs(said).unwrap_err().code(), Code::SettingInvalid);
        }
    }
}
