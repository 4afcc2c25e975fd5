"""growth.py CALLWRIGHT [SHAPE…]: instructions of a whole `lint` for texts of 100 kB and of a megabyte, and what one grew by."""

import os
import re
import subprocess
import sys
import tempfile

from shapes import SHAPES

SMALL, LARGE, MOST = 100_000, 1_000_000, 11


def instructions(callwright, folder, text):
    """What `lint` counts for one job; the report is written as well, and thrown away."""
    job, log = os.path.join(folder, "a.job.md"), os.path.join(folder, "log")
    with open(job, "w") as file:
        file.write(text)
    subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}",
         callwright, "lint", "--format", "json", job],
        stdout=subprocess.DEVNULL, check=False)
    with open(log) as file:
        return int(re.search(r"Collected : (\d+)", file.read())[1])


def main():
    callwright, wanted = sys.argv[1], sys.argv[2:] or SHAPES
    tooMuch = []
    with tempfile.TemporaryDirectory(prefix="callwright-growth-") as folder:
        empty = instructions(callwright, folder, "")
        print(f"| | instructions a byte, {SMALL // 1000} kB | {LARGE // 1000} kB | growth |\n|---|---|---|---|")
        for name in wanted:
            texts = SHAPES[name](SMALL), SHAPES[name](LARGE)
            small, large = (instructions(callwright, folder, text) - empty for text in texts)
            growth = large / small / (len(texts[1]) / len(texts[0]) / 10)
            print(f"| {name} | {small / len(texts[0]):.0f} | {large / len(texts[1]):.0f} | {growth:.1f} |", flush=True)
            if growth > MOST:
                tooMuch.append(name)
    if tooMuch:
        sys.exit("more than linear: " + ", ".join(tooMuch))


main()
