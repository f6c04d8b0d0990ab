//! What the CSV promises: the same map from every spreadsheet, every mistake with its place.

mod excel;
mod limits;
mod suggestions;
mod writing;

use super::*;

fn im(bytes: &[u8]) -> Reading {
    read(bytes, KeyKind::ImId, &[])
}

fn rows(reading: &Reading) -> Vec<(String, String)> {
    reading.entries.iter().map(|entry| (entry.key.clone(), entry.mailbox.address().to_owned())).collect()
}

fn errors(reading: &Reading) -> Vec<String> {
    reading.mistakes.iter().map(|mistake| mistake.error.to_string()).collect()
}

fn notices(reading: &Reading) -> Vec<&str> {
    reading.notices.iter().map(|notice| notice.code).collect()
}

#[test]
fn columns_in_any_order_and_further_columns_are_read_with_a_notice() {
    let reading =
        im(b"Mailbox,Desk,ImId\na@x.example,gas,a\n\"b@x.example\",\"two\nlines\",b\nc@x.example,power,\n");
    assert_eq!(rows(&reading).len(), 2);
    assert_eq!(notices(&reading), ["column-ignored"]);
    assert_eq!(errors(&reading), ["csv-key-empty column=C row=4"], "a line end inside a cell makes no row");
}

#[test]
fn windows_1252_is_told() {
    let reading = im(b"ImId;Mailbox\n\xC5sa;asa@x.example\n");
    assert_eq!((rows(&reading)[0].0.as_str(), reading.encoding), ("Åsa", "windows-1252"));
    assert_eq!(notices(&reading), ["decoded-as-windows-1252"]);
}

#[test]
fn doubles_are_refused_with_both_rows_and_lookalikes_told() {
    let reading = im(b"ImId,Mailbox\na,a@x.example\n a ,other@x.example\na,a@x.example\nA,b@x.example\n1.2E+05,n@x.example\n");
    assert_eq!(errors(&reading), ["csv-key-double column=A first_row=2 row=3"]);
    assert_eq!(notices(&reading), ["double-row", "case-only", "looks-calculated"]);
    let left: Vec<String> = rows(&reading).into_iter().map(|(key, _)| key).collect();
    assert_eq!(left, ["A", "1.2E+05"], "neither of two that contradict each other");
}

#[test]
fn every_mistake_is_told_with_its_row_and_column_and_the_good_rows_stay() {
    let long = "x".repeat(321);
    let text = format!("ImId,Mailbox\n,a@x.example\nb,nothing\n{long},c@x.example\nd,d@x.example\n\ne,\n");
    let reading = im(text.as_bytes());
    let expected = [
        "csv-key-empty column=A row=2",
        "csv-mailbox column=B row=3",
        "csv-field column=A row=4",
        "csv-mailbox column=B row=7",
    ];
    assert_eq!(errors(&reading), expected);
    assert_eq!(rows(&reading), [("d".to_owned(), "d@x.example".to_owned())]);
}

#[test]
fn no_header_is_refused() {
    assert_eq!(errors(&im(b"")), ["csv-header row=1"]);
    assert_eq!(errors(&im(b"jdoe,jane@x.example\n")), ["csv-header row=1"]);
    assert_eq!(errors(&im(b"sep=;\nName;Mail\n")), ["csv-header row=2"]);
    assert_eq!(errors(&read(b"ImId,Mailbox\n", KeyKind::MobileNumber, &[])), ["csv-header row=1"]);
}

#[test]
fn mobile_numbers_are_compared_in_one_form() {
    let text = "MobileNumber;Mailbox\n+46 70-123 45 67;a@x.example\n0046701234568;b@x.example\n46701234569;c@x.example\n\
                4,67E+10;d@x.example\n";
    let reading = read(text.as_bytes(), KeyKind::MobileNumber, &[]);
    let keys: Vec<String> = rows(&reading).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["+46701234567", "+46701234568", "+46701234569"]);
    assert_eq!(errors(&reading), ["csv-key-empty column=A row=5"]);
}

#[test]
fn the_template_opens_in_a_spreadsheet_and_maps_nobody() {
    for separator in [',', ';'] {
        let bytes = template(KeyKind::ImId, separator);
        let text = std::str::from_utf8(&bytes).unwrap();
        assert!(text.starts_with(&format!("\u{FEFF}ImId{separator}Mailbox\r\n")));
        assert_eq!(text.matches("# example").count(), 2);
        let reading = im(&bytes);
        assert_eq!((reading.entries.len(), reading.mistakes.len(), reading.separator), (0, 0, separator));
    }
}
