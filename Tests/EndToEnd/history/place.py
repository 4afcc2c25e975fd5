"""A history and a job in a folder of their own, which the driver of this test works on."""

import shutil
import subprocess
import sys
from pathlib import Path

driver, scratch = sys.argv[1], Path(sys.argv[2]) / "ordeals"
scratch.mkdir()
TEXTS = ["1. Ask for the name.\n2. Offer a day.\n3. Say goodbye.\n", "Ask for the name.\n2. Offer a day.\n3. Say goodbye.\n"]
TEXTS += [TEXTS[1] + "Never give prices.\n", TEXTS[1] + "Rules: never give prices.\n"]


class Place:
    """A history and a job in a folder of their own."""

    def __init__(self, name):
        self.folder = scratch / name
        self.history = self.folder / "history"
        self.job = self.folder / "a.job.md"
        self.new = self.folder / "new"

    def text(self):
        """The job, or None where there is no such file."""
        return self.job.read_text() if self.job.exists() else None

    def run(self, command, *more, before=(), job=None, **options):
        words = [*before, driver, command, str(self.history), str(job or self.job), *more]
        return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60, **options)

    def ok(self, command, *more, **options):
        done = self.run(command, *more, **options)
        assert done.returncode == 0, (command, more, done.returncode, done.stdout, done.stderr)
        return done

    def change(self, text, **options):
        self.new.write_text(text)
        return self.run("change", str(self.new), **options)

    def entries(self):
        """What is known of each entry: its state and its texts; all texts can be had."""
        rows = [row.split(" ") for row in self.ok("entries").stdout.splitlines()]
        assert all(row[4] == "whole" for row in rows), rows
        return {int(row[0]): row[1:4] for row in rows}

    def copy(self, name):
        other = Place(name)
        shutil.rmtree(other.folder, ignore_errors=True)
        shutil.copytree(self.folder, other.folder)
        return other


def filled(name, texts=TEXTS):
    place = Place(name)
    place.folder.mkdir()
    place.job.write_text(texts[0])
    for text in texts[1:]:
        assert place.change(text).returncode == 0
    return place
