"""budget.py CALLWRIGHT: the instructions of fixed work, counted by callgrind, beside those of budget.json."""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from keystroke import Typing
from texts import job

BUDGET = Path(__file__).with_name("budget.json")
MOST_GROWTH = 1.05
KEYSTROKES = 50
# Swift seeds its hashes by chance otherwise.
ENVIRONMENT = {"SWIFT_DETERMINISTIC_HASHING": "1"}


def counting(callwright, output):
    return ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={output}", callwright]


def counts(output):
    """Thousands of instructions, of all and of each function that takes a hundredth of them."""
    lines = subprocess.run(
        ["callgrind_annotate", "--threshold=90", output], capture_output=True, text=True, check=True).stdout
    total, functions = 0, {}
    for line in lines.splitlines():
        match = re.match(r"\s*([\d,]+) \([ \d.]+%\)\s+(.*)", line)
        if not match:
            continue
        count = int(match[1].replace(",", "")) // 1000
        if match[2].startswith("PROGRAM TOTALS"):
            total = count
        elif count * 100 > total:
            name = re.sub(r"^\S*?:(?=\S)| \[.*\]$", "", match[2])
            functions[name] = functions.get(name, 0) + count
    return {"total": total, "functions": functions}


def typing(callwright, folder, size):
    output = f"{folder}/typing.{size}"
    each = Typing(counting(callwright, output), folder, size)
    for _ in range(KEYSTROKES):
        each.keystroke()
    each.server.stop()
    return counts(output)


def running(callwright, folder, *arguments):
    path, output = Path(folder, "b.job.md"), f"{folder}/{arguments[0]}"
    path.write_text(job(10_000))
    subprocess.run(
        [*counting(callwright, output), *arguments, str(path)], env={**os.environ, **ENVIRONMENT}, check=False,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return counts(output)


def measure(callwright):
    os.environ.update(ENVIRONMENT)
    with tempfile.TemporaryDirectory(prefix="callwright-budget-") as folder:
        return {
            f"{KEYSTROKES} keystrokes in 1 kB": typing(callwright, folder, 1_000),
            f"{KEYSTROKES} keystrokes in 10 kB": typing(callwright, folder, 10_000),
            "lint of 10 kB": running(callwright, folder, "lint"),
            "optimize of 10 kB": running(callwright, folder, "optimize"),
        }


def grown(name, now, before):
    growth = {function: count - before["functions"].get(function, 0) for function, count in now["functions"].items()}
    worst = sorted(growth, key=growth.get, reverse=True)[:5]
    return f"{name} takes {now['total'] / before['total']:.2f} of its budget; what grew:\n" + "\n".join(
        f"  {growth[function]:+,} thousand: {demangled(function)}" for function in worst if growth[function] > 0)


def demangled(name):
    return subprocess.run(["swift", "demangle", "--simplified", "--compact", name], capture_output=True, text=True).stdout.strip()


def main():
    now = measure(sys.argv[1])
    if os.environ.get("UPDATE") == "1":
        BUDGET.write_text(json.dumps(now, indent=1) + "\n")
    before = json.loads(BUDGET.read_text())
    failures = []
    print("| work | thousand instructions | of its budget |\n|---|---|---|")
    for name, each in now.items():
        print(f"| {name} | {each['total']:,} | {each['total'] / before[name]['total']:.2f} |")
        if each["total"] > before[name]["total"] * MOST_GROWTH:
            failures.append(grown(name, each, before[name]))
    print("\n".join(failures), file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
