//! One mailbox of Microsoft 365: its folders, what is in them, and putting mails there.
//!
//! In: mails. Out: each kept, or what kept it from being so. There is no key that would make a request harmless to
//! repeat: before a mail whose fate is unknown is sent again, the folder is asked for it. Deliberately absent: when to
//! give up (`remote`).

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::find::{self, Found};
use super::http::{Answer, Ask, Http, encoded, quoted};
use super::limits::Gate;
use super::message::{self, File, Identity, SESSION};
use super::upload::upload;
use crate::error::{Error, Result};
use crate::mailbox::remote::{Account, Kept, MailId, Put, Trouble, Waiting};
use crate::settings::GraphMethod;

/// Requests at once that a mailbox takes.
const AT_ONCE: usize = 4;

/// How mails get in.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) method: GraphMethod,
    pub(super) keep_eml: bool,
}

/// A mailbox.
pub(super) struct GraphAccount {
    pub(super) http: Arc<Http>,
    pub(super) gate: Arc<Gate>,
    pub(super) way: Way,
    /// `/users/…`.
    user: String,
    /// The folder that it is in.
    folder: String,
    /// What may be there although no reply said so.
    doubtful: Mutex<HashSet<String>>,
}

impl GraphAccount {
    pub(super) fn new(http: Arc<Http>, gate: Arc<Gate>, way: Way, mailbox: &str) -> Self {
        let user = format!("/users/{}", encoded(mailbox));
        Self { http, gate, way, user, folder: String::new(), doubtful: Mutex::default() }
    }

    fn at(&self, version: &str, path: &str) -> String {
        format!("{}/{version}{}{path}", self.http.web.base, self.user)
    }

    fn v1(&self, path: &str) -> String {
        self.at("v1.0", path)
    }

    fn ask(&self, ask: &Ask) -> Result<Answer, Trouble> {
        self.http.ask(&self.gate, ask)
    }

    fn trouble(&self, answer: &Answer) -> Trouble {
        self.http.trouble(&self.gate, answer)
    }

    /// The inbox is there, and we may see it.
    pub(super) fn knock(&self) -> Result<Answer, Trouble> {
        self.ask(&Ask::get(self.v1("/mailFolders/inbox?$select=id")))
    }

    /// The id of a folder in another one.
    fn child(&self, parent: &str, name: &str) -> Result<Option<String>, Trouble> {
        let filter = format!("$filter=displayName%20eq%20{}&$select=id,displayName", quoted(name));
        let path = format!("/mailFolders/{}/childFolders?{filter}", encoded(parent));
        let answer = self.ask(&Ask::get(self.v1(&path)))?;
        if answer.status != StatusCode::OK {
            return Err(self.folder_trouble(&answer));
        }
        let found = answer.body.pointer("/value/0/id").and_then(Value::as_str);
        Ok(found.map(str::to_owned))
    }

    fn make(&self, parent: &str, name: &str) -> Result<String, Trouble> {
        let url = self.v1(&format!("/mailFolders/{}/childFolders", encoded(parent)));
        let answer = self.ask(&Ask::post(url, json!({ "displayName": name }).to_string().into_bytes()))?;
        if answer.status == StatusCode::CREATED {
            return answer
                .text("id")
                .map(str::to_owned)
                .ok_or_else(|| self.http.web.protocol("childFolders"));
        }
        if answer.status == StatusCode::CONFLICT || answer.code == "ErrorFolderExists" {
            return self.child(parent, name)?.ok_or_else(|| self.http.web.lost());
        }
        Err(self.folder_trouble(&answer))
    }

    /// There is no mail that a folder's trouble could be blamed on.
    fn folder_trouble(&self, answer: &Answer) -> Trouble {
        match self.trouble(answer) {
            Trouble::Mail | Trouble::TooLarge => self.http.web.protocol(answer.status.as_u16()),
            trouble => trouble,
        }
    }

    fn doubts(&self) -> std::sync::MutexGuard<'_, HashSet<String>> {
        self.doubtful.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts one mail, asking first where it may be there already. After a lost reply it is not sent again here: what
    /// is behind a gateway that gave up may store it seconds later, and who calls gives it that time.
    fn put_one(&self, mail: &Waiting) -> Result<Kept, Trouble> {
        let identity = Identity::of(mail, mail.lesser);
        if self.doubts().contains(&identity.item) {
            let found = self.settle(mail, self.find_one(mail)?)?;
            self.doubts().remove(&identity.item);
            if let Some(kept) = found {
                return Ok(kept);
            }
        }
        self.doubts().insert(identity.item.clone());
        let id = self.send(mail, &identity)?;
        self.doubts().remove(&identity.item);
        Ok(Kept { id: Some(MailId::Graph(id)), lesser: mail.lesser })
    }

    /// Sends one mail; gives its id.
    fn send(&self, mail: &Waiting, identity: &Identity) -> Result<String, Trouble> {
        let folder = encoded(&self.folder);
        let (first, later) = match self.way.method {
            GraphMethod::Create => {
                let plan = message::plan(mail.wanted(), mail.time, identity, self.way.keep_eml);
                let plan = plan.map_err(Trouble::Server)?;
                let url = self.v1(&format!("/mailFolders/{folder}/messages"));
                (Ask::post(url, plan.json), plan.later)
            }
            GraphMethod::ImportMime => {
                let url = self.at("beta", &format!("/mailFolders/{folder}/importMime"));
                (Ask::post_text(url, message::mime(mail.wanted(), identity)), Vec::new())
            }
        };
        let answer = self.ask(&first)?;
        if answer.status != StatusCode::CREATED {
            if answer.is_definite() {
                self.doubts().remove(&identity.item);
            }
            return Err(match self.trouble(&answer) {
                // It was stored, or not, or will be.
                Trouble::Wait(..) if answer.status == StatusCode::GATEWAY_TIMEOUT => self.http.web.lost(),
                trouble => trouble,
            });
        }
        let id = answer.text("id").map(str::to_owned).ok_or_else(|| self.http.web.protocol("message"))?;
        for file in &later {
            if let Err(trouble) = self.attach(&id, file) {
                // Without all its files it must not stay. What cannot be taken away now, is found later.
                self.discard(&id)?;
                self.doubts().remove(&identity.item);
                return Err(trouble);
            }
        }
        Ok(id)
    }

    fn attach(&self, id: &str, file: &File) -> Result<(), Trouble> {
        let url = self.v1(&format!("/messages/{}/attachments", encoded(id)));
        if file.bytes.len() >= SESSION {
            return upload(&self.http, &self.gate, &url, file);
        }
        let body = file.json().map_err(Trouble::Server)?.to_string().into_bytes();
        let answer = self.ask(&Ask::post(url, body))?;
        if answer.status == StatusCode::CREATED { Ok(()) } else { Err(self.trouble(&answer)) }
    }

    /// Takes a message away for good; one that is gone already is fine.
    fn discard(&self, id: &str) -> Result<(), Trouble> {
        let url = self.v1(&format!("/messages/{}", encoded(id)));
        let answer = self.ask(&Ask::act(format!("{url}/permanentDelete")))?;
        if answer.status.is_success() || answer.status == StatusCode::NOT_FOUND {
            return Ok(());
        }
        if answer.status == StatusCode::TOO_MANY_REQUESTS || answer.status.is_server_error() {
            return Err(self.trouble(&answer));
        }
        // Where a hold or a cloud of its own knows no deleting for good, there is still the plain one.
        let answer = self.ask(&Ask::delete(url))?;
        if answer.status.is_success() || answer.status == StatusCode::NOT_FOUND {
            return Ok(());
        }
        Err(self.trouble(&answer))
    }

    fn find_one(&self, mail: &Waiting) -> Result<Vec<Found>, Trouble> {
        let mut found = Vec::new();
        for path in find::questions(&self.folder, mail) {
            let answer = self.ask(&Ask::get(self.v1(&path)))?;
            if answer.status != StatusCode::OK {
                return Err(self.folder_trouble(&answer));
            }
            found.extend(find::read(&answer.body, mail));
        }
        Ok(found)
    }

    /// Of what was found of one mail, the one that is whole; what was cut off in the middle is taken away.
    fn settle(&self, mail: &Waiting, found: Vec<Found>) -> Result<Option<Kept>, Trouble> {
        let mut kept = None;
        for Found { id, lesser, by_us } in found {
            if by_us && !self.is_whole(mail, &id, lesser)? {
                self.discard(&id)?;
                continue;
            }
            kept = kept.or(Some(Kept { id: Some(MailId::Graph(id)), lesser }));
        }
        Ok(kept)
    }

    /// A message that took several requests has all its files.
    fn is_whole(&self, mail: &Waiting, id: &str, lesser: bool) -> Result<bool, Trouble> {
        let identity = Identity::of(mail, lesser);
        let plan = message::plan(message::sent(mail, lesser), mail.time, &identity, self.way.keep_eml);
        let plan = plan.map_err(Trouble::Server)?;
        if plan.later.is_empty() {
            return Ok(true);
        }
        let url = self.v1(&format!("/messages/{}/attachments?$select=id,name,size", encoded(id)));
        let answer = self.ask(&Ask::get(url))?;
        match answer.status {
            StatusCode::OK => {
                let files = answer.body.get("value").and_then(Value::as_array).map_or(0, Vec::len);
                Ok(files >= plan.files)
            }
            StatusCode::NOT_FOUND => Ok(false),
            _ => Err(self.folder_trouble(&answer)),
        }
    }
}

impl Account for GraphAccount {
    fn folder(&mut self, folder: &str) -> Result<(), Trouble> {
        let mut id = "msgfolderroot".to_owned();
        for (depth, name) in folder.split('/').enumerate() {
            if depth == 0 && name.eq_ignore_ascii_case("inbox") {
                // In each language it is called otherwise.
                "inbox".clone_into(&mut id);
                continue;
            }
            id = match self.child(&id, name)? {
                Some(found) => found,
                None => self.make(&id, name)?,
            };
        }
        self.folder = id;
        Ok(())
    }

    fn present(&mut self, wanted: &[Waiting]) -> Result<Vec<Option<Kept>>, Trouble> {
        let mut kept = Vec::with_capacity(wanted.len());
        for some in wanted.chunks(find::BATCH / 2) {
            let batch = find::batch(&self.user, &self.folder, some);
            let mut ask = Ask::post(format!("{}/v1.0/$batch", self.http.web.base), batch.body);
            ask.counts = batch.questions.len() as u64;
            let answer = self.ask(&ask)?;
            if answer.status != StatusCode::OK {
                return Err(self.folder_trouble(&answer));
            }
            let answers = find::answers(&answer.body, batch.questions.len());
            let mut found: Vec<Vec<Found>> = some.iter().map(|_| Vec::new()).collect();
            for (of, answer) in batch.questions.into_iter().zip(answers) {
                let answer = answer.ok_or_else(|| self.http.web.protocol("$batch"))?;
                if answer.status != StatusCode::OK {
                    return Err(self.folder_trouble(&answer));
                }
                if let (Some(found), Some(mail)) = (found.get_mut(of), some.get(of)) {
                    found.extend(find::read(&answer.body, mail));
                }
            }
            for (mail, found) in some.iter().zip(found) {
                kept.push(self.settle(mail, found)?);
            }
        }
        Ok(kept)
    }

    fn put(&mut self, mails: &[Waiting]) -> Put {
        let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let put = Mutex::new(Put::default());
        let account = &*self;
        thread::scope(|scope| {
            for _ in 0..AT_ONCE.min(mails.len()) {
                scope.spawn(|| {
                    while !stop.load(Ordering::Relaxed) {
                        let place = next.fetch_add(1, Ordering::Relaxed);
                        let Some(mail) = mails.get(place) else { break };
                        let done = account.put_one(mail);
                        let mut put = put.lock().unwrap_or_else(PoisonError::into_inner);
                        match done {
                            Ok(kept) => put.kept.push((place, kept)),
                            Err(trouble) => {
                                stop.store(true, Ordering::Relaxed);
                                worse(&mut put.trouble, place, trouble);
                            }
                        }
                    }
                });
            }
        });
        put.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn remove(&mut self, mail: &MailId) -> Result<(), Trouble> {
        match mail {
            MailId::Graph(id) => self.discard(id),
            MailId::Uid { .. } => Err(Trouble::Server(Error::internal("mail id"))),
        }
    }
}

/// Of several, the one that the others must not hide: a lost reply is always told, and the longest wait.
fn worse(known: &mut Option<(usize, Trouble)>, place: usize, trouble: Trouble) {
    let rank = |trouble: &Trouble| match trouble {
        Trouble::Lost(_) => 6,
        Trouble::Server(_) => 5,
        Trouble::Nobody(_) => 4,
        Trouble::Wait(..) => 3,
        Trouble::Mailbox(_) => 2,
        Trouble::TooLarge => 1,
        Trouble::Mail => 0,
    };
    let is_worse = match (&*known, &trouble) {
        (None, _) => true,
        (Some((_, Trouble::Wait(known, _))), Trouble::Wait(time, _)) => time > known,
        (Some((_, known)), trouble) => rank(trouble) > rank(known),
    };
    if is_worse {
        *known = Some((place, trouble));
    }
}
