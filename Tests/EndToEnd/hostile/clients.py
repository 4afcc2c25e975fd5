"""clients.py CALLWRIGHT: what clients that mean harm get from `callwright web`, and that a browser is served all the same."""

import os
import socket
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MODULE = b"\0asm" + b"x" * 3_000_000
MOST_CONNECTIONS = 64
MOST_MEGABYTES = 32 + MOST_CONNECTIONS * len(MODULE) / (1 << 20)  # Each holds one answer.
MALFORMED, FORBIDDEN, MISSING, MISDIRECTED = b"400", b"403", b"404", b"421"


def build(folder, outside):
    """A page, and in it and beside it what is no part of one."""
    folder.mkdir()
    outside.mkdir()
    (outside / "secret.js").write_text("secret\n")
    (folder / "index.html").write_text("<p>Hello</p>\n")
    (folder / "callwright.wasm").write_bytes(MODULE)
    (folder / ".hidden.js").write_text("hidden\n")
    (folder / "notes.txt").write_text("notes\n")
    (folder / "folder.js").mkdir()
    os.mkfifo(folder / "pipe.js")
    (folder / "zero.js").symlink_to("/dev/zero")
    (folder / "passwd.js").symlink_to("/etc/passwd")
    (folder / "away").symlink_to(outside)
    (folder / "itself.js").symlink_to("itself.js")
    with open(folder / "huge.js", "wb") as file:
        file.truncate(1 << 30)


class Site:
    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "web", "--port", "0", "--root", folder], stdout=subprocess.PIPE)
        self.port = int(self.process.stdout.readline().split(b":")[-1].rstrip(b"/\n"))
        self.here = b"Host: 127.0.0.1:%d\r\n" % self.port

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def request(self, path, fields=None, version=b"HTTP/1.1"):
        return b"GET %s %s\r\n%s\r\n" % (path, version, self.here if fields is None else fields)

    def status(self, request):
        """What is answered in one connection: a number, or nothing where it is closed."""
        with self.connect() as connection:
            try:
                connection.sendall(request[:20_000])
                if len(request) > 20_000:
                    time.sleep(0.1)  # It has answered by now, and hears the rest out.
                    connection.sendall(request[20_000:])
                return connection.recv(65_536)[9:12]
            except ConnectionError:
                return b""

    def answers(self, address):
        """Whether anybody is there at another address of this machine."""
        try:
            socket.create_connection((address, self.port), timeout=20).close()
            return True
        except ConnectionError:
            return False

    def megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def requests(site):
    """What is asked, and what it is answered with."""
    here, evil = site.here, b"Host: rebound.example:%d\r\n" % site.port
    for path in (b"/.hidden.js", b"/notes.txt", b"/folder.js", b"/folder.js/", b"/pipe.js", b"/itself.js", b"/huge.js",
                 b"/../../etc/passwd", b"/%2e%2e/%2e%2e/etc/passwd", b"/..%2f..%2fetc/passwd", b"/..%5c..%5cetc/passwd",
                 b"//etc/passwd", b"/index.html%00.js", b"/index.html/", b"/passwd.js/", b"/away", b"/none.js",
                 b"/" + b"a" * 300 + b".js", b"/" + b"a/" * 3_000 + b"a.js"):
        yield site.request(path), MISSING
    for path in (b"/zero.js", b"/passwd.js", b"/away/secret.js"):
        yield site.request(path), FORBIDDEN
    for fields in (evil, b"Host: 127.0.0.1\r\n", b"Host: 127.0.0.1:%d.example\r\n" % site.port, b"Host:\r\n"):
        yield site.request(b"/", fields), MISDIRECTED
    for fields in (b"", evil + here, here + evil, b"Host : here\r\n", here + b"Content-Length: 3\r\n",
                   here + b"Transfer-Encoding: chunked\r\n", here + b"no colon\r\n"):
        yield site.request(b"/", fields), MALFORMED
    yield site.request(b"/%"), MALFORMED
    yield b"\x16\x03\x01\x02\x00" + b"x" * 500 + b"\r\n\r\n", MALFORMED
    yield b"GET / HTTP/1.1\r\nA: " + b"x" * 1_000_000, b"431"
    yield b"\0" * 20_000, b"431"
    yield b"POST / HTTP/1.1\r\n" + here + b"\r\n", b"405"
    yield site.request(b"/"), b"200"


def crowds(site):
    """Who comes in numbers; behind each the page is there. Names of crowds, with those who stay."""
    silent = [site.connect() for _ in range(MOST_CONNECTIONS + 10)]
    for each in silent[:MOST_CONNECTIONS]:
        try:
            each.send(b"GET / HT")
        except ConnectionError:
            pass
    yield "who begin and say no more", silent
    greedy = []
    for _ in range(MOST_CONNECTIONS + 10):
        each = site.connect()
        each.sendall(site.request(b"/callwright.wasm") * 100)
        greedy.append(each)
    yield "who ask for much and read nothing", greedy
    for _ in range(50):
        each = site.connect()
        each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        each.sendall(site.request(b"/callwright.wasm"))
        each.close()
    yield "who break off", []
    slow = site.connect()
    slow.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for byte in site.request(b"/")[:-1]:
        slow.send(bytes([byte]))
    yield "who speak slowly", [slow]


def main():
    failures = []
    with tempfile.TemporaryDirectory(prefix="callwright-clients-") as scratch:
        folder = Path(scratch, "page")
        build(folder, Path(scratch, "outside"))
        site = Site(os.path.abspath(sys.argv[1]), folder)
        # What listens at every address of the machine listens at this one, too.
        if site.answers("127.0.0.2"):
            failures.append("it answers at other addresses than 127.0.0.1")
        asked = 0
        for request, wanted in requests(site):
            asked += 1
            if (answered := site.status(request)) != wanted:
                failures.append(f"{request[:80]!r} is answered {answered.decode()}, not {wanted.decode()}")
        for name, those in crowds(site):
            try:
                answered = site.status(site.request(b"/"))
            except TimeoutError:
                answered = b"nothing"
            if answered != b"200":
                failures.append(f"behind those {name} a browser gets {answered.decode()}")
            for each in those:
                each.close()
        if site.process.poll() is not None:
            failures.append("the program has ended")
        elif (taken := site.megabytes()) > MOST_MEGABYTES:
            failures.append(f"it takes {taken:.0f} MB")
        site.process.terminate()
        site.process.wait(10)
    print("\n".join(failures), file=sys.stderr)
    print(f"{asked} requests and four crowds: {len(failures)} go wrong")
    sys.exit(1 if failures else 0)


main()
