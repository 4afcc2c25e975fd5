"""workspace.py CALLWRIGHT ROUNDS: load, memory and keystrokes in a large workspace and in a small one, in turns."""

import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from server import Server
from texts import job

JOBS, ACTIONS = 10_000, 200


def workspace(folder, jobs, actions):
    """A workspace in folders of a hundred jobs each; every job is attached to a step."""
    names = [f"job{index:05}" for index in range(jobs)]
    for index, name in enumerate(names):
        place = folder / f"part{index // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{name}.job.md").write_text(f"---\nname: Job {index}\n---\n" + job(3_000, seed=index))
    texts = folder / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    for index in range(actions):
        (texts / f"send_{index:03}.action.json").write_text(json.dumps({
            "kind": "textMessage", "name": f"send_{index:03}", "recipient": "contact",
            "description": "Sends a confirmation. Use it after the caller has agreed.",
            "parameters": {"type": "object", "properties": {"day": {"type": "string", "description": "The day"}},
                           "required": ["day"]},
            "message": "Hi, see you on {{ .parameters.day }}."}))
    steps = [{"name": f"Step {start}", "jobs": names[start:start + 10]} for start in range(0, jobs, 10)]
    (folder / "callwright.json").write_text(json.dumps({
        "inboxes": [{"name": "Front desk"}], "variables": {"caller_name": {"sample": "Raj"}}, "steps": steps}))


class Session:
    def __init__(self, callwright, folder):
        self.server = Server([callwright, "serve"], str(folder))
        self.server.initialize()
        path = folder / "part000" / "job00000.job.md"
        self.uri, self.text = f"file://{path}", path.read_text() + job(7_000)
        self.version = 1
        begun = time.perf_counter()
        self.server.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": "callwright-job", "version": 1, "text": self.text}})
        self.server.diagnostics(1)
        self.load = time.perf_counter() - begun
        self.line = next(i for i, line in enumerate(self.text.split("\n")) if i > 20 and len(line) > 40)

    def change(self, text, start, end):
        self.version += 1
        place = {"start": {"line": self.line, "character": start}, "end": {"line": self.line, "character": end}}
        self.server.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [{"range": place, "text": text}]})

    def keystroke(self):
        begun = time.perf_counter()
        if self.version % 2 == 1:
            self.change("x", 20, 20)
        else:
            self.change("", 20, 21)
        self.server.diagnostics(self.version)
        return time.perf_counter() - begun

    def timed(self, method, character, **more):
        begun = time.perf_counter()
        answer = self.server.request(method, {
            "textDocument": {"uri": self.uri}, "position": {"line": self.line, "character": character}, **more})
        return time.perf_counter() - begun, answer["result"]

    def menu(self):
        self.change(" /", 20, 20)
        elapsed, answer = self.timed("textDocument/completion", 22)
        self.change("", 20, 22)
        return elapsed, len(answer["items"])

    def references(self):
        self.change(" {caller_name} ", 20, 20)
        elapsed, answer = self.timed("textDocument/references", 24, context={"includeDeclaration": True})
        self.change("", 20, 35)
        return elapsed, len(answer)


def main():
    callwright, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="callwright-workspace-"))
    small, large = scratch / "small", scratch / "large"
    workspace(small, 1, 0)
    workspace(large, JOBS, ACTIONS)
    loads = [(Session(callwright, small), Session(callwright, large)) for _ in range(5)]
    one, many = loads[-1]
    for pair in loads[:-1]:
        for session in pair:
            session.server.stop()
    strokes = [(one.keystroke(), many.keystroke()) if index % 2 else (many.keystroke(), one.keystroke())[::-1]
               for index in range(rounds)]
    print(f"| | 1 job | {JOBS:,} jobs and {ACTIONS} actions | ratio |\n|---|---|---|---|")

    def row(what, pairs, unit=1000, digits=2):
        a, b = (statistics.median(column) for column in zip(*pairs))
        ratio = statistics.median(y / x for x, y in pairs)
        print(f"| {what} | {a * unit:.{digits}f} | {b * unit:.{digits}f} | {ratio:.2f} |", flush=True)

    row("opened to first findings, ms", [(a.load, b.load) for a, b in loads])
    row("keystroke to findings, 10,000 characters, ms", strokes)
    menus = [(one.menu(), many.menu()) for _ in range(20)]
    row(f"the menu behind / ({menus[0][0][1]} and {menus[0][1][1]} entries), ms", [(a[0], b[0]) for a, b in menus])
    found = [(one.references(), many.references()) for _ in range(3)]
    row("all references of a variable, ms", [(a[0], b[0]) for a, b in found])
    row("peak memory of the server, MiB", [(one.server.peak_memory(), many.server.peak_memory())], unit=1, digits=1)
    one.server.stop()
    many.server.stop()

    def lint(folder):
        begun = time.perf_counter()
        subprocess.run([callwright, "lint", "--quiet"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - begun

    row("lint of all, ms", [(lint(small), lint(large)) for _ in range(5)])
    shutil.rmtree(scratch)


main()
