"""Holds hashes against hashlib and merges against git merge-file, on random texts: compare.py DRIVER SCRATCH [SEED]"""

import hashlib
import random
import subprocess
import sys
from pathlib import Path

driver, scratch = sys.argv[1], Path(sys.argv[2])
rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)


def drive(command, cases):
    """What the driver answers to each case, a tuple of texts."""
    lines = "".join(" ".join(text.encode().hex() for text in case) + "\n" for case in cases)
    done = subprocess.run([driver, command], input=lines, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def hashes():
    pieces = ["a", "é", "日", "😀", "\n", "word "]
    texts = ["a" * size for size in range(300)]
    texts += ["".join(rng.choices(pieces, k=rng.randrange(5000))) for _ in range(300)] + ["x" * 1_000_003]
    for text, answer in zip(texts, drive("hash", [(text,) for text in texts]), strict=True):
        expected = hashlib.sha256(text.encode()).hexdigest()
        assert answer == expected, (len(text), answer, expected)
    print(f"{len(texts)} hashes are hashlib's")


WORDS = "ask offer confirm transfer the caller name number Tuesday a kindly if they call then".split()


def line(number):
    return f"{number}. " + " ".join(rng.choices(WORDS, k=rng.randrange(3, 9))) + "\n"


def edited(lines, base):
    lines = list(lines)
    for _ in range(rng.randrange(1, 4)):
        place = rng.randrange(len(lines) + 1)
        what = rng.randrange(3)
        if what == 0 or place == len(lines):
            lines.insert(place, line(rng.randrange(base, base + 1000)))
        elif what == 1:
            del lines[place]
        else:
            lines[place] = line(rng.randrange(base, base + 1000))
    return lines


def merges():
    cases = []
    for _ in range(600):
        base = [line(number) for number in range(rng.randrange(1, 25))]
        cases.append(tuple("".join(text) for text in (base, edited(base, 1000), edited(base, 2000))))
    names = [scratch / name for name in ("base", "ours", "theirs")]
    both, only_git, only_here, neither = 0, 0, 0, 0
    for case, answer in zip(cases, drive("merge", cases), strict=True):
        for name, text in zip(names, case, strict=True):
            name.write_text(text)
        base, ours, theirs = (str(name) for name in names)
        git = subprocess.run(["git", "merge-file", "-p", ours, base, theirs], capture_output=True, check=False)
        kind, rest = answer.split(" ")
        if git.returncode == 0 and kind == "merged":
            both += 1
            assert bytes.fromhex(rest) == git.stdout, "\n---\n".join(case) + f"\n{git.stdout.decode()}"
        elif git.returncode == 0:
            only_git += 1
            print("git merges this:", *case, sep="\n---\n")
        elif kind == "merged":
            only_here += 1
        else:
            neither += 1
    assert only_git == 0 and both > 100 and only_here > 0 and neither > 50, (both, only_git, only_here, neither)
    print(f"{both} merges are git's; {only_here} more touch no word of the other side; {neither} neither merges")


hashes()
merges()
