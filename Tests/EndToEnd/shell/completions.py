"""Completions in the shells themselves, by the tab key: completions.py SCRATCH"""

import subprocess
import sys
from pathlib import Path

from screen import Screen

folder = Path(sys.argv[1]).resolve() / "completions"
folder.mkdir()
(folder / "a-job.job.md").write_text("Ask.\n")

# What is typed before the tab, and what stands there afterwards.
CASES = [
    ("callwright opti", "callwright optimize"),
    ("callwright flow --form", "callwright flow --format"),
    ("callwright flow --format merm", "callwright flow --format mermaid"),
    ("callwright new take-", "callwright new take-a-message"),
    ("callwright explain unknown-act", "callwright explain unknown-action"),
    ("callwright lint --severity warn", "callwright lint --severity warning"),
    ("callwright show a-j", "callwright show a-job.job.md"),
    ("callwright doctor --base", "callwright doctor --baseline"),
]


def write(shell, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(subprocess.run(["callwright", "completions", shell], capture_output=True, text=True, check=True).stdout)


def by_tab(words, ready, environment):
    """Types each line with a tab and the word `X` behind it, which shows where the shell has put the cursor."""
    for typed, wanted in CASES:
        screen = Screen(words, folder, environment)
        screen.expect("READY ")
        for line in ready:
            screen.type(line + "\n")
            screen.expect("READY ")
        screen.type("echo " + typed.replace("callwright", "", 1).strip() + "\x15")
        screen.type(typed + "\t")
        screen.read(1.5)
        screen.type("\x01echo \x05 X\n")
        screen.expect(wanted + " X")
        screen.type("\x04")
        screen.finish()


write("bash", folder / "callwright.bash")
by_tab(["bash", "--norc", "-i"], ["source /usr/share/bash-completion/bash_completion", "source ./callwright.bash"],
       {"PS1": "READY "})
print("bash completes by tab")

write("zsh", folder / "functions" / "_callwright")
(folder / "home").mkdir()
(folder / "home" / ".zshrc").write_text(f"PS1='READY '\nfpath=({folder}/functions $fpath)\nautoload -U compinit\ncompinit -u\n")
by_tab(["zsh", "-i"], [], {"ZDOTDIR": str(folder / "home")})
print("zsh completes by tab")

write("fish", folder / "callwright.fish")
for typed, wanted in CASES:
    script = f"source callwright.fish; complete --do-complete '{typed}'"
    offered = subprocess.run(["fish", "--no-config", "-c", script], cwd=folder, capture_output=True, text=True, check=True)
    words = [line.split("\t")[0] for line in offered.stdout.splitlines()]
    assert wanted.split(" ")[-1] in words and not offered.stderr, (typed, offered)
# Where a command takes words of its own, files are none of them.
done = subprocess.run(["fish", "--no-config", "-c", "source callwright.fish; complete --do-complete 'callwright explain '"],
                      cwd=folder, capture_output=True, text=True, check=True)
assert "a-job.job.md" not in done.stdout, done.stdout
print("fish completes")
