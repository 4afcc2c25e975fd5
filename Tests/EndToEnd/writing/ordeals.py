"""Every command that writes a file, killed and refused at every call of the system: ordeals.py BINARY SCRATCH"""

import os
import pty
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

BINARY, SCRATCH = sys.argv[1], Path(sys.argv[2])
CALLS = ["write", "fsync", "sync_file_range", "linkat", "link", "rename", "fchmod", "ftruncate", "mkdir", "flock"]
SLIP = "Ask for the day.   \n\n/Transfer call to Ana\n"
ACTIONS = '{"kind": "conditionalText", "name": "a", "condition": "if they ask", "content": "Hi {caller_name}"}\n'


@dataclass
class Ordeal:
    """A command, the file that it writes, and what may stand there before and afterwards."""

    name: str
    words: list
    file: str
    old: str | None
    typed: str | None = None
    files: tuple = ()


JOB = "a.job.md"
ORDEALS = [
    Ordeal("lint --fix", ["lint", "--fix", JOB], JOB, SLIP),
    Ordeal("fix", ["fix", JOB], JOB, SLIP, typed="y\ny\nq\n"),
    Ordeal("format", ["format", JOB], JOB, SLIP),
    Ordeal("format --no-history", ["format", "--no-history", JOB], JOB, SLIP),
    Ordeal("optimize --write", ["optimize", "--write", JOB], JOB,
           "Please ask for their name, then ask for their phone number. Read it back. Thank them and end the call.\n"),
    Ordeal("port --write", ["port", "--to", "stellar", "--write", "a.action.json"], "a.action.json", ACTIONS),
    Ordeal("new", ["new", "take-a-message", "deep/b.job.md"], "deep/b.job.md", None),
    Ordeal("import", ["import", "--output", "b.job.md", "paste.txt"], "b.job.md", None,
           files=(("paste.txt", "Name: A\n\n• Ask for the day.\n"),)),
    Ordeal("init", ["init", "--yes"], "callwright.json", None),
    Ordeal("baseline", ["lint", "--baseline", "known.json", "--write-baseline"], "known.json", None,
           files=((JOB, SLIP),)),
    Ordeal("baseline again", ["lint", "--baseline", "known.json", "--write-baseline"], "known.json",
           '{"version": 1, "findings": []}\n', files=((JOB, SLIP),)),
]


class Place:
    def __init__(self, ordeal, name):
        self.ordeal = ordeal
        self.root = SCRATCH / name
        shutil.rmtree(self.root, ignore_errors=True)
        self.work = self.root / "work"
        self.work.mkdir(parents=True)
        self.target = self.work / ordeal.file
        for path, text in ordeal.files:
            (self.work / path).write_text(text)
        if ordeal.old is not None:
            self.target.write_text(ordeal.old)
            self.target.chmod(0o640)
        self.names = {path.name for path in self.work.iterdir()}

    def run(self, *before, limit=None):
        words = [*before, BINARY, *self.ordeal.words]
        environment = {**os.environ, "HOME": str(self.root), "XDG_STATE_HOME": str(self.root / "state")}
        options = {"cwd": self.work, "env": environment, "timeout": 60, "check": False}
        if limit is not None:
            options["preexec_fn"] = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        if self.ordeal.typed is None:
            return subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)
        keys, seat = pty.openpty()
        os.write(keys, self.ordeal.typed.encode())
        try:
            return subprocess.run(words, stdin=seat, stdout=seat, stderr=subprocess.PIPE, text=True, **options)
        finally:
            os.close(seat)
            os.close(keys)

    def text(self):
        return self.target.read_text() if self.target.exists() else None

    def left_over(self):
        """What lies beside the files that belong there."""
        expected = self.names | {Path(self.ordeal.file).parts[0]}
        found = {path.name for path in self.work.iterdir()}
        if self.target.parent != self.work and self.target.parent.exists():
            found |= {path.name for path in self.target.parent.iterdir()}
            expected.add(self.target.name)
        return found - expected


def wanted(ordeal):
    place = Place(ordeal, "wanted")
    done = place.run()
    assert done.returncode in (0, 1), (ordeal.name, done)
    new = place.text()
    assert new != ordeal.old, (ordeal.name, done)
    assert not place.left_over(), (ordeal.name, place.left_over())
    return new


def inject(ordeal, new, fault):
    count = moments = 0
    for call in CALLS:
        for number in range(1, 100):
            place = Place(ordeal, "struck")
            trace = place.root / "trace"
            done = place.run("strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={call}",
                             "-e", f"inject={call}:{fault}:when={number}")
            seen = trace.read_text()
            # Where nothing was struck the call does not come so often.
            if "INJECTED" not in seen and "killed by SIGKILL" not in seen:
                break
            count += 1
            where = (ordeal.name, call, number, done.returncode, done.stderr)
            assert place.text() in (ordeal.old, new), (where, place.text())
            if "error" in fault:
                assert not place.left_over(), (where, place.left_over())
                # A sync that a file system does not know is made up for; a line that nobody hears changes nothing.
                assert place.text() == new or done.returncode == 2, where
            moments += bool(place.left_over())
            if place.text() == ordeal.old:
                again = place.run()
                assert again.returncode in (0, 1), (where, again)
                assert place.text() == new, (where, again)
            assert not place.left_over(), (where, place.left_over())
            if ordeal.old is not None:
                assert place.target.stat().st_mode & 0o777 == 0o640, where
    return count, moments


def full(ordeal, new):
    """A file system without room, and a process that may write no large file."""
    place = Place(ordeal, "limited")
    done = place.run(limit=0)
    assert done.returncode == 2 and place.text() == ordeal.old and not place.left_over(), (ordeal.name, done)
    if os.geteuid() != 0:
        return
    place = Place(ordeal, "small")
    kept = place.root / "kept"
    shutil.copytree(place.work, kept)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place.work)], capture_output=True, check=False)
    if mounted.returncode != 0:
        return
    try:
        shutil.copytree(kept, place.work, dirs_exist_ok=True)
        with open(place.work / "ballast", "wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(b"x" * 4096)
            except OSError:
                pass
        place.names.add("ballast")
        done = place.run()
        assert done.returncode == 2 and "No space left" in done.stderr, (ordeal.name, done)
        assert place.text() == ordeal.old and not place.left_over(), (ordeal.name, place.left_over())
        (place.work / "ballast").unlink()
        done = place.run()
        assert done.returncode in (0, 1) and place.text() == new, (ordeal.name, done)
    finally:
        subprocess.run(["umount", str(place.work)], check=True)


def main():
    for ordeal in ORDEALS:
        new = wanted(ordeal)
        killed, moments = inject(ordeal, new, "signal=KILL")
        refused, _ = inject(ordeal, new, "error=ENOSPC")
        full(ordeal, new)
        print(f"{ordeal.name}: killed {killed} times, refused {refused} times; {moments} left something for the next run to clear")


main()
