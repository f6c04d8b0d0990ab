"""What the Graph of the tests keeps, and what it takes: mailboxes in memory, shapes, faults on order.

In: settings as JSON in the first argument; requests that were read. Out: answers, violations. Deliberately absent: lines,
tokens (`graph.py`), any code of the product.
"""
import base64
import email
import email.policy
import json
import os
import re
import sys
import threading
import urllib.parse

settings = json.loads(sys.argv[1])
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "graph_shapes.json"), encoding="utf-8") as file:
    SHAPES = json.load(file)

MIB = 1 << 20
lock = threading.RLock()
faults = []
violations = []
requests = []
mailboxes = {}
sessions = {}
numbers = iter(range(1, 1 << 40))


class Refusal(Exception):
    """An answer that is an error of Graph's."""

    def __init__(self, status, code, headers=None):
        super().__init__(code)
        self.status, self.code, self.headers = status, code, headers or {}


def violation(text):
    with lock:
        violations.append(text)


def check(value, shape, where):
    """What is not as the shape says."""
    if isinstance(shape, str):
        shape = SHAPES["shapes"][shape]
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}
    if not isinstance(value, kinds[shape["type"]]) or (shape["type"] == "integer" and isinstance(value, bool)):
        return violation(f"{where}: not {shape['type']}")
    if "most" in shape and len(value) > shape["most"]:
        violation(f"{where}: {len(value)} is more than {shape['most']}")
    if "like" in shape and not re.search(shape["like"], value):
        violation(f"{where}: not like {shape['like']}")
    if shape.get("base64"):
        try:
            base64.b64decode(value, validate=True)
        except ValueError:
            violation(f"{where}: not base64")
    for name in shape.get("need", []):
        if name not in value:
            violation(f"{where}: no {name}")
    if shape["type"] == "object":
        for name, inner in value.items():
            if name not in shape["of"]:
                violation(f"{where}: {name} is unknown")
            else:
                check(inner, shape["of"][name], f"{where}.{name}")
    if shape["type"] == "array":
        for place, inner in enumerate(value):
            check(inner, shape["each"], f"{where}[{place}]")
    return None


def new_mailbox():
    folder = {"id": "inbox-" + str(next(numbers)), "displayName": "Posteingang", "parent": "root", "messages": {}}
    return {"folders": {folder["id"]: folder}, "inbox": folder["id"]}


def of_user(address):
    address = address.lower()
    with lock:
        if address not in settings["mailboxes"]:
            raise Refusal(404, "ErrorInvalidUser")
        return mailboxes.setdefault(address, new_mailbox())


def parent_id(box, name):
    if name == "msgfolderroot":
        return "root"
    if name == "inbox":
        return box["inbox"]
    if name not in box["folders"]:
        raise Refusal(404, "ErrorItemNotFound")
    return name


def literal(text):
    return text.replace("''", "'")


def message_of(box, identifier):
    for folder in box["folders"].values():
        if identifier in folder["messages"]:
            return folder, folder["messages"][identifier]
    raise Refusal(404, "ErrorItemNotFound")


def properties(message):
    return {one["id"]: one["value"] for one in message.get("singleValueExtendedProperties", [])}


def stored(folder, message, files):
    identifier = "AAMk" + str(next(numbers)) + "="
    flags = int(properties(message).get("Integer 0x0E07", "8")) if not message.get("imported") else 1
    message = {**message, "id": identifier, "isDraft": bool(flags & 8), "files": files}
    message.setdefault("internetMessageId", f"<{identifier}@server.example>")
    folder["messages"][identifier] = message
    return message


def shown(message):
    return {"id": message["id"], "isDraft": message["isDraft"], "internetMessageId": message["internetMessageId"]}


def as_file(attachment):
    return {"name": attachment["name"], "contentType": attachment.get("contentType"),
            "contentId": attachment.get("contentId"), "bytes": base64.b64decode(attachment["contentBytes"])}


# The operations: (method, pattern of the path, name). The first that fits is it.
USER = r"^/v1\.0/users/(?P<user>[^/]+)"
OPERATIONS = [
    ("GET", USER + r"/mailFolders/inbox$", "knock"),
    ("GET", USER + r"/mailFolders/(?P<folder>[^/]+)/childFolders$", "folders"),
    ("POST", USER + r"/mailFolders/(?P<folder>[^/]+)/childFolders$", "make-folder"),
    ("POST", USER + r"/mailFolders/(?P<folder>[^/]+)/messages$", "create"),
    ("GET", USER + r"/mailFolders/(?P<folder>[^/]+)/messages$", "find"),
    ("POST", r"^/beta/users/(?P<user>[^/]+)/mailFolders/(?P<folder>[^/]+)/importMime$", "import"),
    ("GET", USER + r"/messages/(?P<message>[^/]+)/attachments$", "attachments"),
    ("POST", USER + r"/messages/(?P<message>[^/]+)/attachments$", "attach"),
    ("POST", USER + r"/messages/(?P<message>[^/]+)/attachments/createUploadSession$", "session"),
    ("POST", USER + r"/messages/(?P<message>[^/]+)/permanentDelete$", "purge"),
    ("DELETE", USER + r"/messages/(?P<message>[^/]+)$", "delete"),
    ("POST", r"^/v1\.0/\$batch$", "batch"),
]


def recognised(method, path):
    for wanted, pattern, name in OPERATIONS:
        found = re.match(pattern, path)
        if found and wanted == method:
            return name, {key: urllib.parse.unquote(value) for key, value in found.groupdict().items()}
    return None, {}


def perform(name, path, query, body):
    """Status and answer of an operation that was checked."""
    if name == "batch":
        return 200, {"responses": [inner(one) for one in reversed(json.loads(body)["requests"])]}
    box = of_user(path["user"])
    if name == "knock":
        return 200, {"id": box["inbox"]}
    if name == "folders":
        parent = parent_id(box, path["folder"])
        found = re.fullmatch(r"displayName eq '((?:[^']|'')*)'", query.get("$filter", ""))
        if not found:
            violation(f"folders: filter {query.get('$filter')}")
            raise Refusal(400, "ErrorInvalidUrlQueryFilter")
        with lock:
            rows = [{"id": one["id"], "displayName": one["displayName"]} for one in box["folders"].values()
                    if one["parent"] == parent and one["displayName"].lower() == literal(found[1]).lower()]
        return 200, {"value": rows}
    if name == "make-folder":
        parent, wanted = parent_id(box, path["folder"]), json.loads(body)["displayName"]
        with lock:
            for one in box["folders"].values():
                if one["parent"] == parent and one["displayName"].lower() == wanted.lower():
                    raise Refusal(409, "ErrorFolderExists")
            folder = {"id": "folder=" + str(next(numbers)), "displayName": wanted, "parent": parent, "messages": {}}
            box["folders"][folder["id"]] = folder
        return 201, {"id": folder["id"], "displayName": wanted}
    if name == "create":
        message = json.loads(body)
        files = [as_file(one) for one in message.pop("attachments", [])]
        with lock:
            folder = box["folders"][parent_id(box, path["folder"])]
            return 201, shown(stored(folder, message, files))
    if name == "import":
        raw = base64.b64decode(body)
        parsed = email.message_from_bytes(raw, policy=email.policy.compat32)
        headers = [{"name": key, "value": str(value)} for key, value in parsed.items()]
        files = [{"name": part.get_filename()} for part in parsed.walk() if part.get_filename()]
        message = {"imported": True, "mime": base64.b64encode(raw).decode(), "internetMessageHeaders": headers,
                   "subject": str(parsed.get("Subject", ""))}
        if parsed.get("Message-ID"):
            message["internetMessageId"] = str(parsed["Message-ID"]).strip()
        with lock:
            folder = box["folders"][parent_id(box, path["folder"])]
            return 201, shown(stored(folder, message, files))
    if name == "find":
        found = re.fullmatch(r"internetMessageId eq '((?:[^']|'')*)'", query.get("$filter", ""))
        expand = re.fullmatch(r"singleValueExtendedProperties\(\$filter=id eq '([^']*)'\)", query.get("$expand", ""))
        if not found or not expand:
            violation(f"find: {query}")
            raise Refusal(400, "ErrorInvalidUrlQueryFilter")
        rows = []
        with lock:
            for one in box["folders"][parent_id(box, path["folder"])]["messages"].values():
                if one["internetMessageId"] == literal(found[1]):
                    row = {"id": one["id"], "hasAttachments": bool(one["files"]),
                           "internetMessageHeaders": one.get("internetMessageHeaders", [])}
                    value = properties(one).get(expand[1])
                    if value is not None:
                        row["singleValueExtendedProperties"] = [{"id": expand[1], "value": value}]
                    rows.append(row)
        return 200, {"value": rows}
    folder, message = message_of(box, path["message"])
    if name == "attachments":
        return 200, {"value": [{"id": str(place), "name": one["name"], "size": len(one["bytes"]) + 200}
                               for place, one in enumerate(message["files"])]}
    if name == "attach":
        new = as_file(json.loads(body))
        if len(new["bytes"]) >= 3 * MIB:
            violation("attach: three megabytes and more go by a session")
            raise Refusal(413, "ErrorMessageSizeExceeded")
        with lock:
            message["files"].append(new)
        return 201, {"id": "1"}
    if name == "session":
        item = json.loads(body)["AttachmentItem"]
        if item["size"] < 3 * MIB:
            violation("session: below three megabytes")
            raise Refusal(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize")
        if item["size"] > 150 * MIB:
            raise Refusal(413, "ErrorAttachmentSizeLimitExceeded")
        with lock:
            number = str(next(numbers))
            sessions[number] = {"user": path["user"], "message": path["message"], "item": item, "bytes": b""}
        url = f"{settings['base']}/upload/{number}?authtoken=pre-authenticated"
        return 201, {"uploadUrl": url, "expirationDateTime": "2099-01-01T00:00:00Z", "nextExpectedRanges": ["0-"]}
    with lock:
        del folder["messages"][message["id"]]
    return 204, None


def inner(one):
    """A request of a batch."""
    url = urllib.parse.urlsplit("/v1.0" + one["url"])
    name, path = recognised(one["method"], url.path)
    query = checked_query(name, url.query)
    try:
        fault = next_fault(name, inner=True)
        if fault:
            raise Refusal(fault["status"], fault.get("code", ""), fault.get("headers", {}))
        status, answer = perform(name, path, query, b"")
        return {"id": one["id"], "status": status, "headers": {}, "body": answer}
    except Refusal as refusal:
        body = {"error": {"code": refusal.code, "message": "canary-words of the service"}}
        return {"id": one["id"], "status": refusal.status, "headers": refusal.headers, "body": body}


def checked_query(name, text):
    query = dict(urllib.parse.parse_qsl(text, keep_blank_values=True))
    operation = SHAPES["operations"].get(name, {})
    for key, value in query.items():
        if key not in operation.get("query", []):
            violation(f"{name}: query {key}")
        if key == "$select":
            for one in value.split(","):
                if one not in SHAPES["select"][operation["select"]]:
                    violation(f"{name}: select {one}")
    return query


def next_fault(name, inner=False):
    """The first fault on order for this operation, once its turn has come."""
    with lock:
        for fault in faults:
            if fault["on"] == name and bool(fault.get("inner")) == inner:
                if fault.get("skip", 0) > 0:
                    fault["skip"] -= 1
                    return None
                fault["times"] = fault.get("times", 1) - 1
                if fault["times"] <= 0:
                    faults.remove(fault)
                return dict(fault)
    return None


def kept(address, folder):
    """The mails of a folder, with `/` before a sub-folder, as JSON."""
    box = mailboxes.get(address.lower())
    if box is None:
        return []
    at = "root"
    for depth, name in enumerate(folder.split("/")):
        if depth == 0 and name == "Inbox":
            at = box["inbox"]
            continue
        at = next((one["id"] for one in box["folders"].values()
                   if one["parent"] == at and one["displayName"] == name), None)
        if at is None:
            return []
    rows = []
    for message in box["folders"][at]["messages"].values():
        files = [{**one, "bytes": base64.b64encode(one["bytes"]).decode() if "bytes" in one else None}
                 for one in message["files"]]
        rows.append({**message, "files": files})
    return rows
