"""lint.py CALLWRIGHT TOOLS ROUNDS MANY: files a second and memory, in alternating runs on the same bytes."""

import multiprocessing
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from texts import job, written

CALLWRIGHT, TOOLS, ROUNDS, MANY = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
FILES = 2000


def run(command, folder):
    """Seconds, those of the processor, and the most memory in MiB."""
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def apart(work, *arguments):
    """In a process of its own: the memory of one that starts another counts as that one's too."""
    process = multiprocessing.Process(target=work, args=arguments)
    process.start()
    process.join()


def write(folder, count, texts):
    """So many files; the texts come again and again, under other names."""
    for index in range(count):
        part = folder / f"{index // 1000:03}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"job{index:06}.job.md").write_text(texts[index % len(texts)])


def stepwise(folder, count, size, kinds):
    write(folder, count, [job(size, seed=seed) for seed in range(min(count, kinds))])


def as_written(folder, count, size):
    write(folder, count, list(written(size, count)))


def python(folder, size):
    """Programs of the same length, for a tool that reads programs."""
    line = "def visit_{0}(caller, number={0}):\n    \"\"\"Ask for the name of the caller.\"\"\"\n    return caller, number\n\n\n"
    for index in range(FILES):
        text = "".join(line.format(i) for i in range(size // len(line)))
        (folder / f"job{index:06}.py").write_text(text)


def compare(title, rows):
    """All in turns; each round's ratio is that of two runs that stood beside one another."""
    samples = [[] for _ in rows]
    for turn in range(ROUNDS):
        order = range(len(rows)) if turn % 2 == 0 else reversed(range(len(rows)))
        for place in order:
            samples[place].append(run(*rows[place][2:]))
    print(f"| {title} | its work | files a second | processor, ms a file | of Callwright's | memory, MiB |\n|---|---|---|---|---|---|")
    for row, sample in zip(rows, samples):
        ratio = statistics.median(theirs[1] / ours[1] for theirs, ours in zip(sample, samples[0]))
        seconds, processor = (statistics.median(s[place] for s in sample) for place in (0, 1))
        print(f"| {row[0]} | {row[1]} | {FILES / seconds:,.0f} | {processor / FILES * 1000:.3f} | {ratio:.2f} | "
              f"{max(s[2] for s in sample):.0f} |")
    print(flush=True)


def tools(jobs):
    return [
        ("callwright", "130 rules of wording, actions, templates and workspace", [CALLWRIGHT, "lint", "."], jobs),
        ("callwright --severity error", "the same, and less to print", [CALLWRIGHT, "lint", "--severity", "error", "."], jobs),
        ("rumdl", "style of Markdown, no cache", [f"{TOOLS}/rumdl", "check", "--no-cache", "."], jobs),
        ("typos", "words in a list of misspellings", [f"{TOOLS}/typos", "."], jobs),
        ("codespell", "words in a list of misspellings", [f"{TOOLS}/codespell", "."], jobs),
        ("wc -w", "counts words: the floor", ["find", ".", "-name", "*.md", "-exec", "wc", "-w", "{}", "+"], jobs),
    ]


def main():
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="callwright-lint-"))
    real, steps, programs = scratch / "real", scratch / "steps", scratch / "programs"
    for folder in (real, steps, programs):
        folder.mkdir()
    apart(as_written, real, FILES, 5_000)
    apart(stepwise, steps, FILES, 5_000, FILES)
    apart(python, programs, 5_000)
    ruff = [f"{TOOLS}/ruff", "check", "--no-cache", "--isolated", "."]
    print(f"{os.cpu_count()} cores, {ROUNDS} rounds, {FILES} files of 5 kB\n")
    compare("jobs as people write them", tools(real) + [("ruff", "Python of the same length, no cache", ruff, programs)])
    compare("eight sentences, again and again", tools(steps))
    print("| files of 2 kB | processor, s | memory, MiB |\n|---|---|---|")
    for count in (MANY // 10, MANY):
        folder = scratch / f"many{count}"
        apart(stepwise, folder, count, 2_000, 64)
        _, processor, memory = run([CALLWRIGHT, "lint", "."], folder)
        print(f"| {count:,} | {processor:.1f} | {memory:.0f} |", flush=True)
        shutil.rmtree(folder)
    shutil.rmtree(scratch)


main()
