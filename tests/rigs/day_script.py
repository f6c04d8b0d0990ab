"""What a person would write for one day: gpg, the XML and e-mail libraries of Python, mbox files.

In: day.pgp, a GnuPG home, a folder. Out: one mbox a mailbox, written and synced. No ledger, no second look at the
file, no check of anything: a yardstick for `cargo xtask bench day`.
"""

import mailbox
import os
import resource
import subprocess
import sys
import xml.etree.ElementTree as tree
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

sealed, gnupg, folder = sys.argv[1:4]
domain = "@corp.example"
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

plain = os.path.join(folder, "day.xml")
command = ["gpg", "--homedir", gnupg, "--batch", "--quiet", "--yes", "--output", plain, "--decrypt", sealed]
subprocess.run(command, check=True, stderr=subprocess.DEVNULL)

boxes = {}
items = mails = 0
for _, chat in tree.iterparse(plain):
    if chat.tag != "ChatMessage":
        continue
    sender = chat.findtext("SenderEmail")
    recipients = [to.findtext("RecipientEmail") for to in chat.iter("Recipient")]
    mail = EmailMessage()
    mail["From"] = f"{chat.findtext('SenderName')} <{sender}>"
    mail["To"] = ", ".join(recipients)
    mail["Subject"] = chat.findtext("ConversationName")
    mail["Date"] = format_datetime(datetime.fromisoformat(chat.findtext("DateTimeUTC").replace("Z", "+00:00")))
    mail["Message-ID"] = f"<{chat.findtext('MessageId')}@script.invalid>"
    mail.set_content(chat.findtext("Content"))
    written = mail.as_bytes()
    for person in {sender, *recipients}:
        if person.endswith(domain):
            if person not in boxes:
                boxes[person] = mailbox.mbox(os.path.join(folder, f"{person}.mbox"))
            boxes[person].add(written)
            mails += 1
    items += 1
    chat.clear()
for box in boxes.values():
    box.flush()
    box.close()
os.sync()
print(items, mails, len(boxes))
