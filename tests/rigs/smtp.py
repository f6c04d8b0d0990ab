"""An SMTP server for tests: aiosmtpd, mail into a maildir, every command into a log.

In: maildir, log, port, how it encrypts, who may sign in. Out: its port on standard output. It ends with its parent.
Deliberately absent: any code of the product.
"""
import asyncio
import json
import ssl
import sys

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP, AuthResult

settings = json.loads(sys.argv[1])


def note(word):
    with open(settings["log"], "a", encoding="utf-8") as log:
        log.write(word + "\n")


class Handler(Mailbox):
    async def handle_MAIL(self, server, session, envelope, address, options):
        note(f"MAIL {'tls' if session.ssl else 'plain'} {'in' if session.authenticated else 'out'}")
        if address == settings.get("refused_sender"):
            return "553 5.7.1 not yours: " + address
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in settings.get("refused", []):
            return "550 5.1.1 no such user: " + address
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "answer" in settings:
            return settings["answer"]
        return await super().handle_DATA(server, session, envelope)


def sign_in(server, session, envelope, mechanism, data):
    right = data.login == settings["user"].encode() and data.password == settings["password"].encode()
    note(f"AUTH {mechanism} {'tls' if session.ssl else 'plain'} {'right' if right else 'wrong'}")
    return AuthResult(success=right, handled=False)


async def main():
    how = settings["security"]
    encryption = None
    if how in ("tls", "starttls"):
        encryption = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        encryption.load_cert_chain(settings["certificate"], settings["key"])
    wanted = bool(settings.get("user"))
    handler = Handler(settings["maildir"])

    def session():
        note("CONNECT")
        return SMTP(
            handler,
            hostname="mail.corp.example",
            tls_context=encryption if how == "starttls" else None,
            authenticator=sign_in if wanted else None,
            auth_required=wanted,
            auth_require_tls=how == "starttls",
        )

    loop = asyncio.get_running_loop()
    wrapped = encryption if how == "tls" else None
    server = await loop.create_server(session, "127.0.0.1", settings["port"], ssl=wrapped)
    print(server.sockets[0].getsockname()[1], flush=True)
    # Standard input ends with the parent.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
