"""budget.py CALLWRIGHT: the instructions of fixed work, counted by callgrind, beside those of budget.json."""

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from keystroke import Typing
from optimize import prose
from order import functions
from server import Server
from texts import job

BUDGET = Path(__file__).with_name("budget.json")
ORDER = Path(__file__).parents[2] / "Sources/functions.order"
MOST_GROWTH = 1.05
LEAST_ORDERED = 0.8
KEYSTROKES = 50
# The C library copies and compares with what the processor can do best, in blocks that fit its caches: another processor, another
# count. Here it does with what every processor can, as if all caches were equal.
SAME_EVERYWHERE = ":".join([
    "glibc.cpu.hwcaps=" + ",".join("-" + each for each in (
        "AVX512F AVX512VL AVX512BW AVX2 AVX BMI2 ERMS FSRM SSSE3 SSE4_1 SSE4_2 Slow_BSF Slow_SSE4_2 Fast_Rep_String "
        "Fast_Copy_Backward Fast_Unaligned_Copy Fast_Unaligned_Load AVX_Fast_Unaligned_Load Prefer_PMINUB_for_stringop").split()),
    "glibc.cpu.x86_data_cache_size=32768", "glibc.cpu.x86_shared_cache_size=1048576",
    "glibc.cpu.x86_non_temporal_threshold=786432", "glibc.cpu.x86_rep_movsb_threshold=2048",
    "glibc.cpu.x86_rep_stosb_threshold=2048"])


def counting(callwright, output):
    return ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={output}", callwright]


def counts(output):
    """Thousands of instructions: of all, and of each function that takes two in a thousand of them."""
    lines = subprocess.run(
        ["callgrind_annotate", "--threshold=95", output], capture_output=True, text=True, check=True).stdout
    total, functions = 0, {}
    for line in lines.splitlines():
        match = re.match(r"\s*([\d,]+) \([ \d.]+%\)\s+(.*)", line)
        if not match:
            continue
        count = int(match[1].replace(",", "")) // 1000
        if match[2].startswith("PROGRAM TOTALS"):
            total = count
        elif count * 500 > total:
            name = re.sub(r"^\S*?:(?=\S)| \[.*\]$|'2$", "", match[2])
            functions[name] = functions.get(name, 0) + count
    return {"total": total, "functions": functions}


def starting(callwright, folder):
    output = f"{folder}/start"
    server = Server([*counting(callwright, output), "serve"], folder)
    server.initialize()
    server.stop(patience=60)
    ours = {name for name in functions(output) if name.startswith("$s")}
    return {**counts(output), "ordered": round(len(ours & set(ORDER.read_text().split())) / len(ours), 2)}


def typing(callwright, folder, size):
    output = f"{folder}/typing.{size}"
    each = Typing(counting(callwright, output), folder, size)
    for _ in range(KEYSTROKES):
        each.keystroke()
    each.server.stop(patience=60)
    return counts(output)


def running(callwright, folder, text, *arguments):
    path, output = Path(folder, "b.job.md"), f"{folder}/{arguments[0]}"
    path.write_text(text)
    subprocess.run(
        [*counting(callwright, output), *arguments, path.name], cwd=folder, check=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    return counts(output)


def measure(callwright):
    with tempfile.TemporaryDirectory(prefix="callwright-budget-") as folder:
        # Nothing but this is asked of the environment, and Swift seeds its hashes by chance otherwise.
        settings = {
            "HOME": folder, "PATH": os.environ["PATH"], "SWIFT_DETERMINISTIC_HASHING": "1",
            "GLIBC_TUNABLES": SAME_EVERYWHERE}
        os.environ.clear()
        os.environ.update(settings)
        return {
            "start of the server": starting(callwright, folder),
            f"{KEYSTROKES} keystrokes in 1 kB": typing(callwright, folder, 1_000),
            f"{KEYSTROKES} keystrokes in 10 kB": typing(callwright, folder, 10_000),
            "lint of 10 kB": running(callwright, folder, job(10_000), "lint"),
            "optimize of 9 kB of prose": running(callwright, folder, prose(9_000, 0, goals=False), "optimize"),
        }


def grown(name, now, before):
    growth = {function: count - before["functions"].get(function, 0) for function, count in now["functions"].items()}
    worst = [each for each in sorted(growth, key=growth.get, reverse=True)[:5] if growth[each] > 0]
    return f"{name} takes {now['total'] / before['total']:.2f} of its budget; what grew most:\n" + "\n".join(
        f"  {growth[function]:+,} thousand: {demangled(function)}" for function in worst)


def demangled(name):
    told = subprocess.run(["swift", "demangle", "--simplified", "--compact", name], capture_output=True, text=True)
    return told.stdout.strip() or name


def made_with():
    """What else counts depend on."""
    told = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True).stdout
    swift = re.search(r"Swift version (\S+)", told)[1]
    return f"Swift {swift}, {os.confstr('CS_GNU_LIBC_VERSION')}, {platform.machine()}"


def main():
    version, isRecording = made_with(), os.environ.get("UPDATE") == "1"
    now = measure(sys.argv[1])
    if isRecording:
        BUDGET.write_text(json.dumps({"made with": version, "work": now}, indent=1) + "\n")
    budget = json.loads(BUDGET.read_text())
    failures, remarks = [], []
    print("| work | thousand instructions | of its budget |\n|---|---|---|")
    for name, each in now.items():
        part = each["total"] / budget["work"][name]["total"]
        print(f"| {name} | {each['total']:,} | {part:.3f} |")
        if part > MOST_GROWTH:
            failures.append(grown(name, each, budget["work"][name]))
        elif part * MOST_GROWTH < 1:
            remarks.append(f"{name} takes less than its budget: UPDATE=1 Tests/Benchmarks/budget keeps it so")
    ordered = now["start of the server"]["ordered"]
    if ordered < LEAST_ORDERED:
        failures.append(f"only {ordered} of the functions of the start are together: run Tests/Benchmarks/order")
    if failures and version != budget["made with"]:
        failures.append(f"the budget is of {budget['made with']}, and this is {version}")
    print("\n".join(["", *remarks]))
    print("\n".join(failures), file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
