"""keystroke.py CALLWRIGHT ROUNDS: from a change to the findings of all rules, by the size of the job; medians in turns."""

import statistics
import sys
import tempfile
import time

from server import Server
from texts import job

SIZES = (1_000, 10_000, 100_000, 1_000_000)


class Typing:
    """A server with a job open into which somebody types."""

    def __init__(self, program, folder, size):
        self.server = Server([*program, "serve"], folder)
        self.server.initialize()
        self.uri, self.version, text = f"file://{folder}/a.job.md", 1, job(size)
        self.server.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": "callwright-job", "version": 1, "text": text}})
        self.findings = len(self.server.diagnostics(1))
        lines = text.split("\n")
        self.line = next(index for index in range(len(lines) // 2, len(lines)) if len(lines[index]) > 40)

    def keystroke(self):
        self.version += 1
        isTyped = self.version % 2 == 0
        start = {"line": self.line, "character": 20}
        end = start if isTyped else {"line": self.line, "character": 21}
        begun = time.perf_counter()
        self.server.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version},
            "contentChanges": [{"range": {"start": start, "end": end}, "text": "x" if isTyped else ""}]})
        self.server.diagnostics(self.version)
        return time.perf_counter() - begun


def main():
    callwright, rounds = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory(prefix="callwright-keystroke-") as folder:
        typing = [Typing([callwright], folder, size) for size in SIZES]
        samples = [[] for _ in SIZES]
        for round in range(rounds):
            for place, each in enumerate(typing):
                # A tenth of the rounds is enough for what takes a hundred times as long.
                if SIZES[place] <= 100_000 or round % 10 == 0:
                    samples[place].append(each.keystroke())
        base = statistics.median(samples[SIZES.index(10_000)])
        print("| job | findings | keystroke to findings, ms | of the one with 10 kB |\n|---|---|---|---|")
        for size, each, times in zip(SIZES, typing, samples):
            median = statistics.median(times)
            print(f"| {size // 1000} kB | {each.findings} | {median * 1000:.2f} | {median / base:.2f} |")
            each.server.stop()


if __name__ == "__main__":
    main()
