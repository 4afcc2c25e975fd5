"""many.py CALLWRIGHT COUNT: what a folder with so many files costs, beside one with a tenth of them; memory has a bound."""

import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent.parent / "Benchmarks"))
from server import Server  # noqa: E402

BYTES_A_FILE, BYTES_AT_ALL = 1_000, 64 << 20
JOB = "---\nname: Job {0}\n---\nGoal: help caller {0}.\n\n1. Ask for the name.\n2. /Transfer call: Front desk.\n"


def fill(folder, count):
    """Files in folders of a thousand, but for half of them, which lie in one."""
    for number in range(count):
        place = folder / ("flat" if number % 2 else f"part{number // 2000:04}")
        place.mkdir(exist_ok=True)
        with open(place / f"job{number:07}.job.md", "w") as file:
            file.write(JOB.format(number))
    (folder / "callwright.json").write_text('{"inboxes": [{"name": "Front desk"}]}\n')


def lint(program, folder):
    """Seconds of the processor, MiB, and how many files were read."""
    output = folder.with_suffix(".lint")
    with open(output, "wb") as file:
        process = os.posix_spawn(program, [program, "lint", "--statistics", str(folder)], os.environ, file_actions=[
            (os.POSIX_SPAWN_DUP2, file.fileno(), 1), (os.POSIX_SPAWN_DUP2, file.fileno(), 2)])
        _, status, usage = os.wait4(process, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), output.read_text()[-300:]


def serve(program, folder):
    """Seconds to the first findings of one job, to those behind a keystroke once all is read, and MiB at most."""
    server = Server([program, "serve"], str(folder))
    server.initialize()
    uri, text, begun = f"file://{folder}/flat/job0000001.job.md", JOB.format(1), time.perf_counter()
    server.notify("textDocument/didOpen", {"textDocument": {
        "uri": uri, "languageId": "callwright-job", "version": 1, "text": text}})
    server.diagnostics(1)
    first = time.perf_counter() - begun
    server.request("workspace/symbol", {"query": "Job 1"})
    whole, begun = time.perf_counter() - begun, time.perf_counter()
    server.notify("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": text + "3. Say goodbye.\n"}]})
    server.diagnostics(2)
    key = time.perf_counter() - begun
    memory = server.peak_memory()
    server.stop()
    return first, whole, key, memory


def main():
    program, most = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    failures = []
    print("| files | lint, s of the processor | MiB | server: first findings, s | all read, s | a keystroke, ms | MiB |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="callwright-many-") as scratch:
        for count in (most // 10, most):
            folder = Path(scratch, f"work{count}")
            folder.mkdir()
            fill(folder, count)
            seconds, memory, code, told = lint(program, folder)
            first, whole, key, served = serve(program, folder)
            print(f"| {count:,} | {seconds:.1f} | {memory:.0f} | {first:.2f} | {whole:.2f} | {key * 1000:.1f} | {served:.0f} |", flush=True)
            if code not in (0, 1):
                failures.append(f"lint of {count} files ends with {code}: {told}")
            for what, taken in (("lint", memory), ("serve", served)):
                if taken * (1 << 20) > BYTES_AT_ALL + BYTES_A_FILE * count:
                    failures.append(f"{what} takes {taken:.0f} MiB for {count} files")
    print("\n".join(failures), file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
