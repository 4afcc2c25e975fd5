"""ignore.py CALLWRIGHT SCRATCH [SEED]: which files are found, beside git, in random folders with random ignore files."""

import os
import pathlib
import random
import re
import subprocess
import sys

BINARY, SCRATCH = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
NAMES = ["a", "b", "ab", "a b", "x1", "é", "A"]
PARTS = ["a", "b", "*", "a*", "*b", "?", "**", "[ab]", "[!a]", "[a-z]*", "ab", "x?", "é", "\\a", "a\\ b", "*.job.md", "a.job.md",
         "?.job.md", "[^b].job.md", "**.md", "[]a]*", "A"]


def pattern(random):
    text = "/".join(random.choice(PARTS) for _ in range(random.choice([1, 1, 1, 2, 2, 3])))
    return (random.choice(["", "", "", "!"]) + random.choice(["", "", "/"]) + text + random.choice(["", "", "/"])
            + random.choice(["", "", "", " ", "\r"]))


def main():
    generator = random.Random(SEED)
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    for number in range(150):
        folder = SCRATCH / f"tree{number}"
        folder.mkdir()
        subprocess.run(["git", "init", "--quiet", "."], cwd=folder, check=True, env=environment)
        for _ in range(25):
            parts = [generator.choice(NAMES) for _ in range(generator.randint(1, 4))]
            file = folder.joinpath(*parts[:-1], parts[-1] + ".job.md")
            if not any(parent.is_file() for parent in file.parents):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text("Thank them.\n")
        folders = [folder] + [p for p in folder.rglob("*") if p.is_dir() and ".git" not in p.parts]
        for place in generator.sample(folders, min(len(folders), 3)):
            lines = [pattern(generator) for _ in range(generator.randint(1, 5))]
            (place / ".gitignore").write_bytes("\n".join(lines).encode("utf-8"))
        if generator.random() < 0.3:
            (folder / ".git/info").mkdir(exist_ok=True)
            (folder / ".git/info/exclude").write_text(pattern(generator) + "\n")
        listed = subprocess.run(["git", "ls-files", "-z", "--others", "--exclude-standard"], cwd=folder, check=True,
                                capture_output=True, env=environment).stdout.decode("utf-8").split("\0")
        wanted = sorted(name for name in listed if name.endswith(".job.md"))
        report = subprocess.run([BINARY, "lint", "--format", "junit"], cwd=folder, capture_output=True)
        found = sorted(re.findall(r'<testsuite name="([^"]*)"', report.stdout.decode("utf-8")))
        if found != wanted:
            files = {str(p.relative_to(folder)): p.read_text() for p in [*folder.rglob(".gitignore"), *folder.glob(".git/info/exclude")]}
            sys.exit(f"tree {number}: git finds {set(wanted) - set(found)} more, we {set(found) - set(wanted)}: {files}")
    print("ignore files: 150 random folders as git sees them")


main()
