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

from texts import job

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


def write(folder, count, size, kinds=64):
    """Files of so many bytes each; a few dozen texts under many names."""
    texts = [job(size, seed=seed) for seed in range(min(count, kinds))]
    for index in range(count):
        part = folder / f"{index // 1000:03}"
        part.mkdir(parents=True, exist_ok=True)
        text = texts[index % len(texts)].replace("name: ", f"name: {index} ", 1)
        (part / f"job{index:06}.job.md").write_text(text)


def python(folder, size):
    """Programs of the same length, for a tool that reads programs."""
    line = "def visit_{0}(caller, number={0}):\n    \"\"\"Ask for the name of the caller.\"\"\"\n    return caller, number\n\n\n"
    for index in range(FILES):
        text = "".join(line.format(i) for i in range(size // len(line)))
        (folder / f"job{index:06}.py").write_text(text)


def main():
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="callwright-lint-"))
    jobs, programs = scratch / "jobs", scratch / "programs"
    jobs.mkdir()
    programs.mkdir()
    apart(write, jobs, FILES, 5_000, FILES)
    apart(python, programs, 5_000)
    rows = [
        ("callwright", "130 rules of wording, actions, templates and workspace", [CALLWRIGHT, "lint", "."], jobs),
        ("callwright --severity error", "the same, and less to print", [CALLWRIGHT, "lint", "--severity", "error", "."], jobs),
        ("rumdl", "style of Markdown, no cache", [f"{TOOLS}/rumdl", "check", "--no-cache", "."], jobs),
        ("typos", "words in a list of misspellings", [f"{TOOLS}/typos", "."], jobs),
        ("codespell", "words in a list of misspellings", [f"{TOOLS}/codespell", "."], jobs),
        ("ruff", "Python of the same length, no cache", [f"{TOOLS}/ruff", "check", "--no-cache", "--isolated", "."], programs),
        ("wc -w", "counts words: the floor", ["find", ".", "-name", "*.md", "-exec", "wc", "-w", "{}", "+"], jobs),
    ]
    samples = [[] for _ in rows]
    for turn in range(ROUNDS):
        order = range(len(rows)) if turn % 2 == 0 else reversed(range(len(rows)))
        for place in order:
            samples[place].append(run(*rows[place][2:]))
    print(f"{os.cpu_count()} cores, {ROUNDS} rounds, {FILES} files of 5 kB\n")
    print("| tool | its work | files a second | processor, ms a file | of Callwright's | memory, MiB |\n|---|---|---|---|---|---|")
    for row, sample in zip(rows, samples):
        ratio = statistics.median(theirs[1] / ours[1] for theirs, ours in zip(sample, samples[0]))
        seconds, processor = (statistics.median(s[place] for s in sample) for place in (0, 1))
        print(f"| {row[0]} | {row[1]} | {FILES / seconds:,.0f} | {processor / FILES * 1000:.3f} | {ratio:.2f} | "
              f"{max(s[2] for s in sample):.0f} |")
    print("\n| files of 2 kB | processor, s | memory, MiB |\n|---|---|---|")
    for count in (MANY // 10, MANY):
        folder = scratch / f"many{count}"
        apart(write, folder, count, 2_000)
        _, processor, memory = run([CALLWRIGHT, "lint", "."], folder)
        print(f"| {count:,} | {processor:.1f} | {memory:.0f} |", flush=True)
        shutil.rmtree(folder)
    shutil.rmtree(scratch)


main()
