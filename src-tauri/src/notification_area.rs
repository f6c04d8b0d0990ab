//! Whether the desktop has a notification area: on Linux a host of StatusNotifierItems on the session's bus.
//!
//! In: the bus. Out: yes or no, at the start and at each change: a panel may come late, crash or be switched off.
//! Deliberately absent: the icon (`tray`). Without a bus there is no area, and that is all.

use std::time::Duration;

#[cfg(target_os = "linux")]
pub use linux::watch;

/// Other desktops always have one.
#[cfg(not(target_os = "linux"))]
pub fn watch(_: Duration, tell: impl FnMut(bool) + Send + 'static) {
    let mut tell = tell;
    tell(true);
}

#[cfg(target_os = "linux")]
mod linux {
    use super::Duration;
    use std::time::Instant;

    use zbus::MatchRule;
    use zbus::blocking::fdo::DBusProxy;
    use zbus::blocking::{Connection, MessageIterator, Proxy};
    use zbus::message::Type;

    const WATCHER: &str = "org.kde.StatusNotifierWatcher";
    const PATH: &str = "/StatusNotifierWatcher";
    const APART: Duration = Duration::from_millis(250);

    /// Tells whether there is one. The first *no* may wait for `grace`: at login a panel may start after us.
    pub fn watch(grace: Duration, mut tell: impl FnMut(bool) + Send + 'static) {
        std::thread::spawn(move || {
            // Also when the bus goes.
            let _ = follow(grace, &mut tell);
            tell(false);
        });
    }

    fn follow(grace: Duration, tell: &mut impl FnMut(bool)) -> zbus::Result<()> {
        let asking = Connection::session()?;
        // A connection of its own: what is asked is not in the way of what is heard.
        let hearing = Connection::session()?;
        let bus = DBusProxy::new(&hearing)?;
        bus.add_match_rule(
            MatchRule::builder()
                .msg_type(Type::Signal)
                .sender("org.freedesktop.DBus")?
                .member("NameOwnerChanged")?
                .arg(0, WATCHER)?
                .build(),
        )?;
        bus.add_match_rule(MatchRule::builder().msg_type(Type::Signal).interface(WATCHER)?.build())?;
        let heard = MessageIterator::from(&hearing);
        let began = Instant::now();
        while !is_there(&asking) && began.elapsed() < grace {
            std::thread::sleep(APART);
        }
        let mut told = is_there(&asking);
        tell(told);
        for message in heard {
            if message?.message_type() == Type::Signal && is_there(&asking) != told {
                told = !told;
                tell(told);
            }
        }
        Ok(())
    }

    fn is_there(connection: &Connection) -> bool {
        let ask = || -> zbus::Result<bool> {
            let bus = DBusProxy::new(connection)?;
            if !bus.name_has_owner(WATCHER.try_into()?)? {
                return Ok(false);
            }
            let watcher = Proxy::new(connection, WATCHER, PATH, "org.freedesktop.DBus.Properties")?;
            let shown: zbus::zvariant::OwnedValue =
                watcher.call("Get", &(WATCHER, "IsStatusNotifierHostRegistered"))?;
            Ok(bool::try_from(shown)?)
        };
        ask().unwrap_or(false)
    }
}
