//! Pictures of the real window, page by page, for the README and for a designer's eye.
//!
//! In: a part of a picture's name, or nothing for all. Out: `tests/screenshots/LOOK-STEP.png`,
//! `LOOK-places-STEP.png`, `keys-STEP.png` and `failure-CODE.png`. One walk for each look, in one window: the steps
//! before a wanted picture are walked too.
//! Deliberately absent: expectations, except that a step leads to the next.

// A picture that cannot be taken must be seen at once, and this is no program for people.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use tests::alerts::Authority;
use tests::dovecot::{MASTER, MASTER_PASSWORD, Mailboxes};
use tests::failures::{FAILURES, Lab};
use tests::sshd::Site;
use tests::walk::{Walk, field};
use tests::window::Options;
use tests::{Dovecot, Firm, Gpg, Home, Sshd, Window, firm, workspace};

struct Look {
    name: &'static str,
    language: &'static str,
    locale: &'static str,
    dark: bool,
}

const LOOKS: [Look; 3] = [
    Look { name: "light", language: "en", locale: "C.UTF-8", dark: false },
    Look { name: "dark", language: "en", locale: "C.UTF-8", dark: true },
    Look { name: "swedish", language: "sv", locale: "sv_SE.UTF-8", dark: false },
];

/// What leads to a page from the one before it, and the page's name.
type Step = (&'static str, fn(&Walk<'_>));

const STEPS: &[Step] = &[
    ("01-data-connectors", |walk| walk.at("home-title")),
    ("02-product", |walk| walk.practise()),
    ("03-terms", |walk| {
        walk.button("product-add");
        walk.at("setup-title-terms");
    }),
    ("04-keys", |walk| {
        walk.button("setup-accept");
        walk.at("setup-title-credentials");
        let _ = walk.public_keys();
    }),
    ("05-form", |walk| {
        walk.files_sent();
        walk.window.show(&field("port"));
    }),
    ("06-host-key", |walk| {
        walk.validate();
        walk.says("host-key-title");
        walk.window.show(&walk.window.named("button", &walk.words.text("host-key-accept")));
    }),
    ("07-validated", |walk| {
        walk.accept_host_key();
        walk.window.show("[role=status]");
    }),
    ("08-map-users", |walk| {
        walk.to_mapping();
        walk.suggested_domain("practice.example");
    }),
    ("09-review", |walk| {
        walk.to_review();
        walk.button("review-preview-start");
        walk.says("review-preview-mails");
        walk.window.show(&walk.window.named("button", &walk.words.text("review-preview-again")));
    }),
    ("10-imported", |walk| {
        let _ = walk.finish();
    }),
    ("11-flyout", |walk| {
        walk.flyout("Practice ICE Chat", "flyout-tab-runs");
    }),
    ("12-held", |walk| walk.name_held()),
    ("13-statement", |walk| walk.statement()),
    ("14-search", |walk| {
        walk.button("flyout-close");
        walk.search("lindqvist");
    }),
];

/// Takes the pictures whose names contain what is wanted.
struct Camera {
    wanted: String,
    folder: PathBuf,
    taken: u32,
}

impl Camera {
    fn wants(&self, name: &str) -> bool {
        name.contains(&self.wanted)
    }

    fn takes(&mut self, window: &Window, name: &str) {
        if self.wants(name) {
            window.settle();
            window.screenshot(&self.folder.join(name)).unwrap();
            println!("tests/screenshots/{name}");
            self.taken += 1;
        }
    }

    /// The pages of practice.
    fn look(&mut self, look: &Look) {
        let names: Vec<String> = STEPS.iter().map(|(step, _)| format!("{}-{step}.png", look.name)).collect();
        let Some(last) = names.iter().rposition(|name| self.wants(name)) else {
            return;
        };
        let home = Home::new();
        let options = Options { locale: look.locale, dark: look.dark, ..Options::default() };
        let window = Window::open(&home, &options);
        window.resize(1024, 700);
        let walk = Walk::new(&window, look.language);
        for ((_, step), name) in STEPS.iter().zip(&names).take(last + 1) {
            step(&walk);
            self.takes(&window, name);
        }
    }

    /// Own private keys, and a new pair beside the old one.
    fn keys(&mut self) {
        let names = KEYS.map(|step| format!("keys-{step}.png"));
        if !names.iter().any(|name| self.wants(name)) {
            return;
        }
        let [private, warned, trust, rotation, rehearsal] = names;
        let firm = Firm::default();
        let ssh = firm.home.beside("id_rsa");
        let ssh_keygen = ["-q", "-t", "rsa", "-b", "2048", "-C", "archive@corp", "-N", "ssh-pass", "-f"];
        assert!(Command::new("ssh-keygen").args(ssh_keygen).arg(&ssh).status().unwrap().success());
        let gpg = Gpg::new();
        let key = gpg.make_key("Corp Compliance <desk@corp.example>", "future-default", "25d", "pgp-pass");
        let pgp = firm.home.beside("pgp.asc");
        fs::write(&pgp, gpg.private_key(&key, "pgp-pass")).unwrap();
        let site =
            Sshd::start(Site::new(&fs::read_to_string(ssh.with_extension("pub")).unwrap(), firm::PASSWORD));

        let window = Window::open(&firm.home, &Options::default());
        window.resize(1024, 700);
        let walk = Walk::new(&window, "en");
        walk.view();
        walk.accept();
        walk.private_keys();
        walk.fill(&site, firm::PASSWORD);
        window.type_into(&field("name"), "ICE Chat Paris");
        walk.pick_key("pgp-private-key", &pgp);
        walk.enter_secret("pgp-passphrase", "pgp-pass");
        walk.pick_key("ssh-private-key", &ssh);
        walk.reads("RSA");
        walk.enter_secret("ssh-passphrase", "wrong");
        walk.reads("does not open");
        window.show("[data-place='field pgp_passphrase']");
        self.takes(&window, &private);
        walk.enter_secret("ssh-passphrase", "ssh-pass");
        let known_hosts = firm.home.beside("known_hosts");
        let host = format!("[127.0.0.1]:{}", site.port());
        let line = site.host_key_line();
        fs::write(&known_hosts, format!("{host} {line}\n@cert-authority {host} {line}\n")).unwrap();
        walk.import_known_hosts(&known_hosts);
        walk.validate();
        walk.says("credentials-succeeded");
        window.show("[data-place=host_key]");
        self.takes(&window, &trust);
        walk.to_mapping();
        walk.domains("corp.example");
        walk.to_review();
        let _ = walk.finish();
        self.takes(&window, &warned);

        // The app's own pair of the other connector is renewed.
        walk.flyout(firm::CONNECTOR, "flyout-tab-properties");
        walk.button("flyout-edit");
        walk.at("setup-title-credentials");
        let _ = walk.fingerprints();
        walk.button("keys-renew");
        walk.says("keys-both");
        window.settle();
        window.show(&window.named("button", &walk.words.text("keys-drop")));
        self.takes(&window, &rotation);
        walk.button("setup-cancel");

        walk.practise();
        walk.accept();
        let _ = walk.public_keys();
        walk.files_sent();
        window.choose(
            "section[aria-labelledby=rehearsal-title] select",
            &walk.words.text("scenario-wrong-password"),
        );
        walk.validate();
        walk.button("host-key-accept");
        window.wait_for("[data-rung=password][data-state=failed]");
        self.takes(&window, &rehearsal);
    }

    /// Mailboxes on a server: on *Map users* with a test that went well, and the organisation's own in *Settings*.
    fn places(&mut self) {
        for look in LOOKS.iter().filter(|look| look.language == "en") {
            let names = PLACES.map(|step| format!("{}-places-{step}.png", look.name));
            if !names.iter().any(|name| self.wants(name)) {
                continue;
            }
            let [form, tested, destination, evidence] = names;
            let (ada, users) = ("ada@corp.example", vec!["ada@corp.example".to_owned()]);
            let mailboxes = Mailboxes { users, ..Mailboxes::default() };
            let server = Dovecot::with_tls(mailboxes, Authority::new(), true);
            let site = Sshd::start(Site { methods: "password", ..Site::new("", firm::PASSWORD) });
            let home = Home::new();
            let window = Window::open(&home, &Options { dark: look.dark, ..Options::default() });
            window.resize(1024, 700);
            let walk = Walk::new(&window, look.language);
            walk.view_kind("liveperson");
            walk.accept_kind("liveperson");
            walk.fill_account("LivePerson", &site, firm::PASSWORD);
            walk.validate();
            walk.button("host-key-accept");
            walk.says("credentials-succeeded");
            walk.button("setup-next");
            walk.at("setup-step-mapping");
            walk.domains("corp.example");
            walk.imap_server(server.port(), MASTER, MASTER_PASSWORD);
            window.show("input[type=radio][value=starttls]");
            self.takes(&window, &form);
            walk.test_place(ada);
            walk.says("error-destination-untrusted.data");
            walk.own_authority(&fs::read_to_string(server.authority().unwrap()).unwrap());
            walk.test_place(ada);
            walk.tested(ada, "Inbox/LivePerson Conversational Cloud DataParser");
            window.show(&window.named("button", &walk.words.text("destination-test")));
            self.takes(&window, &tested);
            walk.button("app-settings");
            walk.at("settings-title");
            walk.imap_server(server.port(), MASTER, MASTER_PASSWORD);
            window.show("input[type=radio][value=imap]");
            self.takes(&window, &destination);
            walk.way("azure");
            walk.line("evidence-account", "corpevidence");
            walk.line("evidence-container", "chats");
            window.show("input[type=radio][value=sas]");
            self.takes(&window, &evidence);
        }
    }

    /// Each failure of *Validate connection*.
    fn failures(&mut self) {
        if !FAILURES.iter().any(|(code, _)| self.wants(&format!("failure-{code}.png"))) {
            return;
        }
        let home = Home::new();
        let bundle = home.beside("bundle");
        let out = bundle.to_str().unwrap();
        let keys = ["keys", "bundle", "--kind", "ice-chat", "--curve25519-pgp", "--out", out];
        let _ = home.chat_connectors(&keys).expect_code(0);
        let lab = Lab::new(&bundle, &home.path());
        let window = Window::open(&home, &Options::default());
        window.resize(1024, 700);
        let walk = Walk::new(&window, "en");
        walk.view();
        walk.accept();
        let _ = walk.public_keys();
        window.type_into(&field("name"), firm::CONNECTOR);
        for (code, rung) in FAILURES {
            let name = format!("failure-{code}.png");
            if self.wants(&name) {
                walk.tries(&mut lab.attempt(code), code, rung);
                window.settle();
                if code != "host-key-changed" {
                    window.show(&format!("[data-rung={rung}]"));
                }
                self.takes(&window, &name);
            }
        }
    }
}

const PLACES: [&str; 4] = ["01-server", "02-tested", "03-organisation", "04-evidence"];
const KEYS: [&str; 5] = ["01-private", "02-warned", "03-trust", "04-rotation", "05-rehearsal"];

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let mut camera = Camera { wanted, folder: workspace().join("tests/screenshots"), taken: 0 };
    for look in &LOOKS {
        camera.look(look);
    }
    camera.keys();
    camera.places();
    camera.failures();
    if camera.taken == 0 {
        eprintln!("No picture's name contains {:?}.", camera.wanted);
        return ExitCode::from(2);
    }
    ExitCode::SUCCESS
}
