"""threads.py CALLWRIGHT FOLDER: lints many files on all cores with the thread sanitizer, which finds nothing."""

import os
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent.parent / "Benchmarks"))
from texts import job  # noqa: E402

FILES = 300
RUNS = [["lint", "."], ["lint", "--format", "json", "."], ["lint", "--statistics", "."], ["lint", "--severity", "error", "."]]


def main():
    program, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2], "jobs")
    folder.mkdir()
    (folder / "callwright.json").write_text('{"inboxes": [{"name": "Front desk"}]}\n')
    for number in range(FILES):
        (folder / f"{number}.job.md").write_text(job(400, seed=number))
    if os.cpu_count() < 2:
        sys.exit("with one core there is one thread, and nothing to see")
    environment = {**os.environ, "TSAN_OPTIONS": "exitcode=66", "SWIFT_BACKTRACE": "enable=no"}
    for arguments in RUNS:
        done = subprocess.run([program, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1) or "ThreadSanitizer" in done.stderr:
            sys.exit(f"{' '.join(arguments)} ends with {done.returncode}:\n{done.stderr[-4000:]}")
    print(f"{len(RUNS)} runs over {FILES} files on {os.cpu_count()} cores: no race")


main()
