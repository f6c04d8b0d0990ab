//! The parts of what an IMAP server says: words, strings, lists in parentheses.
//!
//! In: one whole reply, its literals in it. Out: values. Pure, for any bytes: they come from outside. Deliberately
//! absent: what they mean (`reply`). imap-codec is not used for this: it knows one uid in APPENDUID, and drops a whole
//! reply for a byte over 127 in a sentence that nobody reads.

/// Lists in lists, at most.
const DEPTH: usize = 8;

/// One part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// A word without quotes, with what it has in brackets: `FETCH`, `NIL`, `12`, `BODY[HEADER.FIELDS (DATE)]`.
    Word(Vec<u8>),
    /// A quoted string or a literal.
    Text(Vec<u8>),
    /// What stands in parentheses.
    List(Vec<Value>),
}

impl Value {
    /// Whether it is this word, in letters of any size.
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(bytes) if bytes.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// A number.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        let Self::Word(bytes) = self else { return None };
        std::str::from_utf8(bytes).ok()?.parse().ok()
    }

    /// The bytes of a word or string; none for `NIL` and lists.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Word(_) if self.is("NIL") => None,
            Self::Word(bytes) | Self::Text(bytes) => Some(bytes),
            Self::List(_) => None,
        }
    }

    /// What is in a list.
    #[must_use]
    pub fn list(&self) -> Option<&[Value]> {
        match self {
            Self::List(values) => Some(values),
            Self::Word(_) | Self::Text(_) => None,
        }
    }
}

/// All parts of a text, in order; none where it is not well formed.
#[must_use]
pub fn values(bytes: &[u8]) -> Option<Vec<Value>> {
    let mut reader = Reader { rest: bytes };
    let values = reader.values(0)?;
    reader.rest.is_empty().then_some(values)
}

struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    fn values(&mut self, depth: usize) -> Option<Vec<Value>> {
        let mut values = Vec::new();
        loop {
            while let Some(b' ') = self.rest.first() {
                self.skip(1);
            }
            match self.rest.first() {
                None => return Some(values),
                Some(b')') if depth > 0 => return Some(values),
                Some(b'(') if depth < DEPTH => {
                    self.skip(1);
                    let inner = self.values(depth + 1)?;
                    (*self.rest.first()? == b')').then_some(())?;
                    self.skip(1);
                    values.push(Value::List(inner));
                }
                Some(b'(' | b')') => return None,
                Some(b'"') => values.push(Value::Text(self.quoted()?)),
                Some(b'{') => values.push(Value::Text(self.literal()?.to_vec())),
                Some(_) => values.push(Value::Word(self.word()?.to_vec())),
            }
        }
    }

    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn quoted(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        self.skip(1);
        loop {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            match first {
                b'"' => return Some(text),
                b'\\' => {
                    let (escaped, rest) = self.rest.split_first()?;
                    self.rest = rest;
                    text.push(*escaped);
                }
                b'\r' | b'\n' => return None,
                other => text.push(*other),
            }
        }
    }

    fn literal(&mut self) -> Option<&'b [u8]> {
        let end = self.rest.iter().position(|byte| *byte == b'\n')?;
        let count = literal(self.take(end + 1)?)?;
        self.take(count)
    }

    fn word(&mut self) -> Option<&'b [u8]> {
        let mut bracket = false;
        let ends = |byte: u8, bracket: &mut bool| {
            match byte {
                b'[' => *bracket = true,
                b']' => *bracket = false,
                _ => {}
            }
            matches!(byte, b'\r' | b'\n') || (!*bracket && matches!(byte, b' ' | b'(' | b')' | b'"' | b'{'))
        };
        let end = self.rest.iter().position(|byte| ends(*byte, &mut bracket)).unwrap_or(self.rest.len());
        // Not one step forward: a line end inside a reply.
        (end > 0).then_some(())?;
        self.take(end)
    }
}

/// How long a literal is that a line ends with: `… {12}` and the line's end.
#[must_use]
pub fn literal(line: &[u8]) -> Option<usize> {
    let line = line.strip_suffix(b"\n")?;
    let line = line.strip_suffix(b"\r").unwrap_or(line).strip_suffix(b"}")?;
    let line = line.strip_suffix(b"+").unwrap_or(line);
    let begin = line.iter().rposition(|byte| *byte == b'{')?;
    let digits = line.get(begin + 1..)?;
    (!digits.is_empty() && digits.iter().all(u8::is_ascii_digit)).then_some(())?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Value {
        Value::Word(text.as_bytes().to_vec())
    }

    #[test]
    fn words_strings_and_lists_are_told_apart() {
        let read =
            values(b"5 FETCH (UID 7 BODY[HEADER.FIELDS (MESSAGE-ID)] {4}\r\na)\"b X \"q\\\"\" NIL)").unwrap();
        let inner = vec![
            word("UID"),
            word("7"),
            word("BODY[HEADER.FIELDS (MESSAGE-ID)]"),
            Value::Text(b"a)\"b".to_vec()),
            word("X"),
            Value::Text(b"q\"".to_vec()),
            word("NIL"),
        ];
        assert_eq!(read, [word("5"), word("FETCH"), Value::List(inner)]);
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for bad in [
            &b"("[..],
            b")",
            b"(a",
            b"\"a",
            b"\"a\\",
            b"{5}\r\nabcd",
            b"{x}\r\n",
            b"{99999999999999999999}\r\n",
            b"a\r\nb",
            b"\"a\r\n\"",
            b"(((((((((())))))))))",
        ] {
            assert_eq!(values(bad), None, "{}", String::from_utf8_lossy(bad));
        }
    }

    #[test]
    fn a_literal_is_announced_by_the_end_of_a_line_only() {
        assert_eq!(literal(b"* LIST () \"/\" {7}\r\n"), Some(7));
        assert_eq!(literal(b"x {12+}\n"), Some(12));
        for none in [&b"x {12}"[..], b"x {}\r\n", b"x 12}\r\n", b"x {1a}\r\n", b"\r\n", b""] {
            assert_eq!(literal(none), None);
        }
    }
}
