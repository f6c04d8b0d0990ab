"""Reads mailboxes back with Python's own IMAP client, for tests.

In: host, port, what signs in, mailboxes and folders. Out: JSON on standard output: of each folder the subscription and
every mail: uid, flags, internal date, its bytes. Deliberately absent: any code of the product.
"""
import base64
import hashlib
import imaplib
import json
import re
import ssl
import sys

settings = json.load(sys.stdin)
imaplib._MAXLINE = 1 << 24


def connect(user):
    if settings.get("ca"):
        context = ssl.create_default_context(cafile=settings["ca"])
        line = imaplib.IMAP4_SSL(settings["host"], settings["port"], ssl_context=context)
    else:
        line = imaplib.IMAP4(settings["host"], settings["port"])
    line.login(settings["login"].replace("%", user), settings["password"])
    return line


def read(line, folder):
    found = {"subscribed": False, "mails": []}
    _, listed = line.lsub('""', "*")
    names = [entry.decode() for entry in listed if entry]
    found["subscribed"] = any(name.endswith('"' + folder + '"') or name.endswith(" " + folder) for name in names)
    kind, _ = line.select('"' + folder + '"', readonly=True)
    if kind != "OK":
        return None
    kind, parts = line.uid("FETCH", "1:*", "(UID FLAGS INTERNALDATE BODY.PEEK[])")
    assert kind == "OK", parts
    for part in parts:
        if not isinstance(part, tuple):
            continue
        head, body = part
        mail = {
            "uid": int(re.search(rb"UID (\d+)", head).group(1)),
            "date": re.search(rb'INTERNALDATE "([^"]+)"', head).group(1).decode(),
            "seen": rb"\Seen" in head,
        }
        if settings.get("hashes"):
            mail["sha256"] = hashlib.sha256(body).hexdigest()
        else:
            mail["bytes"] = base64.b64encode(body).decode()
        found["mails"].append(mail)
    return found


answer = {}
for user, folders in settings["folders"].items():
    line = connect(user)
    answer[user] = {folder: read(line, folder) for folder in folders}
    line.logout()
json.dump(answer, sys.stdout)
