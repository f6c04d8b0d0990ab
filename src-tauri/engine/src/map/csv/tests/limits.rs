//! How large a mapping file may be, and that what is wrong is told quickly.

use super::*;

#[test]
fn an_unclosed_quote_is_told_where_it_opens_however_much_follows() {
    let text = [&b"ImId,Mailbox\na,a@x.example\n\"b,b@x.example\n"[..], &vec![b'x'; 60 << 20]].concat();
    let reading = im(&text);
    assert_eq!(errors(&reading), ["csv-quote column=A row=3"]);
    assert_eq!(rows(&reading).len(), 1);
    assert_eq!(errors(&im(b"ImId,Mailbox\na,\"a@x.example\n")), ["csv-quote column=B row=2"]);
    assert_eq!(
        errors(&im(b"ImId,Mailbox\no\"brien,a@x.example\n")),
        [""; 0],
        "a mark inside a cell opens nothing"
    );
}

#[test]
fn too_large_a_file_is_refused_before_it_is_read() {
    let error = &im(&vec![b'x'; (64 << 20) + 1]).mistakes[0].error;
    assert_eq!((error.code(), error.args()["limit"].as_str()), (Code::CsvTooLarge, "64 MiB"));
}

#[test]
fn a_million_rows_are_read_and_one_more_is_refused() {
    let mut text = String::from("ImId,Mailbox\n");
    for row in 0..1_000_000 {
        text.push_str(&format!("p{row},p{row}@x.example\n"));
    }
    let reading = im(text.as_bytes());
    assert_eq!((reading.entries.len(), reading.mistakes.len()), (1_000_000, 0));
    text.push_str("last,l@x.example\n");
    assert_eq!(errors(&im(text.as_bytes())), ["csv-too-large limit=1,000,000 rows"]);
}

#[test]
fn a_file_of_200_mb_with_an_unclosed_quote_is_told_at_once_with_row_1() {
    let mut text = vec![b'x'; 200 << 20];
    let mut spent = std::time::Duration::ZERO;
    for (start, expected) in [
        ("\"ImId,Mailbox\r\na,a@x.example\r\n", "csv-quote column=A row=1"),
        ("ImId,\"Mailbox\r\na,a@x.example\r\n", "csv-quote column=B row=1"),
        ("ImId,Mailbox\r\na,\"a@x.example\r\n", "csv-quote column=B row=2"),
    ] {
        text[..64].fill(b'x');
        text[..start.len()].copy_from_slice(start.as_bytes());
        let began = std::time::Instant::now();
        let reading = im(&text);
        spent += began.elapsed();
        assert_eq!(errors(&reading), [expected, "csv-too-large limit=64 MiB"]);
        assert!(reading.mistakes[0].value.len() <= QUOTED);
    }
    // Only the first part is looked at, so that neither time nor memory grows with the file.
    assert!(spent.as_secs() < 5, "{spent:?}");
    let header = [&b"\"ImId,Mailbox\n"[..], &vec![b'x'; 10 << 20]].concat();
    assert_eq!(errors(&im(&header)), ["csv-quote column=A row=1"]);
}

#[test]
fn a_row_without_end_is_no_header() {
    let text = vec![b'x'; 5 << 20];
    assert_eq!(errors(&im(&text)), ["csv-header row=1"]);
}
