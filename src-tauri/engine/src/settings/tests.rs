//! Promises of connector files.

use std::fs;

use super::*;

const FILE: &str = r#"
    name = "ICE Chat London"
    kind = "ice-chat"
    [source]
    host = "sftp.example"
    firm_code = "firm001"
    password_file = "pw.txt"
    [mapping]
    domains = ["corp.example"]
"#;

fn read(text: &str) -> Result<Connector> {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), text).unwrap();
    Connector::read(file.path())
}

#[test]
fn a_short_file_gets_the_documented_defaults() {
    let connector = read(FILE).unwrap();
    assert_eq!((connector.source.port, connector.items_per_day().unwrap()), (22, 200_000));
    assert!(connector.mapping.automatic);
}

#[test]
fn a_wrong_setting_is_named_and_a_typing_error_has_its_line() {
    let cases = [
        ("kind = \"ice-chat\"", "kind = \"fax\"", "kind"),
        ("\"sftp.example\"", "\"\"", "source.host"),
        ("[\"corp.example\"]", "[]", "mapping.domains"),
        ("[mapping]", "[mapping]\nautomatic = false", "mapping.csv"),
        ("[mapping]", "[mapping]\naliases = [{ old = \"a.b\", new = \"a.b\" }]", "mapping.aliases"),
        (
            "[mapping]",
            "[mapping]\naliases = [{ old = \"a.b\", new = \"c.d\" }, { old = \"A.b\", new = \"e.f\" }]",
            "mapping.aliases",
        ),
        (
            "[mapping]",
            "[mapping]\naliases = [{ old = \"a.b\", new = \"c.d\" }, { old = \"c.d\", new = \"a.b\" }]",
            "mapping.aliases",
        ),
        ("[mapping]", "[limits]\nitems_per_day = 0\n[mapping]", "limits.items_per_day"),
    ];
    for (from, to, setting) in cases {
        let error = read(&FILE.replace(from, to)).err().unwrap();
        assert_eq!(error.args().get("setting").map(String::as_str), Some(setting));
    }
    let error = read(&FILE.replace("firm_code", "firmcode")).err().unwrap();
    assert_eq!((error.code(), error.args()["line"].as_str()), (Code::ConnectorFile, "6"));
}

#[test]
fn a_kept_connector_names_no_secret_and_its_name_is_taken() {
    let home = tempfile::tempdir().unwrap();
    let connectors = Connectors::of(home.path());
    let connector = read(FILE).unwrap();
    connectors.add(&connector, Some(b"ImId,Mailbox\r\n"), None).unwrap();
    let kept = connectors.load("ICE Chat London").unwrap();
    assert!(kept.source.password_file.is_none());
    assert_eq!(connectors.beside(kept.mapping.csv.as_ref().unwrap()).unwrap(), b"ImId,Mailbox\r\n");
    assert_eq!(connectors.add(&connector, None, None).unwrap_err().code(), Code::ConnectorExists);
    assert_eq!(connectors.list().unwrap().len(), 1);
    connectors.remove("ICE Chat London").unwrap();
    assert_eq!(fs::read_dir(home.path().join("connectors")).unwrap().count(), 0);
}

#[test]
fn a_time_of_day_is_two_digits_a_colon_and_two_digits() {
    for good in ["00:00", "05:15", "23:59"] {
        assert_eq!(time_of_day(good).unwrap().to_string(), format!("{good}:00"));
    }
    for bad in
        ["", "5:15", "05:15:00", "24:00", "05.15", "05:60", "05:1", "aa:bb", "T0515", "٠٥:١٥", "05:15 "]
    {
        assert_eq!(time_of_day(bad), None, "{bad}");
    }
}

#[test]
fn a_server_that_is_told_no_domain_is_not_used_for_people_of_two() {
    let local = "[destination]\nkind = \"imap\"\n[destination.imap]\nhost = \"mail.example\"\nsign_in = \"master\"\n\
                 user = \"archiver\"\nlogin = \"local-part\"\n[mapping]";
    let one = FILE.replace("[mapping]", local);
    let (domains, listed) = ("[\"corp.example\"]", "[\"corp.example\"]\nmailboxes = ");
    read(&one).unwrap();
    read(&one.replace(domains, "[\"corp.example\", \"Corp.Example\"]")).unwrap();
    read(&one.replace(domains, &format!("{listed}[\"bo@corp.example\"]"))).unwrap();
    let renamed = "[\"corp.example\", \"old.example\"]\naliases = [{ old = \"old.example\", new = \"mid.example\" }, \
                   { old = \"mid.example\", new = \"corp.example\" }]";
    read(&one.replace(domains, renamed)).unwrap();
    let two = "[\"corp.example\", \"other.example\"]";
    for domains_now in [two.to_owned(), format!("{listed}[\"jane@other.example\"]")] {
        let error = read(&one.replace(domains, &domains_now)).err().unwrap();
        assert_eq!(error.to_string(), "setting-invalid setting=destination.imap.login", "{domains_now}");
        read(&one.replace(domains, &domains_now).replace("local-part", "address")).unwrap();
    }
}
