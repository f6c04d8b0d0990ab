//! `destination`: where the mailboxes live, of one connector or of the whole organisation.
//!
//! In: a connector's name or none, a file with `[destination]`, a mailbox to try. Out: settings kept, secrets in the
//! vault and never shown; what a test found. Deliberately absent: protocols, rules of delivery (the engine's).

mod permissions;
mod rows;

use std::path::Path;

use engine::connector;
use engine::error::{Code, Error, Result};
use engine::ledger::{FileState, Ledger};
use engine::mailbox::DestinationSecrets;
use engine::model::Mailbox;
use engine::pipeline::{self, Destined};
use engine::settings::{Choices, Connector, Connectors, Destination, DestinationKind};
use engine::source::Clock as _;
use serde_json::{Map, Value as Json, json};

use crate::Session;
use crate::arguments::DestinationCommand;

pub fn destination(session: &Session, command: &DestinationCommand) -> Result<u8> {
    match command {
        DestinationCommand::Show { name } => show(session, name.as_deref()),
        DestinationCommand::Set { file, name } => set(session, name.as_deref(), file),
        DestinationCommand::Follow { name } => choose(session, Some(name), None),
        DestinationCommand::Archive { name: Some(name) } => {
            choose(session, Some(name), Some(&Destination::default()))
        }
        // Nothing chosen means the archive.
        DestinationCommand::Archive { name: None } => choose(session, None, None),
        DestinationCommand::Test { name, mailbox } => test(session, name.as_deref(), mailbox),
        DestinationCommand::Permissions { name } => permissions::show(session, name.as_deref()),
    }
}

/// Whose choice counts.
struct Meant {
    /// None: the organisation itself is meant.
    connector: Option<Connector>,
    settings: Destination,
    /// It is the connector's own.
    own: bool,
}

impl Meant {
    fn of(session: &Session, name: Option<&str>) -> Result<Self> {
        let connector = name.map(|name| Connectors::of(&session.home).load(name)).transpose()?;
        let chosen = connector.as_ref().and_then(|connector| connector.destination.clone());
        let own = chosen.is_some();
        let settings = match chosen {
            Some(settings) => settings,
            None => Choices::read(&session.home)?.destination.unwrap_or_default(),
        };
        Ok(Self { connector, settings, own })
    }

    fn name(&self) -> Option<&str> {
        self.connector.as_ref().map(|connector| connector.name.as_str())
    }

    /// With what lets us in. The archive asks for nothing, and the vault stays closed.
    fn destined(&self, session: &Session) -> Result<Destined> {
        if self.settings.kind == DestinationKind::Archive {
            return Ok(Destined { settings: self.settings.clone(), ..Destined::default() });
        }
        pipeline::destination(&session.home, &session.vault()?, self.connector.as_ref())
    }

    /// The folder that a test writes into: that of the connector, or of one that follows the organisation.
    fn folder(&self, session: &Session) -> Result<&'static str> {
        if let Some(connector) = &self.connector {
            return Ok(connector.kind()?.folder);
        }
        let all = Connectors::of(&session.home).list()?;
        let follower = all.iter().find(|connector| connector.destination.is_none());
        let kind = follower.map(Connector::kind).transpose()?.or(connector::ALL.first());
        kind.map(|kind| kind.folder).ok_or_else(|| Error::internal("catalogue"))
    }

    /// Settings, whose they are, and what is stored of what they need; no secret.
    fn document(&self, secrets: Option<&DestinationSecrets>) -> Json {
        let stored: Map<String, Json> = rows::needed(&self.settings, secrets)
            .into_iter()
            .map(|(secret, state)| (secret.key.to_owned(), state.as_str().into()))
            .collect();
        json!({
            "connector": self.name(),
            "from": if self.own { "connector" } else { "organisation" },
            "destination": self.settings.kept(),
            "mark": self.settings.mark(),
            "secrets": stored,
        })
    }
}

fn show(session: &Session, name: Option<&str>) -> Result<u8> {
    let meant = Meant::of(session, name)?;
    // Where the vault stays closed, everything but what is in it can be told.
    let secrets = meant.destined(session).map(|destined| destined.secrets).ok();
    let mut document = meant.document(secrets.as_ref());
    let mut using = Vec::new();
    if meant.connector.is_none() {
        let all = Connectors::of(&session.home).list()?;
        using = all.into_iter().map(|one| (one.name, one.destination.is_none())).collect();
        let named = |follows: bool| -> Vec<&str> {
            let chosen = using.iter().filter(|(_, follow)| *follow == follows);
            chosen.map(|(name, _)| name.as_str()).collect()
        };
        if let Some(document) = document.as_object_mut() {
            document.insert("followed_by".into(), json!(named(true)));
            document.insert("not_followed_by".into(), json!(named(false)));
        }
    }
    session.console.document(&document);
    tell(session, &meant, secrets.as_ref());
    for (name, follows) in &using {
        let id = if *follows { "place-followed-by" } else { "place-not-followed-by" };
        session.console.say(id, &[("connector", name.as_str().into())]);
    }
    Ok(0)
}

/// Where a connector's mailboxes live, for `connector show`.
pub fn of_connector(session: &Session, connector: &Connector) -> Result<Json> {
    Ok(Meant::of(session, Some(&connector.name))?.document(None))
}

/// The same in words.
pub fn tell_of_connector(session: &Session, connector: &Connector) -> Result<()> {
    tell(session, &Meant::of(session, Some(&connector.name))?, None);
    Ok(())
}

fn tell(session: &Session, meant: &Meant, secrets: Option<&DestinationSecrets>) {
    let console = &session.console;
    let id = match (meant.name(), meant.own) {
        (None, _) => "place-of-organisation",
        (Some(_), true) => "place-own",
        (Some(_), false) => "place-follows",
    };
    console.say(id, &[("connector", meant.name().unwrap_or_default().into())]);
    for (label, value) in rows::rows(&console.words, &meant.settings, secrets) {
        console.line(&format!("  {label:32} {value}"));
    }
}

fn set(session: &Session, name: Option<&str>, file: &Path) -> Result<u8> {
    // Slips of the pen are told before the vault is asked for.
    Meant::of(session, name)?;
    let (wanted, secrets) = pipeline::read_destination(file)?;
    keep(session, name, Some(&wanted), &secrets)
}

fn choose(session: &Session, name: Option<&str>, wanted: Option<&Destination>) -> Result<u8> {
    keep(session, name, wanted, &DestinationSecrets::default())
}

fn keep(
    session: &Session,
    name: Option<&str>,
    wanted: Option<&Destination>,
    secrets: &DestinationSecrets,
) -> Result<u8> {
    let moving = moving(session, name)?;
    pipeline::save_destination(&session.home, &mut session.vault()?, name, wanted, secrets)?;
    let meant = Meant::of(session, name)?;
    let secrets = meant.destined(session)?.secrets;
    let moved = moving.into_iter().filter(|one| one.mark != meant.settings.mark()).collect::<Vec<_>>();
    let mut document = meant.document(Some(&secrets));
    if let Some(document) = document.as_object_mut() {
        let rows = moved.iter().map(|one| {
            json!({ "connector": one.connector, "undelivered": one.open, "begun_at_earlier": one.begun })
        });
        document.insert("moved".into(), rows.collect());
    }
    session.console.document(&document);
    tell(session, &meant, Some(&secrets));
    for one in &moved {
        one.tell(session);
    }
    Ok(0)
}

/// A connector whose mailboxes may live elsewhere from now on.
struct Moving {
    connector: String,
    /// The place until now.
    mark: String,
    /// Something was delivered, or is to be.
    used: bool,
    /// Mails that are planned and not delivered.
    open: u64,
    /// Of these, in parts that a run began to deliver.
    begun: u64,
}

/// Whom a change reaches, as it is before it.
fn moving(session: &Session, name: Option<&str>) -> Result<Vec<Moving>> {
    let connectors = match name {
        Some(name) => vec![Connectors::of(&session.home).load(name)?],
        None => Connectors::of(&session.home)
            .list()?
            .into_iter()
            .filter(|one| one.destination.is_none())
            .collect(),
    };
    let ledger = Ledger::look(&session.home)?;
    let one = |connector: &Connector| {
        let mark = Meant::of(session, Some(&connector.name))?.settings.mark();
        let (mut open, mut begun, mut used) = (0, 0, false);
        if let Some(id) = ledger.known_connector(&connector.name)? {
            used = !ledger.runs(id)?.is_empty();
            let mut counted = std::collections::BTreeSet::new();
            for file in ledger.files(id, FileState::Planned)? {
                for part in ledger.planned_parts(file.id)? {
                    if counted.insert(part.part.id) {
                        open += part.items;
                        begun += if part.attempted && !part.is_in_archive() { part.items } else { 0 };
                    }
                }
            }
        }
        Ok(Moving { connector: connector.name.clone(), mark, used, open, begun })
    };
    connectors.iter().map(one).collect()
}

impl Moving {
    fn tell(&self, session: &Session) {
        let say = |id: &str, count: u64| {
            session
                .console
                .say(id, &[("connector", self.connector.as_str().into()), ("count", count.into())]);
        };
        if self.used {
            say("place-moved", 0);
        }
        if self.begun > 0 {
            say("place-moved-begun", self.begun);
        } else if self.open > 0 {
            say("place-moved-open", self.open);
        }
    }
}

fn test(session: &Session, name: Option<&str>, mailbox: &str) -> Result<u8> {
    let meant = Meant::of(session, name)?;
    let mailbox = Mailbox::parse(mailbox)
        .ok_or_else(|| Error::new(Code::SettingInvalid).arg("setting", "--mailbox"))?;
    let folder = meant.folder(session)?;
    let destined = meant.destined(session)?;
    let words = &session.console.words;
    let says = (words.text("place-test-subject", &[]), words.text("place-test-text", &[]));
    let now = session.clock.now();
    let tried =
        pipeline::try_destination(&session.home, &destined, &mailbox, folder, (&says.0, &says.1), now);
    let tried = match tried {
        Ok(tried) => tried,
        Err(error) => {
            if error.code() == Code::DestinationPermission {
                permissions::explain(session, &destined);
            }
            return Err(error);
        }
    };
    session.console.document(&json!({
        "connector": meant.name(),
        "kind": meant.settings.kind,
        "mailbox": mailbox.address(),
        "folder": folder,
        "removed": tried.removed,
        "permissions": tried.permissions.as_ref().map(permissions::json),
    }));
    let id = match (meant.settings.kind, tried.removed) {
        (DestinationKind::Archive, _) => "place-tested-archive",
        (DestinationKind::Imap | DestinationKind::Graph, true) => "place-tested",
        (DestinationKind::Imap | DestinationKind::Graph, false) => "place-tested-left",
    };
    session.console.say(id, &[("mailbox", mailbox.address().into()), ("folder", folder.into())]);
    if let Some(permissions) = &tried.permissions {
        permissions::tell(session, permissions);
    }
    Ok(0)
}
