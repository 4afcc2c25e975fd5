"""optimize.py CALLWRIGHT ROUNDS: medians of alternating runs, less the start of the program, and their ratio to lint."""

import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile

from texts import job

PROSE = pathlib.Path(__file__).parent.parent / "Fixtures" / "Prose"
FOREIGN = {"any-order", "facts-only", "spanish"}
WISH = re.compile(r"\b(if|when)\b.*\b(about|calling|needs?|wants?)\b", re.IGNORECASE)
"""Of many jobs together there are too many: nobody makes one procedure of what several callers want."""


def prose(length, seed, goals):
    """Sentences of jobs told as prose, put together by chance; with the goals of all of them, or with none."""
    texts = [path.read_text() for path in sorted(PROSE.glob("*.txt")) if path.stem not in FOREIGN]
    sentences = [part.strip() for text in texts for part in text.replace("\n", " ").replace(". ", ".\n").split("\n")]
    sentences = [part for part in sentences if part.endswith(".") and (goals or not part.lower().count("goal"))]
    sentences = [part for part in sentences if not WISH.search(part)]
    chance = random.Random(seed)
    words = []
    while sum(len(part) + 1 for part in words) < length:
        words.append(chance.choice(sentences))
    return " ".join(words)[:length].rsplit(".", 1)[0] + ".\n"


def timed(command):
    """Milliseconds of the processor, which others who work on the machine do not change much."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return (usage.ru_utime + usage.ru_stime) * 1000


def main():
    callwright, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    folder = tempfile.TemporaryDirectory(prefix="callwright-bench-")
    texts = {"numbered already": job(10_000)}
    for seed in range(8):
        texts[f"prose {seed + 1}"] = prose(9_000, seed, goals=False)
        texts[f"prose with goals {seed + 1}"] = prose(9_000, seed, goals=True)
    print("| job | characters | optimize, ms | lint, ms | ratio | undone |\n|---|---|---|---|---|---|")
    for name, text in sorted(texts.items()):
        path = os.path.join(folder.name, "a.job.md")
        pathlib.Path(path).write_text(text)
        report = subprocess.run([callwright, "optimize", "--json", path], capture_output=True, text=True).stdout
        undone = [entry["pass"] for entry in json.loads(report)["files"][0]["undone"]]
        samples = []
        for _ in range(rounds):
            start = timed([callwright, "version"])
            samples.append((timed([callwright, "optimize", "--check", path]) - start,
                            timed([callwright, "lint", path]) - start))
        ours, lint = (statistics.median(sample[place] for sample in samples) for place in (0, 1))
        print(f"| {name} | {len(text):,} | {ours:.1f} | {lint:.1f} | {statistics.median(a / b for a, b in samples):.1f} | "
              f"{', '.join(undone) or '–'} |", flush=True)


if __name__ == "__main__":
    main()
