"""An HTTP or HTTPS server for tests: every request into a log, answers as a file lists them.

In: log, answers (a status and a header a line; at the end of the file: 204), port, certificate, secret. Out: its port
on standard output. It ends with its parent. Deliberately absent: any code of the product.
"""
import hashlib
import hmac
import json
import os
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

settings = json.loads(sys.argv[1])


def next_answer():
    with open(settings["answers"], encoding="utf-8") as file:
        lines = file.read().splitlines()
    with open(settings["answers"], "w", encoding="utf-8") as file:
        file.write("\n".join(lines[1:]))
    return (lines[0] if lines else "204").split(" ", 1)


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        expected = "sha256=" + hmac.new(settings["secret"].encode(), body, hashlib.sha256).hexdigest()
        row = {
            "path": self.path,
            "headers": {name.lower(): value for name, value in self.headers.items()},
            "body": json.loads(body),
            "signed": self.headers.get("X-Chat-Connectors-Signature") == expected,
        }
        with open(settings["log"], "a", encoding="utf-8") as log:
            log.write(json.dumps(row) + "\n")
        status, *header = next_answer()
        self.send_response(int(status))
        for line in header:
            name, value = line.split(": ", 1)
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", settings["port"]), Handler)
if "certificate" in settings:
    encryption = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    encryption.load_cert_chain(settings["certificate"], settings["key"])
    server.socket = encryption.wrap_socket(server.socket, server_side=True)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
os._exit(0)
