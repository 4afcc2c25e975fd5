"""A folder that means harm, and what must not happen to it."""

import os
from pathlib import Path

JOB = "Goal: help the caller.\n\n1. Ask for the name.\n2. Then /Send SMS: \"Hi {caller_name}\"\n"
UNTIDY = "Goal: help the caller.   \n\n\n\n1.  Ask for the name.\n2.  Say goodbye.\n"
EVIL = "\x1b]0;owned\x07\x1b[2J"


def build(root: Path) -> Path:
    """Makes it; what lies outside of it, and must stay as it is, is in `root/outside`."""
    outside = root / "outside"
    outside.mkdir()
    (outside / "secret.job.md").write_text(UNTIDY)
    (outside / "secret.txt").write_text("the password\n")
    work = root / "work"
    work.mkdir()
    good = work / "good.job.md"
    good.write_text(JOB)
    (work / "untidy.job.md").write_text(UNTIDY)
    (work / "linked.job.md").symlink_to(outside / "secret.job.md")
    (work / "away").symlink_to(outside)
    (work / "loop").symlink_to(work)
    (work / "self.job.md").symlink_to(work / "self.job.md")
    os.mkfifo(work / "pipe.job.md")
    (work / "zero.job.md").symlink_to("/dev/zero")
    (work / f"{EVIL}.job.md").write_text(f"Ask {EVIL} soon-ish.\n")
    (work / "line\nfeed.job.md").write_text(JOB)
    with open(work / "huge.job.md", "wb") as file:
        file.truncate(1 << 30)
    deep = work
    for _ in range(60):
        deep = deep / "d"
        deep.mkdir()
    (deep / "deep.job.md").write_text(JOB)
    many = work / "many"
    many.mkdir()
    for number in range(2_000):
        (many / f"{number}.job.md").write_text(JOB)
    commands(work)
    return work


def commands(work: Path) -> None:
    """Everything that some other program would run."""
    touch = ["touch", str(work / "ran")]
    model = '{"model": {"command": ["touch", "%s"]}}' % (work / "ran")
    (work / "callwright.json").write_text(model)
    for folder, name in [(".vscode", "settings.json"), (".config", "callwright/settings.json"), (".zed", "settings.json")]:
        path = work / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(model)
    hooks = work / ".git" / "hooks"
    hooks.mkdir(parents=True)
    for name in ["pre-commit", "post-checkout", "fsmonitor"]:
        hook = hooks / name
        hook.write_text("#!/bin/sh\n" + " ".join(touch) + "\n")
        hook.chmod(0o755)
    (work / ".git" / "config").write_text("[core]\n\tfsmonitor = " + " ".join(touch) + "\n")
    (work / ".envrc").write_text(" ".join(touch) + "\n")
