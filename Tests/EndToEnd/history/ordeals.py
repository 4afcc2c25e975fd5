"""What a process and a disk can do to a history, and what must be left of it: ordeals.py DRIVER SCRATCH"""

import fcntl
import os
import random
import re
import shutil
import subprocess

from place import TEXTS, Place, driver, filled, scratch

WRITING = [
    "write", "fsync", "rename", "mkdir", "chmod", "fchmod", "ftruncate", "unlink", "link", "linkat", "sync_file_range",
    "flock",
]
# A file that was only just made is met, still empty, by whoever is killed at the call that comes next.
READING = {
    "access", "close", "execve", "fcntl", "fstat", "getcwd", "getdents64", "getrandom", "ioctl", "lseek", "mmap", "newfstatat",
    "openat", "pread64", "prlimit64", "read", "readlink", "statfs", "statx",
}
BACK = {"change": "undo", "compact": "undo", "restore": "undo", "undo": "redo", "redo": "undo"}


def check(operation, place, old, sealed):
    """All that was sealed is there, every text can be had, and the job is one of two texts."""
    entries = place.entries()
    for number, row in sealed.items():
        assert entries.get(number) == row, (number, row, entries)
    text = place.text()
    # It says by itself how what was cut short has ended.
    place.ok("list")
    assert all(row[0] != "prepared" for row in place.entries().values()), place.entries()
    if text != old:
        place.ok(BACK[operation])
        assert place.text() == old, (operation, place.text(), old)
    if old is None:
        return
    done = place.change(old + "one more\n")
    assert done.returncode == 0, done.stderr
    place.ok("undo")
    assert place.job.read_text() == old


def operations():
    """What is done to which history: a new one, one with entries, one under what was typed, a damaged one."""
    base = filled("base")
    undone = base.copy("undone")
    undone.ok("undo")
    typed = base.copy("typed")
    typed.job.write_text("Typed first.\n" + typed.job.read_text())
    gone = base.copy("gone")
    gone.job.unlink()
    remade = gone.copy("remade")
    remade.ok("restore", "2")
    fresh = Place("fresh")
    fresh.folder.mkdir()
    fresh.job.write_text(TEXTS[0])
    for place in (base, fresh):
        place.new.write_text("A new text.\n")
    broken = base.copy("broken")
    log = bytearray((broken.history / "log").read_bytes())
    log[100] ^= 1
    (broken.history / "log").write_bytes(log)
    return [
        ("change", fresh), ("change", base), ("undo", base), ("redo", undone), ("undo", typed), ("list", broken),
        ("restore", gone), ("undo", remade),
    ]


def compacting():
    """A history of which the next change lets old entries go, and writes the log anew; with what is left of it."""
    place = Place("long")
    place.folder.mkdir()
    place.job.write_text(TEXTS[0])
    for step in range(6):
        place.new.write_text(f"A text from long ago, number {step}.\n")
        place.ok("change-long-ago", str(place.new))
    place.new.write_text("A new text.\n")
    probe = place.copy("probe")
    before = (probe.history / "log").stat().st_size
    probe.ok("compact", str(probe.new))
    assert (probe.history / "log").stat().st_size < before / 2, "the log was not written anew"
    return place, probe.entries()


def inject(fault, starts):
    count = 0
    for operation, start in starts:
        sealed = start.copy("probe").entries() if start.history.exists() else {}
        if operation == "compact":
            sealed = {number: row for number, row in sealed.items() if number in KEPT}
        old = start.text()
        for call in WRITING:
            for number in range(1, 100):
                place = start.copy("struck")
                # Where nothing was struck the system call does not come so often.
                before = ["strace", "-qq", "-o", str(place.folder / "trace"), "-e", f"trace={call}"]
                before += ["-e", f"inject={call}:{fault}:when={number}"]
                words = {"change": [str(place.new)], "compact": [str(place.new)], "restore": ["2"]}.get(operation, [])
                done = place.run(operation, *words, before=before)
                trace = (place.folder / "trace").read_text()
                struck = "INJECTED" in trace or "killed by SIGKILL" in trace
                if not struck:
                    break
                assert done.returncode in (0, 1, 3, 137, -9), (operation, call, number, done)
                if done.returncode in (1, 3):
                    assert place.text() == old, (operation, call, number, done.stderr)
                count += 1
                check(operation, place, old, sealed)
    print(f"{fault}: {count} times, and nothing sealed was lost")


def known(starts):
    """No call that does something to files is overlooked: each is one of those that are struck, or one that only reads."""
    seen = set()
    for operation, start in starts:
        place = start.copy("watched")
        words = {"change": [str(place.new)], "compact": [str(place.new)], "restore": ["2"]}.get(operation, [])
        trace = place.folder / "trace"
        place.run(operation, *words, before=["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=%file,%desc"])
        seen |= set(re.findall(r"^\d+ +(\w+)\(", trace.read_text(), re.MULTILINE))
    assert seen <= READING | set(WRITING), f"write into one of the lists: {sorted(seen - READING - set(WRITING))}"
    print(f"{len(seen & set(WRITING))} kinds of system calls write, and no other")


def together():
    place = filled("together")
    jobs = [place.folder / f"{number}.job.md" for number in range(3)] + [place.job]
    script = 'for step in $(seq 1 15); do echo "$0 step $step" >"$4.$0.new"; "$1" change "$2" "$3" "$4.$0.new" || exit 1; done'
    running = []
    for number, job in enumerate(jobs):
        job.write_text(f"job {number}\n")
        words = ["bash", "-c", script, str(number), driver, str(place.history), str(job), str(place.folder / "text")]
        running.append(subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True))
    for process in running:
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    for job in jobs:
        for step in range(14, 0, -1):
            place.ok("undo", job=job)
            assert job.read_text().endswith(f"step {step}\n")
    print("four at once: each has its own history whole")


def lock():
    place = filled("lock")
    with (place.history / "lock").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = place.change("x\n")
        assert done.returncode == 3 and "another Callwright" in done.stderr, done
        assert place.job.read_text() == TEXTS[-1]
    assert place.change("x\n").returncode == 0
    print("who cannot have the lock leaves the text alone")


def somebody(place):
    """What a command begins with so that somebody runs it to whom something can be closed; the place is theirs then."""
    if os.geteuid() != 0:
        return []
    subprocess.run(["chown", "-R", "65534:65534", str(place.folder)], check=True)
    for folder in (scratch.parent, scratch):
        folder.chmod(0o755)
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def rights():
    base = filled("rights")
    names = ["."] + [str(path.relative_to(base.history)) for path in sorted(base.history.rglob("*"))]
    stopped = []
    for name in names:
        for mode in (0o000, 0o400):
            place = base.copy("closed")
            before = somebody(place)
            path = place.history / name
            path.chmod(mode | (0o100 if path.is_dir() and mode else 0))
            done = place.change("new\n", before=before)
            old = TEXTS[-1]
            assert done.returncode in (0, 3), (name, mode, done)
            assert place.text() == (old if done.returncode else "new\n"), (name, mode, done)
            if done.returncode:
                assert "denied" in done.stderr and "the history cannot be kept" in done.stdout + done.stderr, (name, done)
                stopped.append(name)
                path.chmod(0o700 if path.is_dir() else 0o600)
                assert place.change("new\n", before=before).returncode == 0, (name, mode)
            place.ok("undo", before=before)
            assert place.text() == old, (name, mode)
    assert stopped
    print(f"{2 * len(names)} wrong rights: where they stop the history, the text stays and it says so")


def read_only():
    place = filled("readonly")
    before = somebody(place)
    for folder in (place.history, place.history / "texts"):
        folder.chmod(0o500)
    (place.history / "lock").chmod(0o400)
    done = place.change("x\n", before=before)
    assert done.returncode == 3 and "denied" in done.stderr, done
    assert place.job.read_text() == TEXTS[-1]
    print("a history that cannot be written leaves the text alone")


def full_disk():
    place = filled("full")
    if os.geteuid() != 0:
        print("a full disk needs root; only injected errors were tried")
        return
    disk = place.folder / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)]
    if subprocess.run(words, capture_output=True, check=False).returncode != 0:
        print("no file system can be mounted here; only injected errors were tried")
        return
    try:
        shutil.copytree(place.history, disk / "history")
        small = Place("full")
        small.history = disk / "history"
        sealed = small.entries()
        refused = 0
        for step in range(12):
            old = small.job.read_text()
            done = small.change(f"{step}\n" + "long " * 4000)
            if done.returncode != 0:
                refused += 1
                assert done.returncode == 3 and "No space left" in done.stderr, done
                assert small.job.read_text() == old
        assert refused > 0
        entries = small.entries()
        assert all(entries[number] == row for number, row in sealed.items())
        small.ok("undo")
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    print("a full disk leaves the text alone, and undo still works")


def damage():
    base = filled("damage")
    names = [path.relative_to(base.folder) for path in base.history.rglob("*") if path.is_file()]
    rng = random.Random(1)
    count = 0
    for name in names:
        size = (base.folder / name).stat().st_size
        for byte in sorted(rng.sample(range(size), min(size, 30))):
            place = base.copy("damaged")
            path = place.folder / name
            content = bytearray(path.read_bytes())
            content[byte] ^= rng.randrange(1, 256)
            path.write_bytes(content)
            # A damaged text is lost, but to none of the other entries.
            rows = [row.split(" ") for row in place.ok("entries").stdout.splitlines()]
            assert len(rows) >= len(TEXTS) - 2, (name, byte, rows)
            assert sum(row[4] == "lost" for row in rows) <= (2 if "texts" in name.parts else 0), (name, byte, rows)
            done = place.change("new\n")
            assert done.returncode == 0, (name, byte, done.stderr)
            place.ok("undo")
            assert place.job.read_text() == TEXTS[-1]
            count += 1
    print(f"{count} damaged bytes: work goes on")


LONG, KEPT = compacting()
STARTS = operations() + [("compact", LONG)]
known(STARTS)
inject("signal=KILL", STARTS)
inject("error=ENOSPC", STARTS)
together()
lock()
rights()
read_only()
full_disk()
damage()
