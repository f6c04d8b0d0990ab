"""The yardstick of the bench: a bare MULTIAPPEND of the same mails, one sign-in a mailbox.

In: host, port, what signs in, a file of mails by mailbox, how many connections. Out: seconds, on standard output.
Each connection is a process of its own. Deliberately absent: any care for what goes wrong.
"""
import json
import multiprocessing
import socket
import sys
import time

settings = json.load(sys.stdin)
BATCH = 100


def letters(path):
    with open(path, "rb") as file:
        head = file.readline()
        while head:
            mailbox, count = head.split()
            mails = []
            for _ in range(int(count)):
                mails.append(file.read(int(file.readline())))
            yield mailbox.decode(), mails
            head = file.readline()


def until(file, tag):
    while True:
        line = file.readline()
        if not line:
            raise ConnectionError("closed")
        if line.startswith(tag + b" "):
            assert line.startswith(tag + b" OK"), line
            return


def append(jobs):
    for mailbox, mails in jobs:
        line = socket.create_connection((settings["host"], settings["port"]))
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        file = line.makefile("rb", 1 << 16)
        file.readline()
        line.sendall(f"A LOGIN \"{mailbox}*{settings['user']}\" {settings['password']}\r\n".encode())
        until(file, b"A")
        line.sendall(b'B CREATE "ICE Chat"\r\n')
        until(file, b"B")
        for begin in range(0, len(mails), BATCH):
            buffer = bytearray(b'C APPEND "ICE Chat"')
            for mail in mails[begin : begin + BATCH]:
                buffer += b' "20-Nov-2026 10:00:00 +0000" {%d+}\r\n' % len(mail) + mail
            line.sendall(buffer + b"\r\n")
            until(file, b"C")
        line.close()


jobs = list(letters(settings["mails"]))
count = settings["connections"]
workers = [multiprocessing.Process(target=append, args=(jobs[at::count],)) for at in range(count)]
began = time.monotonic()
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
assert all(worker.exitcode == 0 for worker in workers)
print(time.monotonic() - began)
