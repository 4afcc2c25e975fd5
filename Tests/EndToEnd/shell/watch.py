"""What --watch sees of what editors and people do to files: watch.py SCRATCH"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from screen import Screen

folder = Path(sys.argv[1]).resolve() / "watched"
(folder / "deep" / "er").mkdir(parents=True)
(folder / "a.job.md").write_text("Thank them.\n")
GOOD, BAD = "Thank them.\n", "/Send SMS\n"

screen = Screen(["callwright", "lint", "--watch", "--severity", "error", "--format", "compact"], folder)
screen.expect("nothing to report in 1 file")
screen.expect("waiting for changes; Ctrl-C to stop")


def after(what, summary):
    what()
    screen.expect(summary)
    screen.expect("waiting for changes")


def by_rename(text):
    """As vim, emacs and most others save: a new file takes the old one's name."""
    (folder / ".a.swp").write_text(text)
    os.replace(folder / ".a.swp", folder / "a.job.md")


def with_backup(text):
    """As vim saves with `backup`: the old file gets another name first."""
    os.rename(folder / "a.job.md", folder / "a.job.md~")
    (folder / "a.job.md").write_text(text)
    (folder / "a.job.md~").unlink()


def in_place(text):
    with (folder / "a.job.md").open("r+") as file:
        file.truncate()
        file.write(text)


after(lambda: in_place(BAD), "1 error in 1 file")
after(lambda: by_rename(GOOD), "nothing to report in 1 file")
after(lambda: with_backup(BAD), "1 error in 1 file")
after(lambda: (folder / "deep" / "b.job.md").write_text(BAD), "2 errors in 2 files")
after(lambda: (folder / "deep" / "er" / "c.job.md").write_text(GOOD), "2 errors in 2 of 3 files")
after(lambda: (folder / "deep").rename(folder / "other"), "2 errors in 2 of 3 files")
after(lambda: (folder / "other" / "er" / "c.job.md").write_text(BAD), "3 errors in 3 files")
after(lambda: (folder / "a.job.md").unlink(), "2 errors in 2 files")
after(lambda: shutil.rmtree(folder / "other" / "er"), "1 error in 1 file")
after(lambda: shutil.move(folder / "other", folder.parent / "outside"), "no *.job.md")
after(lambda: shutil.move(folder.parent / "outside", folder / "back"), "1 error in 1 file")
after(lambda: (folder / "callwright.json").write_text('{"exclude": ["back/"]}\n'), "nothing to report in 1 file")
after(lambda: (folder / "callwright.json").write_text('{"lint": {"severity": "hint"}}\n'), "in 1 of 2 files")
note = ["callwright", "lint", "--severity", "error", "--baseline", "known.json", "--write-baseline"]
subprocess.run(note, cwd=folder, check=True, capture_output=True)
with_baseline = '{"lint": {"severity": "error", "baseline": "known.json"}}\n'
after(lambda: (folder / "callwright.json").write_text(with_baseline), "1 in the baseline")
after(lambda: (folder / "known.json").write_text('{"version": 1, "findings": []}\n'), "1 error in 1 of 2 files")
(folder / "notes.txt").write_text("no job\n")
assert screen.read(1) and b"waiting" not in screen.output, screen.output
_, code = screen.stop(signal.SIGINT)
assert code == -signal.SIGINT, code
print("edits, new files, removed files and renamed folders are seen")
