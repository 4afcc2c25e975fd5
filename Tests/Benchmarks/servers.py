"""servers.py CALLWRIGHT TOOLS TYPIST ROUNDS: language servers beside one another; medians of runs in turns, ratios pair by pair."""

import functools
import json
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from languages import PEERS, SCALE, Kind
from server import Server, greeting

SIZES = (1_000, 10_000, 100_000, 1_000_000)
EDITS = 10_000
IN_A_ROW = {1_000: 20, 10_000: 20, 100_000: 20, 1_000_000: 5}
"""So many keystrokes one after the other."""
ROUNDS_OF_ONE = {1_000: 20, 10_000: 20, 100_000: 4, 1_000_000: 1}
"""So many more rounds where each has one keystroke."""


def long_line(text):
    """The first of at least so many characters in the second half."""
    lines = text.split("\n")
    return next(index for index in range(len(lines) // 2, len(lines)) if len(lines[index]) > 40)


class Typing:
    """One server with one document open."""

    def __init__(self, kind: Kind, folder, size):
        self.server = Server(kind.command, folder)
        self.announced = self.server.initialize()["capabilities"]
        self.text, self.version = kind.text(size), 1
        self.uri = f"file://{folder}/text{size}.{kind.ending}"
        begun = time.perf_counter()
        self.server.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": kind.language, "version": 1, "text": self.text}})
        self.findings = len(self.server.diagnostics(1))
        self.opened = time.perf_counter() - begun
        self.line = long_line(self.text)
        self.changes = list(changes(self.uri, self.line))

    def keystroke(self):
        self.version += 1
        change = self.changes[self.version % 2]
        change["params"]["textDocument"]["version"] = self.version
        self.server.notify(change["method"], change["params"])
        self.server.diagnostics(self.version)

    def asked(self, method, params):
        begun = time.perf_counter()
        answer = self.server.request(method, {"textDocument": {"uri": self.uri}, **params})
        return None if "error" in answer else time.perf_counter() - begun

    def at_place(self, method, provider):
        if provider not in self.announced:
            return None
        return self.asked(method, {"position": {"line": self.line, "character": 20}})

    def colors(self):
        return self.asked("textDocument/semanticTokens/full", {}) if "semanticTokensProvider" in self.announced else None


def in_turns(rounds, measures):
    """Samples of each measure, in another order each time, so that none has always the same one before it."""
    samples = [[] for _ in measures]
    places, chance = list(range(len(measures))), random.Random(1)
    for _ in range(rounds):
        chance.shuffle(places)
        for place in places:
            samples[place].append(measures[place]())
    return samples


def changes(uri, line):
    """One character comes, and goes again; @ is the version."""
    for last, text in ((20, "x"), (21, "")):
        yield {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": {"uri": uri, "version": "@"},
            "contentChanges": [{"text": text, "range": {
                "start": {"line": line, "character": 20}, "end": {"line": line, "character": last}}}]}}


def lay_out(kind, folder, size):
    """What typist needs for one server; gives the folder."""
    at = os.path.join(folder, f"typed{size}")
    os.makedirs(at, exist_ok=True)
    uri, text = f"file://{at}/text.{kind.ending}", kind.text(size)
    press, take = (json.dumps(each).replace('"@"', "@") for each in changes(uri, long_line(text)))
    begin = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": greeting(f"file://{at}")}
    opened = {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
        "uri": uri, "languageId": kind.language, "version": 1, "text": text}}}
    files = {"command": "\n".join(kind.command), "initialize": json.dumps(begin), "open": json.dumps(opened),
             "press": press, "take": take}
    for name, content in files.items():
        with open(os.path.join(at, name), "w") as file:
            file.write(content)
    return at


def typed(typist, places, size, rounds, in_a_row):
    """Seconds of a keystroke, the median of each row, for each server."""
    told = subprocess.run(
        [typist, str(rounds), str(in_a_row), *(lay_out(*place, size) for place in places)],
        capture_output=True, text=True, check=True).stdout
    times = [[float(each) / 1e6 for each in line.split()] for line in told.splitlines()]
    return [[statistics.median(each[start:start + in_a_row]) for start in range(0, len(each), in_a_row)] for each in times]


def row(what, samples, unit=1000, digits=2):
    """Callwright's median, and each other's median with Callwright's part of it, pair by pair."""
    cells = []
    for sample in samples:
        if None in sample:
            cells.append("–")
            continue
        told = f"{statistics.median(sample) * unit:,.{digits}f}"
        if sample is not samples[0]:
            told += f" ({statistics.median(ours / theirs for ours, theirs in zip(samples[0], sample)):.2f})"
        cells.append(told)
    print(f"| {what} | " + " | ".join(cells) + " |", flush=True)


def start(kind, folder):
    """From the spawn to the whole answer, which lies in the pipe before: what Python does to start a program is not counted."""
    (asked, asks), (answered, answers) = os.pipe(), os.pipe()
    body = json.dumps({
        "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": greeting(f"file://{folder}")}).encode()
    os.write(asks, b"Content-Length: %d\r\n\r\n" % len(body) + body)
    program = shutil.which(kind.command[0])
    redirections = [
        (os.POSIX_SPAWN_DUP2, asked, 0), (os.POSIX_SPAWN_DUP2, answers, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    begun = time.perf_counter()
    process = os.posix_spawn(program, kind.command, os.environ, file_actions=redirections)
    told = b""
    while not is_answered(told):
        told += os.read(answered, 1 << 20)
    took = time.perf_counter() - begun
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    for each in (asked, asks, answered, answers):
        os.close(each)
    return took


def is_answered(told):
    """Whether the answer to the first request is there, as a whole: notifications may come before it."""
    while told:
        head, _, rest = told.partition(b"\r\n\r\n")
        length = re.search(rb"Content-Length: (\d+)", head)
        if not length or len(rest) < int(length[1]):
            return False
        if json.loads(rest[:int(length[1])]).get("id") == 1:
            return True
        told = rest[int(length[1]):]
    return False


def opened(kind, folder, size):
    typing = Typing(kind, folder, size)
    typing.server.stop()
    return typing.opened


def findings(kind, folder):
    """How many it tells: each takes time to find, to write and to read."""
    typing = Typing(kind, folder, 10_000)
    typing.server.stop()
    return typing.findings


def after_edits(typing):
    """The most memory that the server ever had, after so many edits with their findings."""
    while typing.version <= EDITS:
        typing.keystroke()
    return typing.server.peak_memory()


def measure_beginning(places, rounds, sizes):
    row("spawn to `initialize` answer, ms", in_turns(rounds * 4, [functools.partial(start, *place) for place in places]))
    for size in sizes:
        samples = in_turns(max(3, rounds // 3), [functools.partial(opened, *place, size) for place in places])
        row(f"open to findings, {size // 1000} kB, ms", samples)


def measure_keystrokes(typist, places, rounds, sizes):
    for size in sizes:
        row(f"keystroke to findings, {size // 1000} kB, ms", typed(typist, places, size, rounds, IN_A_ROW[size]))
    for size in sizes:
        row(f"keystroke between those of the others, {size // 1000} kB, ms",
            typed(typist, places, size, rounds * ROUNDS_OF_ONE[size], 1))


def measure_work(places, rounds, size=10_000):
    typing = [Typing(*place, size) for place in places]
    for what in ("completion", "hover"):
        row(f"{what}, {size // 1000} kB, ms", in_turns(rounds * 20, [
            functools.partial(each.at_place, f"textDocument/{what}", f"{what}Provider") for each in typing]))
    row(f"semantic tokens, {size // 1000} kB, ms", in_turns(rounds * 20, [each.colors for each in typing]))
    row("memory with it open, MiB", [[each.server.peak_memory()] for each in typing], unit=1, digits=1)
    row(f"memory after {EDITS:,} edits of it, MiB", [[after_edits(each)] for each in typing], unit=1, digits=1)
    for each in typing:
        each.server.stop()


def main():
    callwright, tools, typist = (os.path.abspath(each) for each in sys.argv[1:4])
    rounds = int(sys.argv[4])
    ours = Kind.ours(callwright)
    for kinds, sizes in (([ours] + PEERS(tools), SIZES), ([ours] + SCALE, SIZES[:2])):
        scratch = tempfile.mkdtemp(prefix="callwright-servers-")
        folders = [os.path.join(scratch, kind.name) for kind in kinds]
        for folder in folders:
            os.mkdir(folder)
        print("| server | its work in these documents | findings in 10 kB |\n|---|---|---|")
        for kind, folder in zip(kinds, folders):
            print(f"| {kind.name} | {kind.work} | {findings(kind, folder)} |")
        print(f"\n{rounds} rounds; in brackets Callwright's part of that, the median of the pairs.\n")
        print("| | " + " | ".join(kind.name for kind in kinds) + " |\n|---|" + "---|" * len(kinds))
        places = list(zip(kinds, folders))
        measure_beginning(places, rounds, sizes)
        # Compilers wait before they look at a change, and say nothing where nothing is new.
        if sizes == SIZES:
            measure_keystrokes(typist, places, rounds, sizes)
            measure_work(places, rounds)
        print()
        shutil.rmtree(scratch, ignore_errors=True)


main()
