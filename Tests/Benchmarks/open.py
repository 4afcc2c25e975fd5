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
SPEAKS = "Ask for the day, {visit_day}.\n"
FILES = {
    "callwright.json": '{"variables": {"visit_day": {"description": "The day"}}}',
    "send_it.action.json": '{"kind": "textMessage", "name": "send_it", "recipient": "contact", "message": "See you"}',
}
# How often each is done where the others are done ten times.
DEEDS = {
    "keystroke": 10, "reopen": 10, "save": 10, "definition": 10, "references": 5, "rename": 5, "workspace_key": 1, "action_key": 1}


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

        for name, text in FILES.items():
            self.show(f"file://{folder}/{name}", text)
            self.server.diagnostics(1)

    def uri(self, place):
        return f"file://{self.folder}/a{place:05}.job.md"

    def at(self, place):
        return {"textDocument": {"uri": self.uri(place)}, "position": {"line": 0, "character": 0}}

    def open(self, place):
        # One speaks of the day, and has it in its last line.
        self.show(self.uri(place), self.text + (SPEAKS if place == 0 else ""))

    def show(self, uri, text):
        self.server.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "callwright-job", "version": self.version, "text": text}})

    def timed(self, deed):
        begun = time.perf_counter()
        taken = deed()
        return time.perf_counter() - begun if taken is None else taken

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
        while self.published().get("version") != self.version:
            pass

    def type_everywhere(self, name, word):
        """A keystroke in a file that all jobs hang on, to its own findings; all others are waited for."""
        self.version += 1
        uri = f"file://{self.folder}/{name}"
        self.server.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": self.version},
            "contentChanges": [{"text": FILES[name].replace(word, word + "." * (self.version % 2 + 1))}]})
        begun, typed = time.perf_counter(), None
        waiting = {f"file://{self.folder}/{other}" for other in FILES} | {self.uri(place) for place in range(self.count)}
        while waiting:
            published = self.published()
            waiting.discard(published["uri"])
            if published.get("version") == self.version:
                typed = time.perf_counter() - begun
        return typed

    def published(self):
        while (message := self.server.read()).get("method") != "textDocument/publishDiagnostics":
            pass
        return message["params"]

    def workspace_key(self):
        return self.type_everywhere("callwright.json", "The day")

    def action_key(self):
        return self.type_everywhere("send_it.action.json", "See you")

    def at_day(self, method, more={}):
        line = (self.text + SPEAKS).count("\n") - 1
        place = {"line": line, "character": SPEAKS.index("{") + 1}
        found = self.server.request(method, {"textDocument": {"uri": self.uri(0)}, "position": place, **more})
        if not found.get("result"):
            raise ValueError(f"{method}: {found}")

    def definition(self):
        self.at_day("textDocument/definition")

    def references(self):
        self.at_day("textDocument/references", {"context": {"includeDeclaration": True}})

    def rename(self):
        self.at_day("textDocument/rename", {"newName": "visit_date"})

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
            for name, text in FILES.items():
                (folder / name).write_text(text)
            for place in range(count):
                (folder / f"a{place:05}.job.md").write_text(job(1_000))
            desks += [(program, Desk(program, folder, count)) for program in programs]
        print("| what | " + " | ".join(f"{desk.count:,} open" for _, desk in desks) + " |\n|---" + "|---" * len(desks) + "|")
        print("| all opened, s | " + " | ".join(f"{desk.opened:.2f}" for _, desk in desks) + " |", flush=True)
        for what, times in DEEDS.items():
            samples = [[desk.timed(getattr(desk, what)) for _, desk in desks] for _ in range(max(1, rounds * times // 10))]
            print(f"| {what}, ms | " + " | ".join(
                f"{statistics.median(column) * 1000:.2f}" for column in zip(*samples)) + " |", flush=True)
        for _, desk in desks:
            desk.server.stop()


main()
