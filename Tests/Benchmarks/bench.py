"""bench.py CALLWRIGHT RUMDL ROUNDS: medians of alternating runs, and their ratio pair by pair."""

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

FILES = 2000


def timed(work):
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


class Session:
    """One server with one job open."""

    def __init__(self, command, name, language, folder):
        self.server = Server(command, folder)
        self.start = self.server.initialize()
        self.text = job(10_000)
        self.uri = f"file://{folder}/{name}"
        self.version = 1
        self.server.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": language, "version": 1, "text": self.text}})
        self.server.diagnostics(1)
        lines = self.text.split("\n")
        self.line = next(i for i in range(len(lines) // 2, len(lines)) if len(lines[i]) > 40)

    def keystroke(self):
        self.version += 1
        start = {"line": self.line, "character": 20}
        end = start if self.version % 2 == 0 else {"line": self.line, "character": 21}
        change = {"range": {"start": start, "end": end}, "text": "x" if self.version % 2 == 0 else ""}
        def work():
            self.server.notify("textDocument/didChange", {
                "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]})
            self.server.diagnostics(self.version)
        return timed(work)

    def completion(self):
        return timed(lambda: self.server.request("textDocument/completion", {
            "textDocument": {"uri": self.uri}, "position": {"line": self.line, "character": 20},
            "context": {"triggerKind": 1}}))


def pairs(rounds, ours, theirs):
    """Alternating runs: medians of both, and the median of their ratios."""
    samples = []
    for index in range(rounds):
        if index % 2 == 0:
            left = ours()
            samples.append((left, theirs()))
        else:
            right = theirs()
            samples.append((ours(), right))
    return (statistics.median(a for a, _ in samples), statistics.median(b for _, b in samples),
            statistics.median(a / b for a, b in samples))


def row(what, values, unit=1000, digits=2):
    ours, theirs, ratio = values
    print(f"| {what} | {ours * unit:.{digits}f} | {theirs * unit:.{digits}f} | {ratio:.2f} |", flush=True)


def start(command, folder):
    server = Server(command, folder)
    elapsed = server.initialize()
    server.stop()
    return elapsed


def main():
    callwright, rumdl, rounds = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3])
    scratch = tempfile.mkdtemp(prefix="callwright-bench-")
    folder = os.path.join(scratch, "jobs")
    os.mkdir(folder)
    size = 0
    for index in range(FILES):
        text = job(5_000, seed=index)
        size += len(text)
        pathlib.Path(folder, f"job{index:04}.job.md").write_text(text)
    one = os.path.join(scratch, "one")
    os.mkdir(one)

    print(f"{os.cpu_count()} cores, {rounds} rounds; callwright {os.path.getsize(callwright) / 1e6:.1f} MB, "
          f"rumdl {os.path.getsize(rumdl) / 1e6:.1f} MB\n")
    print("| | callwright | rumdl | ratio |\n|---|---|---|---|")
    row("spawn to exit of `version`, ms", pairs(
        rounds * 4, lambda: timed(lambda: subprocess.run([callwright, "version"], stdout=subprocess.DEVNULL)),
        lambda: timed(lambda: subprocess.run([rumdl, "version"], stdout=subprocess.DEVNULL))))
    serve, peer = [callwright, "serve"], [rumdl, "server"]
    row("spawn to `initialize` answer, ms", pairs(rounds * 4, lambda: start(serve, one), lambda: start(peer, one)))
    ours = Session(serve, "a.job.md", "callwright-job", one)
    theirs = Session(peer, "a.md", "markdown", one)
    row("keystroke to diagnostics, 10,000 characters, ms", pairs(rounds * 20, ours.keystroke, theirs.keystroke))
    row("completion, ms", pairs(rounds * 20, ours.completion, theirs.completion))
    memory = ours.server.peak_memory(), theirs.server.peak_memory()
    row("peak memory of the server, MiB", (*memory, memory[0] / memory[1]), unit=1, digits=1)
    ours.server.stop()
    theirs.server.stop()

    def lint(command):
        return timed(lambda: subprocess.run(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    row(f"lint {FILES} jobs, {size / 1e6:.1f} MB, s", pairs(
        rounds, lambda: lint([callwright, "lint", "."]),
        lambda: lint([rumdl, "check", "--no-cache", "--silent", "."])), unit=1, digits=3)
    print("\ncallwright reads jobs and holds them against its own rules; rumdl reads Markdown and holds it against its style\n"
          "rules: the texts are the same, the work is not.")
    shutil.rmtree(scratch)


main()
