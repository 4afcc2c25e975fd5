"""Every example of every help page, run as it stands: examples.py SCRATCH"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from screen import Screen

scratch = Path(sys.argv[1]).resolve()
# What a person has beside the tool; the clipboard needs a screen.
bin_folder = scratch / "bin"
(bin_folder / "xclip").write_text("#!/bin/sh\nif [ \"$1\" = -o ]; then echo 'Ask for the day.'; else cat >/dev/null; fi\n")
(bin_folder / "xclip").chmod(0o755)
(bin_folder / "xdg-open").write_text("#!/bin/sh\n")
(bin_folder / "xdg-open").chmod(0o755)

# These ask; what a person would answer.
TYPED = {
    "callwright fix a.job.md": "y\nq\n", "callwright fix jobs/": "q\n", "callwright init": "\n\n\n\n\n",
    "callwright rehearse --ask a.job.md": "y\nq\n",
}
# What an example needs to have been done before.
BEFORE = {
    "callwright optimize --undo a.job.md": ["callwright optimize --write a.job.md"],
    "callwright lint --baseline known.json --write-baseline": [],
    "callwright replay conversation.txt": ["callwright serve --record conversation.txt </dev/null"],
    "callwright man > ~/.local/share/man/man1/callwright.1": ["mkdir -p ~/.local/share/man/man1"],
}
PROSE = "Please ask for their name, then ask for their phone number. Read it back. Then /Sned SMS: \"Hi\". Thank them.  \n"


def prepare():
    folder = scratch / "example"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(scratch / "home", ignore_errors=True)
    (scratch / "home").mkdir()
    (folder / "jobs").mkdir(parents=True)
    for name in ["a.job.md", "b.job.md", "old.job.md", "jobs/c.job.md", "draft.txt", "pasted.txt"]:
        (folder / name).write_text(PROSE)
    (folder / "new.job.md").write_text(PROSE + "Say goodbye.\n")
    (folder / "booking_link.action.json").write_text(
        '{"kind": "conditionalText", "name": "booking_link", "condition": "if they ask", "content": "Hi"}\n')
    (folder / "callwright.json").write_text('{"steps": [{"name": "Main line", "jobs": ["a", "b"]}]}\n')
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "x"]):
        subprocess.run(git + words, cwd=folder, check=True)
    return folder


def history(folder):
    """Changes with the numbers that the help speaks of."""
    for number in range(12):
        (folder / "a.job.md").write_text("/Transfer call to Ana\n" + PROSE * (4 + number % 2) + "/Transfer call to Bo\n")
        subprocess.run(["callwright", "lint", "--fix", "a.job.md"], cwd=folder, capture_output=True, check=False)


def serve(example, folder):
    """Until Ctrl-C, which who is started in the background may be told to ignore."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(["bash", "-c", "exec " + example], cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        address = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        code = process.wait(timeout=30)
    finally:
        process.kill()
    assert address.startswith("http://127.0.0.1:") and code in (0, -signal.SIGINT), (example, address, code)


def run(example, command):
    folder = prepare()
    if command == "web":
        serve(example, folder)
        return
    if command == "init":
        (folder / "callwright.json").unlink()
    if "12" in example.split() or "before:12" in example:
        history(folder)
    for words in BEFORE.get(example, []):
        subprocess.run(["bash", "-c", words], cwd=folder, capture_output=True, check=False)
    if example in TYPED:
        screen = Screen(["bash", "-c", example], folder)
        screen.type(TYPED[example])
        output, code = screen.finish()
        assert code in (0, 1), (example, code, output)
        return
    done = subprocess.run(["bash", "-o", "pipefail", "-c", example], cwd=folder, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False, timeout=120)
    # The server says nothing where its client goes away without a word.
    assert done.returncode in (0, 1), (example, done)
    is_led_away = any(mark in example for mark in (">", "|", "source"))
    assert done.stdout or done.stderr or is_led_away or command == "serve", (example, done)


def main():
    overview = subprocess.run(["callwright", "help"], capture_output=True, text=True, check=True).stdout
    commands = [line.split()[0] for line in overview.splitlines() if line.startswith("  ")]
    assert len(commands) > 20, overview
    count = 0
    for command in commands:
        page = subprocess.run(["callwright", "help", command], capture_output=True, text=True, check=True).stdout
        examples = [line[2:] for line in page.split("Examples:\n")[1].splitlines()]
        assert examples, command
        for example in examples:
            run(example, command)
            count += 1
    print(f"{count} examples of {len(commands)} commands run as they stand")


os.environ["MANPAGER"] = "cat"
main()
