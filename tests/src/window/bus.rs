//! What a desktop offers on its session bus, as far as the product uses it: a notification area, and somebody who
//! shows notifications.
//!
//! In: the address of a private bus. Out: which icons are there, their menus as a person reads and clicks them, and
//! which notifications came. Each goes with its connection, as a panel that is closed.
//! Deliberately absent: drawing any of it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use zbus::blocking::{Connection, Proxy, connection};
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{fdo, interface};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const MENU: &str = "com.canonical.dbusmenu";

fn connect(socket: &Path) -> connection::Builder<'static> {
    connection::Builder::address(format!("unix:path={}", socket.display()).as_str()).unwrap()
}

/// A panel with a notification area.
pub struct Panel {
    connection: Connection,
    items: Arc<Mutex<Vec<(String, String)>>>,
}

struct Watcher(Arc<Mutex<Vec<(String, String)>>>);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    /// A path, as libayatana gives it, or a bus name with the usual path.
    fn register_status_notifier_item(&self, service: &str, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().unwrap().to_string();
        let item = match service.strip_prefix('/') {
            Some(_) => (sender, service.to_owned()),
            None => (service.to_owned(), "/StatusNotifierItem".to_owned()),
        };
        self.0.lock().unwrap().push(item);
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

/// An entry of a menu: its number, its words, whether it can be clicked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// By which it is clicked.
    pub id: i32,
    /// What a person reads, without marks of keys.
    pub label: String,
    /// It can be clicked.
    pub enabled: bool,
}

impl Panel {
    /// Opens one on this bus.
    #[must_use]
    pub fn open(socket: &Path) -> Self {
        let items = Arc::new(Mutex::new(Vec::new()));
        let watcher = Watcher(Arc::clone(&items));
        let builder = connect(socket).serve_at("/StatusNotifierWatcher", watcher).unwrap();
        Self { connection: builder.name(WATCHER).unwrap().build().unwrap(), items }
    }

    /// Icons that were put there.
    #[must_use]
    pub fn icons(&self) -> usize {
        self.items.lock().unwrap().len()
    }

    /// A property of the last icon.
    ///
    /// # Errors
    /// There is no icon, or it does not say.
    pub fn property(&self, name: &str) -> Result<String, String> {
        let item = self.items.lock().unwrap().last().cloned().ok_or("no icon is there")?;
        let proxy = Proxy::new(&self.connection, item.0, item.1, "org.kde.StatusNotifierItem");
        let value: OwnedValue = proxy.and_then(|proxy| proxy.get_property(name)).map_err(text)?;
        match &*value {
            Value::Str(text) => Ok(text.to_string()),
            Value::ObjectPath(path) => Ok(path.to_string()),
            other => Err(format!("{other:?}")),
        }
    }

    /// All lines of the last icon's menu, those of its submenus too.
    ///
    /// # Errors
    /// There is no icon, or no menu.
    pub fn menu(&self) -> Result<Vec<Entry>, String> {
        let proxy = self.menu_proxy()?;
        let names: Vec<&str> = vec![];
        type Layout = (u32, (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>));
        let (_, (id, properties, children)): Layout =
            proxy.call("GetLayout", &(0, -1, names)).map_err(text)?;
        let mut entries = Vec::new();
        let properties = properties.iter().map(|(name, value)| (name.as_str(), Value::from(value.clone())));
        gather(id, &properties.collect(), &mut entries);
        for child in &children {
            descend(child, &mut entries);
        }
        Ok(entries)
    }

    /// Clicks the line with these words.
    ///
    /// # Errors
    /// There is none, or it cannot be clicked.
    pub fn click(&self, label: &str) -> Result<(), String> {
        let menu = self.menu()?;
        let entry = menu.iter().find(|entry| entry.label == label && entry.enabled);
        let id = entry.ok_or_else(|| format!("no {label:?} in {menu:?}"))?.id;
        let nothing = Value::from(0);
        self.menu_proxy()?.call::<_, _, ()>("Event", &(id, "clicked", nothing, 0_u32)).map_err(text)
    }

    fn menu_proxy(&self) -> Result<Proxy<'static>, String> {
        let item = self.items.lock().unwrap().last().cloned().ok_or("no icon is there")?;
        let icon = Proxy::new(&self.connection, item.0.clone(), item.1, "org.kde.StatusNotifierItem");
        let path: OwnedObjectPath = icon.and_then(|icon| icon.get_property("Menu")).map_err(text)?;
        Proxy::new(&self.connection, item.0, path, MENU).map_err(text)
    }
}

/// A node of a layout: (number, properties, children), each child a variant.
fn descend(node: &Value<'_>, entries: &mut Vec<Entry>) {
    let node = if let Value::Value(inner) = node { inner } else { node };
    let Value::Structure(node) = node else { return };
    let [Value::I32(id), Value::Dict(properties), Value::Array(children)] = node.fields() else { return };
    let mut named = HashMap::new();
    for (name, value) in properties.iter() {
        let value = if let Value::Value(inner) = value {
            (**inner).try_clone().unwrap()
        } else {
            value.try_clone().unwrap()
        };
        if let Value::Str(name) = name {
            named.insert(name.as_str(), value);
        }
    }
    gather(*id, &named, entries);
    for child in children.iter() {
        descend(child, entries);
    }
}

fn gather(id: i32, properties: &HashMap<&str, Value<'_>>, entries: &mut Vec<Entry>) {
    if let Some(Value::Str(label)) = properties.get("label") {
        let enabled = !matches!(properties.get("enabled"), Some(Value::Bool(false)));
        entries.push(Entry {
            id,
            label: label.replace("__", "\0").replace('_', "").replace('\0', "_"),
            enabled,
        });
    }
}

fn text(error: zbus::Error) -> String {
    error.to_string()
}

/// Somebody who shows notifications.
pub struct Notices {
    _connection: Connection,
    shown: Arc<Mutex<Vec<Shown>>>,
}

/// A notification that came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The program.
    pub program: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Everything else of it, to be searched for what must not be there.
    pub rest: String,
}

struct Server(Arc<Mutex<Vec<Shown>>>);

#[interface(name = "org.freedesktop.Notifications")]
impl Server {
    #[allow(clippy::too_many_arguments)] // as the specification has it
    fn notify(
        &self,
        app_name: String,
        _replaces_id: u32,
        app_icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: HashMap<String, OwnedValue>,
        _expire_timeout: i32,
    ) -> fdo::Result<u32> {
        let mut shown = self.0.lock().unwrap();
        let rest = format!("{app_icon} {actions:?} {hints:?}");
        shown.push(Shown { program: app_name, title: summary, text: body, rest });
        Ok(u32::try_from(shown.len()).unwrap())
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned(), "body-markup".to_owned()]
    }

    fn close_notification(&self, _id: u32) {}

    fn get_server_information(&self) -> (String, String, String, String) {
        ("tests".to_owned(), "tests".to_owned(), "1".to_owned(), "1.2".to_owned())
    }
}

impl Notices {
    /// Waits for notifications on this bus.
    #[must_use]
    pub fn open(socket: &Path) -> Self {
        let shown = Arc::new(Mutex::new(Vec::new()));
        let builder = connect(socket).serve_at("/org/freedesktop/Notifications", Server(Arc::clone(&shown)));
        let connection = builder.unwrap().name("org.freedesktop.Notifications").unwrap().build().unwrap();
        Self { _connection: connection, shown }
    }

    /// What came since it was asked last.
    #[must_use]
    pub fn take(&self) -> Vec<Shown> {
        std::mem::take(&mut self.shown.lock().unwrap())
    }
}
