"""Reads folders of mailboxes, one after the other, with Python's own IMAP client, for the promises of a store.

In: settings as JSON in the first argument; a folder a line on standard input, as JSON, with `/` before a sub-folder. Out:
of each the number of its mails, then of each mail its length and its bytes. Deliberately absent: any code of the product.
"""
import base64
import imaplib
import json
import re
import sys

settings = json.loads(sys.argv[1])
imaplib._MAXLINE = 1 << 24
lines = {}


def coded(name):
    """Modified UTF-7."""
    def run(found):
        text = base64.b64encode(found[0].encode("utf-16-be")).rstrip(b"=").replace(b"/", b",")
        return "&" + text.decode() + "-"
    return re.sub(r"[^\x20-\x7e]+", run, name.replace("&", "&-"))


def connect(mailbox):
    """One line at a time: mailboxes come in order."""
    if mailbox not in lines:
        for old in lines.values():
            old[0].logout()
        lines.clear()
        line = imaplib.IMAP4("127.0.0.1", settings["port"])
        line.login(settings["login"].replace("%", mailbox), settings["password"])
        _, listed = line.list('""', '""')
        lines[mailbox] = line, re.search(rb'\) "(.)" ', listed[0]).group(1).decode()
    return lines[mailbox]


def read(mailbox, folder):
    line, separator = connect(mailbox)
    kind, count = line.select('"' + separator.join(coded(name) for name in folder.split("/")) + '"', readonly=True)
    if kind != "OK" or count == [b"0"]:
        return []
    kind, parts = line.fetch("1:*", "(BODY.PEEK[])")
    assert kind == "OK" and int(count[0]) == sum(isinstance(part, tuple) for part in parts), parts
    return [part[1] for part in parts if isinstance(part, tuple)]


for text in sys.stdin:
    mails = read(*json.loads(text))
    sys.stdout.buffer.write(b"%d\n" % len(mails))
    for mail in mails:
        sys.stdout.buffer.write(b"%d\n" % len(mail) + mail)
    sys.stdout.buffer.flush()
