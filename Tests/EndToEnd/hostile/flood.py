"""flood.py CALLWRIGHT: a megabyte that is nothing but mistakes, in every form of report. Memory has a bound, whatever is written."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

FORMATS = ["human", "compact", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle"]
TEXT = "a {" * ((1 << 20) // 3)
PATIENCE, BYTES_A_BYTE, LEAST_TOLD = 120, 400, 25


def lint(program, job, form):
    """The bytes of the report, the memory that it took, and the exit code."""
    process = subprocess.Popen(["timeout", str(PATIENCE), program, "lint", "--format", form, job], stdout=subprocess.PIPE)
    written = 0
    while piece := os.read(process.stdout.fileno(), 1 << 20):
        written += len(piece)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return written, usage.ru_maxrss * 1024, process.returncode


def main():
    program, failures = os.path.abspath(sys.argv[1]), []
    with tempfile.TemporaryDirectory() as scratch:
        job = Path(scratch, "a.job.md")
        job.write_text(TEXT)
        for form in FORMATS:
            written, memory, code = lint(program, job, form)
            if code != 1:
                failures.append(f"{form} ends with {code}")
            if form != "human" and written < LEAST_TOLD * len(TEXT):
                failures.append(f"{form} says only {written} bytes")
            if memory > BYTES_A_BYTE * len(TEXT):
                failures.append(f"{form} takes {memory >> 20} MB for {written >> 20} MB of report")
    print("\n".join(failures), file=sys.stderr)
    print(f"a megabyte of mistakes in {len(FORMATS)} forms: {len(failures)} go wrong")
    sys.exit(1 if failures else 0)


main()
