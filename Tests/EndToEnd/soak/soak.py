"""soak.py CALLWRIGHT MESSAGES DOCUMENTS HOURS: a million messages, ten thousand documents, a day of an author's work."""

import os
import sys
import tempfile
from pathlib import Path

from author import Author
from editor import Editor, job

GROWTH, SLACK = 1.05, 0.5
"""What memory may grow by after the first tenth: a part of itself, and so many MiB; the history has a line for every change."""
STEADY, NOISE = 0.5 / (1 << 20), 0.02
"""What is still growth when each of the last tenths has it: MiB a message, and at least so many."""


class Flat:
    """The memory of a server, which after a tenth of the work is what it will be.

    Work that needs more at once than any before may come late; what it took is not given back to the system, and nothing of it is
    lost. That is a step, and in the tenths around it there is none. What is lost with each message is lost in every tenth."""

    def __init__(self, editor, steps):
        self.editor, self.begin, self.steps = editor, max(1, steps // 10), steps
        self.tenths = {}

    def step(self, number):
        if number >= self.begin and (number - self.begin) % max(1, self.steps // 200) == 0:
            self.tenths.setdefault(min(9, number * 10 // self.steps), []).append((self.editor.memory(), self.editor.sent))

    def tell(self, what):
        samples = [memory for tenth in self.tenths.values() for memory, _ in tenth] + [self.editor.memory()]
        first, last, most = samples[0], samples[-1], max(samples)
        least = [(min(memory for memory, _ in tenth), tenth[0][1]) for tenth in self.tenths.values()]
        rises = [(after - before, sent - earlier) for (before, earlier), (after, sent) in zip(least, least[1:])][-3:]
        print(f"{what}: {first:.2f} MiB after a tenth, {last:.2f} at the end, {most:.2f} at most; in the last tenths "
              f"{', '.join(f'{rise:+.2f}' for rise, _ in rises)}; {self.editor.sent:,} messages sent, "
              f"{self.editor.received:,} received", flush=True)
        if most > first * GROWTH + SLACK:
            sys.exit(f"{what}: memory grows")
        if all(rise > max(NOISE, sent * STEADY) for rise, sent in rises):
            sys.exit(f"{what}: memory grows with every message")


def messages(program, folder, count):
    """One document, typed into and asked about."""
    editor = Editor(program, folder)
    editor.open("a.job.md", job(4_000))
    author, flat = Author(editor, seed=1), Flat(editor, count)
    author.reach()
    while editor.sent < count:
        author.act()
        flat.step(editor.sent)
    editor.check_against_fresh()
    flat.tell("messages")
    editor.stop()


def documents(program, folder, count):
    """Opened, typed into, closed; four are open at a time."""
    editor = Editor(program, folder)
    flat = Flat(editor, count)
    for number in range(count):
        editor.open(f"part{number % 100}/job{number}.job.md", job(1_000 + number * 997 % 3_000, seed=number))
        editor.type(3, 5, 5, "x")
        if number >= 4:
            editor.close(f"part{(number - 4) % 100}/job{number - 4}.job.md")
        flat.step(number)
    editor.check_against_fresh()
    flat.tell("documents")
    editor.stop()


def day(program, folder, hours):
    """Hours of work by the author's own clock. The server has no timers, so a pause is no more than a number."""
    editor = Editor(program, folder)
    editor.open("a.job.md", job(4_000))
    author, flat = Author(editor, seed=2), Flat(editor, int(hours * 3600))
    author.reach()
    while author.clock < hours * 3600:
        author.work()
        flat.step(int(author.clock))
    editor.check_against_fresh()
    flat.tell(f"{hours:g} hours, {author.pauses:,} pauses of up to {author.longest_pause / 60:.0f} minutes")
    editor.stop()


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="callwright-soak-") as scratch:
        os.environ.update({"HOME": scratch, "XDG_STATE_HOME": f"{scratch}/state", "XDG_CONFIG_HOME": f"{scratch}/config"})
        for work, amount in ((messages, int(sys.argv[2])), (documents, int(sys.argv[3])), (day, float(sys.argv[4]))):
            folder = Path(scratch, work.__name__)
            folder.mkdir()
            (folder / "callwright.json").write_text('{"inboxes": [{"name": "Front desk"}], "variables": {"caller_name": {}}}\n')
            if amount:
                work(program, str(folder), amount)


main()
