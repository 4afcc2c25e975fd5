"""What all rules cost on a job of 10,000 characters: the processor time of a whole lint less that of one with a single rule.

Usage: rules.py CALLWRIGHT
"""

import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

COUNT = 500
ROUNDS = 5
LENGTH = 9_900


def main(program):
    jobs = pathlib.Path(__file__).parent.parent / "Fixtures" / "Jobs"
    text = "\n".join(path.read_text().split("---\n", 2)[-1] for path in sorted(jobs.rglob("*.job.md"))).encode()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(COUNT):
            start = number * 997 % (len(text) - LENGTH)
            piece = text[start : start + LENGTH].decode(errors="ignore")
            (pathlib.Path(folder) / f"{number}.job.md").write_text(piece)
        whole, single = [], []
        for _ in range(ROUNDS):
            whole.append(seconds(program, folder))
            single.append(seconds(program, folder, "--select", "todo-left"))
    whole, single = (statistics.median(times) / COUNT * 1000 for times in (whole, single))
    print(f"with all rules {whole:.2f} ms a job, with one {single:.2f}: the rules {whole - single:.2f} ms")


def seconds(program, folder, *choice):
    before = used()
    subprocess.run(
        [program, "lint", "--quiet", "--statistics", *choice, folder],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    )
    return used() - before


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


main(sys.argv[1])
