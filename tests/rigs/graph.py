"""Microsoft Graph and its token service for tests, every request held against graph_shapes.json.

In: settings as JSON; on standard input a command a line: faults to play, what is there. Out: its port, then an answer a
line. A request that Graph would not know is a violation, which tests read; the product never sees more of it than Graph
would show. It ends with its standard input. Deliberately absent: any code of the product, any part of Python that Debian
does not have.
"""
import base64
import email.utils
import json
import os
import re
import ssl
import sys
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from graph_store import (MIB, SHAPES, Refusal, check, checked_query, faults, kept, lock, mailboxes, message_of, next_fault,
                         numbers, of_user, perform, recognised, requests, sessions, settings, violation, violations)

tokens = {}
refused_tokens = {}
in_flight = {}
most_in_flight = {}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Nagle's and the client's waiting for each other would cost 40 ms an answer.
    disable_nagle_algorithm = True
    wbufsize = -1

    def answer(self, status, body=None, headers=None):
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        for key, value in (headers or {}).items():
            if value == "http-date":
                value = email.utils.formatdate(time.time() + 2, usegmt=True)
            self.send_header(key, value)
        if body is not None:
            self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def base(self):
        """As the client knows it: over a line that is cut it has another port."""
        return f"{scheme}://{self.headers['Host']}"

    def answer_page(self, status):
        """What a proxy says in Graph's place."""
        content = b"<html><body>canary-words of a proxy</body></html>"
        self.send_response(status)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def drop(self):
        self.close_connection = True
        self.connection.close()

    def refuse(self, refusal):
        headers = {"request-id": "canary-request", **refusal.headers}
        if headers.get("Retry-After") == "":
            del headers["Retry-After"]
        body = {"error": {"code": refusal.code, "message": "canary-words of the service"}}
        self.answer(refusal.status, body, headers)

    def note(self, name, user, size, status):
        with lock:
            requests.append({"name": name, "user": user, "bytes": size, "status": status, "at": time.time()})

    def handle_one(self):
        url = urllib.parse.urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        if url.path.startswith("/upload/"):
            return self.upload(url, length)
        body = self.rfile.read(length)
        if len(body) < length:
            # The client is gone in the middle of a request: there was none.
            return self.drop()
        if url.path.endswith("/oauth2/v2.0/token"):
            return self.token(url.path, body)
        name, path = recognised(self.command, url.path)
        if name is None:
            violation(f"unknown: {self.command} {url.path}")
            return self.refuse(Refusal(400, "BadRequest"))
        user = path.get("user", "")
        with lock:
            in_flight[user] = in_flight.get(user, 0) + 1
            most_in_flight[user] = max(most_in_flight.get(user, 0), in_flight[user])
            crowded = user and in_flight[user] > 4
        try:
            return self.operation(name, path, url, body, crowded)
        finally:
            with lock:
                in_flight[user] -= 1

    def operation(self, name, path, url, body, crowded):
        user, operation = path.get("user", ""), SHAPES["operations"][name]
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        with lock:
            if token in refused_tokens:
                refused_tokens[token] += 1
                # Of four mailboxes with four requests each, fifteen more may have been under way with it.
                if refused_tokens[token] > 15:
                    violation(f"{name}: a token that was refused")
        time.sleep(settings.get("delay", 0))
        fault = next_fault(name)
        if fault and fault.get("revoke"):
            with lock:
                refused_tokens.setdefault(token, 0)
                tokens.pop(token, None)
        try:
            if token not in tokens:
                raise Refusal(401, "InvalidAuthenticationToken")
            if crowded:
                raise Refusal(429, "ApplicationThrottled: MailboxConcurrency", {"Retry-After": "1"})
            query = checked_query(name, url.query)
            self.check_body(name, operation, body)
            if fault and fault.get("drop") == "before":
                self.note(name, user, len(body), 0)
                return self.drop()
            if fault and "late" in fault:
                # The gateway gave up, and what is behind it goes on.
                threading.Timer(fault["late"], perform, (name, path, query, body)).start()
            if fault and fault.get("html"):
                self.note(name, user, len(body), fault["status"])
                return self.answer_page(fault["status"])
            if fault and not fault.get("after") and "status" in fault:
                raise Refusal(fault["status"], fault.get("code", "canary"), fault.get("headers", {}))
            if "bytes" in operation and len(body) > operation["bytes"]:
                raise Refusal(413, "RequestEntityTooLarge")
            status, answer = perform(name, path, query, body)
            if fault and fault.get("drop") == "after":
                self.note(name, user, len(body), 0)
                return self.drop()
            if fault and fault.get("after"):
                raise Refusal(fault["status"], fault.get("code", "canary"), fault.get("headers", {}))
            self.note(name, user, len(body), status)
            return self.answer(status, answer)
        except Refusal as refusal:
            self.note(name, user, len(body), refusal.status)
            return self.refuse(refusal)

    def check_body(self, name, operation, body):
        kind = (self.headers.get("Content-Type") or "").split(";")[0]
        if operation["method"] == "GET" and body:
            violation(f"{name}: a body")
        if "json" in operation:
            if kind != "application/json":
                violation(f"{name}: Content-Type {kind}")
            try:
                check(json.loads(body), operation["json"], name)
            except ValueError:
                violation(f"{name}: not JSON")
                raise Refusal(400, "BadRequest") from None
        if operation.get("text"):
            if kind != "text/plain":
                violation(f"{name}: Content-Type {kind}")
            try:
                base64.b64decode(body, validate=True)
            except ValueError:
                violation(f"{name}: not base64")

    def token(self, path, body):
        form = urllib.parse.parse_qs(body.decode(), strict_parsing=True)
        fault = next_fault("token")
        self.note("token", "", len(body), fault["status"] if fault else 200)
        for name in form:
            if name not in SHAPES["token"]["of"] or len(form[name]) != 1:
                violation(f"token: {name}")
        for name in SHAPES["token"]["need"]:
            if name not in form:
                violation(f"token: no {name}")
        if path != f"/{settings['tenant']}/oauth2/v2.0/token" or form["scope"] != [f"{self.base()}/.default"]:
            violation(f"token: {path} {form['scope']}")
        if (self.headers.get("Content-Type") or "") != "application/x-www-form-urlencoded":
            violation("token: Content-Type")
        if fault:
            return self.answer(fault["status"], fault.get("body", {}), fault.get("headers", {}))
        if form.get("client_secret") != [settings["secret"]] and not self.assertion(form):
            return self.answer(401, {"error": "invalid_client", "error_codes": [7000215],
                                     "error_description": "AADSTS7000215: canary-words of the service"})
        claims = {"roles": settings["roles"], "jti": str(next(numbers))}
        payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
        token = f"e30.{payload}.canary-token-{next(numbers)}"
        with lock:
            tokens[token] = True
        return self.answer(200, {"token_type": "Bearer", "expires_in": settings.get("seconds", 3599),
                                 "access_token": token})

    def assertion(self, form):
        """A signed assertion's claims; who signed it, other tests ask OpenSSL."""
        if "client_assertion" not in form:
            return False
        head, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in
                        form["client_assertion"][0].split(".")[:2])
        return head["alg"] == "PS256" and claims["aud"] == f"{settings['base']}/{settings['tenant']}/oauth2/v2.0/token"

    def upload(self, url, length):
        session = sessions.get(url.path.removeprefix("/upload/"))
        if self.headers.get("Authorization"):
            violation("upload: Authorization at an address that opens itself")
        if session is None:
            self.rfile.read(length)
            return self.refuse(Refusal(404, "ErrorItemNotFound"))
        next_ranges = {"expirationDateTime": "2099-01-01T00:00:00Z",
                       "nextExpectedRanges": [str(len(session["bytes"]))]}
        if self.command == "GET":
            self.note("progress", session["user"], 0, 200)
            return self.answer(200, next_ranges)
        fault = next_fault("piece")
        total, held = session["item"]["size"], len(session["bytes"])
        found = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", self.headers.get("Content-Range") or "")
        if self.command != "PUT" or not found or self.headers.get("Content-Type") != "application/octet-stream":
            violation(f"piece: {self.command} {self.headers.get('Content-Range')}")
            return self.refuse(Refusal(400, "BadRequest"))
        first, last, said = (int(text) for text in found.groups())
        if said != total or last - first + 1 != length or length >= 4 * MIB:
            violation(f"piece: {found[0]} with {length} bytes of {total}")
        if last + 1 != total and length % (320 * 1024):
            violation(f"piece: {length} is no multiple of 320 KiB")
        if fault and fault.get("drop") == "before":
            # Cut in the middle of the piece: nothing of it counts.
            self.rfile.read(length // 2)
            self.note("piece", session["user"], length, 0)
            return self.drop()
        piece = self.rfile.read(length)
        if len(piece) < length:
            return self.drop()
        if fault and "status" in fault:
            self.note("piece", session["user"], length, fault["status"])
            return self.refuse(Refusal(fault["status"], fault.get("code", "canary"), fault.get("headers", {})))
        if first != held:
            violation(f"piece: {first}, and {held} was the next")
            return self.refuse(Refusal(416, "InvalidRange"))
        session["bytes"] += piece
        if fault and fault.get("drop") == "after":
            self.note("piece", session["user"], length, 0)
            return self.drop()
        self.note("piece", session["user"], length, 200)
        if len(session["bytes"]) < total:
            next_ranges["nextExpectedRanges"] = [str(len(session["bytes"]))]
            return self.answer(200, next_ranges)
        item = session["item"]
        with lock:
            _, message = message_of(of_user(session["user"]), session["message"])
            message["files"].append({"name": item["name"], "contentType": item.get("contentType"),
                                     "bytes": session["bytes"]})
            sessions.pop(url.path.removeprefix("/upload/"))
        return self.answer(201, None, {"Location": f"{settings['base']}/attachment"})

    def setup(self):
        super().setup()
        self.rfile = Head(self.rfile)

    def handle_any(self):
        if self.rfile.last not in (b"\r\n", b"\n"):
            # The line was cut within the head: Python takes what came for all of it.
            self.drop()
            return
        try:
            self.handle_one()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        except Exception as error:  # pylint: disable=broad-except
            violation(f"the rig itself: {type(error).__name__}: {error}")
            self.close_connection = True

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = handle_any

    def log_message(self, *_):
        pass


class Head:
    """What a request is read from, which knows the last line that was read."""

    def __init__(self, file):
        self.file, self.last = file, b""
        self.read, self.close, self.flush = file.read, file.close, file.flush

    @property
    def closed(self):
        return self.file.closed

    def readline(self, *most):
        self.last = self.file.readline(*most)
        return self.last


class Server(ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, *_):
        """A client that goes away is no trouble of ours."""


def command(line):
    wanted = json.loads(line)
    with lock:
        if wanted["do"] == "faults":
            faults.extend(wanted["list"])
            return {}
        if wanted["do"] == "calm":
            faults.clear()
            return {}
        if wanted["do"] == "mails":
            return {"mails": kept(wanted["mailbox"], wanted["folder"])}
        if wanted["do"] == "forget":
            requests.clear()
            return {}
        folders = {address: sorted(one["displayName"] for one in box["folders"].values())
                   for address, box in mailboxes.items()}
        return {"violations": violations, "requests": requests, "faults": faults, "folders": folders,
                "at_once": max([count for user, count in most_in_flight.items() if user] or [0]),
                "tokens": len(tokens) + len(refused_tokens)}


server = Server(("127.0.0.1", settings.get("port", 0)), Handler)
scheme = "http"
if "certificate" in settings:
    encryption = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    encryption.load_cert_chain(settings["certificate"], settings["key"])
    server.socket = encryption.wrap_socket(server.socket, server_side=True)
    scheme = "https"
settings["base"] = f"{scheme}://127.0.0.1:{server.server_address[1]}"
settings["mailboxes"] = [address.lower() for address in settings["mailboxes"]]
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
for text in sys.stdin:
    print(json.dumps(command(text)), flush=True)
os._exit(0)
