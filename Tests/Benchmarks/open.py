"""open.py ROUNDS CALLWRIGHT…: what is done in one document costs, by how many are open; medians in milliseconds, in turns."""

import pathlib
import statistics
import sys
import tempfile
import threading
import time

from server import Server
from texts import job

COUNTS = (1, 1_000, 10_000)


class Desk:
    """A server with so many jobs of a kilobyte open, all as they lie on disk."""

    def __init__(self, callwright, folder, count):
        self.server, self.folder, self.count, self.version = Server([callwright, "serve"], str(folder)), folder, count, 1
        self.server.initialize()
        self.text = job(1_000)
        self.line = next(index for index, line in enumerate(self.text.split("\n")) if len(line) > 40)
        begun = time.perf_counter()
        # One thread writes and one reads, or a server that has much to say and its client wait for each other.
        writer = threading.Thread(target=lambda: [self.open(place) for place in range(count)])
        writer.start()
        for _ in range(count):
            self.server.diagnostics(1)
        writer.join()
        self.opened = time.perf_counter() - begun

    def uri(self, place):
        return f"file://{self.folder}/a{place:05}.job.md"

    def at(self, place):
        return {"textDocument": {"uri": self.uri(place)}, "position": {"line": 0, "character": 0}}

    def open(self, place):
        self.server.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri(place), "languageId": "callwright-job", "version": self.version, "text": self.text}})

    def timed(self, deed):
        begun = time.perf_counter()
        deed()
        return time.perf_counter() - begun

    def keystroke(self):
        self.version += 1
        start = {"line": self.line, "character": 20}
        isTyped = self.version % 2 == 0
        end = start if isTyped else {"line": self.line, "character": 21}
        self.server.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri(0), "version": self.version},
            "contentChanges": [{"range": {"start": start, "end": end}, "text": "x" if isTyped else ""}]})
        self.server.diagnostics(self.version)

    def reopen(self):
        self.server.notify("textDocument/didClose", {"textDocument": {"uri": self.uri(0)}})
        self.version += 1
        self.version += self.version % 2 == 0
        self.open(0)
        self.server.diagnostics(self.version)

    def save(self):
        self.server.notify("textDocument/didSave", {"textDocument": {"uri": self.uri(0)}})
        self.server.request("textDocument/hover", self.at(0))


def main():
    rounds, programs = int(sys.argv[1]), sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="callwright-open-") as scratch:
        desks = []
        for count in COUNTS:
            folder = pathlib.Path(scratch, str(count))
            folder.mkdir()
            (folder / "callwright.json").write_text("{}")
            for place in range(count):
                (folder / f"a{place:05}.job.md").write_text(job(1_000))
            desks += [(program, Desk(program, folder, count)) for program in programs]
        print("| what | " + " | ".join(f"{desk.count:,} open" for _, desk in desks) + " |\n|---" + "|---" * len(desks) + "|")
        print("| all opened, s | " + " | ".join(f"{desk.opened:.2f}" for _, desk in desks) + " |", flush=True)
        for what in ("keystroke", "reopen", "save"):
            samples = [[desk.timed(getattr(desk, what)) for _, desk in desks] for _ in range(rounds)]
            print(f"| {what}, ms | " + " | ".join(
                f"{statistics.median(column) * 1000:.2f}" for column in zip(*samples)) + " |", flush=True)
        for _, desk in desks:
            desk.server.stop()


main()
