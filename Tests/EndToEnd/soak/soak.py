"""soak.py CALLWRIGHT MESSAGES DOCUMENTS HOURS: a million messages, ten thousand documents, a day of an author's work."""

import os
import sys
import tempfile
from pathlib import Path

from author import Author
from editor import Editor, job

GROWTH, SLACK = 1.05, 0.5
"""What memory may grow by after the first tenth: a part of itself, and so many MiB; the history has a line for every change."""


class Flat:
    """The memory of a server, which after a tenth of the work is what it will be."""

    def __init__(self, editor, steps):
        self.editor, self.begin, self.steps = editor, max(1, steps // 10), steps
        self.first = self.most = 0.0

    def step(self, number):
        if number >= self.begin and (number - self.begin) % max(1, self.steps // 200) == 0:
            now = self.editor.memory()
            self.first = self.first or now
            self.most = max(self.most, now)

    def tell(self, what):
        last = self.editor.memory()
        print(f"{what}: {self.first:.2f} MiB after a tenth, {last:.2f} at the end, {self.most:.2f} at most, "
              f"{self.editor.sent:,} messages sent, {self.editor.received:,} received", flush=True)
        if max(last, self.most) > self.first * GROWTH + SLACK:
            sys.exit(f"{what}: memory grows")


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
