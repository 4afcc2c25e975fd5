"""odd.py CALLWRIGHT: files that are none, under every name that is looked for. All commands come to an end with little memory."""

import os
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent.parent / "Benchmarks"))
from server import Server  # noqa: E402

JOB = "Goal: help the caller.\n\n1. Ask for the name.\n"
NAMES = ["callwright.json", "b.job.md", "x.action.json", ".callwrightignore", ".gitignore", ".ignore"]
COMMANDS = [["lint", "."], ["format", "--check", "."], ["list", "."], ["optimize", "."], ["show", "b.job.md"], ["doctor"]]
PATIENCE, MOST_MEGABYTES = 60, 64


def listening(path):
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def huge(path):
    with open(path, "wb") as file:
        file.truncate(1 << 30)


KINDS = {
    "a pipe": os.mkfifo,
    "a device without end": lambda path: path.symlink_to("/dev/zero"),
    "a device of chance": lambda path: path.symlink_to("/dev/urandom"),
    "the terminal": lambda path: path.symlink_to("/dev/tty"),
    "standard input": lambda path: path.symlink_to("/dev/stdin"),
    "the program's own memory": lambda path: path.symlink_to("/proc/self/mem"),
    "a folder": os.mkdir,
    "a file of a gigabyte": huge,
    "a socket": listening,
    "a link to itself": lambda path: path.symlink_to(path),
}


def command(program, folder, arguments):
    """What is wrong with a command's end, if anything."""
    process = subprocess.Popen(
        [program, *arguments], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # Standard input stays open: who reads it waits for ever.
    ending = threading.Timer(PATIENCE, process.kill)
    ending.start()
    _, status, usage = os.wait4(process.pid, 0)
    ending.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdin.close()
    if process.returncode not in (0, 1, 2):
        return f"ends with {process.returncode}"
    return f"takes {usage.ru_maxrss // 1024} MB" if usage.ru_maxrss > MOST_MEGABYTES * 1024 else None


def serve(program, folder):
    server = Server([program, "serve"], str(folder))
    ending = threading.Timer(PATIENCE, server.process.kill)
    ending.start()
    try:
        server.initialize()
        server.notify("textDocument/didOpen", {"textDocument": {
            "uri": f"file://{folder}/a.job.md", "languageId": "callwright-job", "version": 1, "text": JOB}})
        server.diagnostics(1)
        server.request("workspace/symbol", {"query": ""})
        memory = server.peak_memory()
    except (EOFError, OSError):
        return "is silent"
    finally:
        ending.cancel()
        server.stop()
    return f"takes {memory:.0f} MB" if memory > MOST_MEGABYTES else None


def main():
    program, failures = os.path.abspath(sys.argv[1]), []
    for kind, make in KINDS.items():
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch).resolve()
            (folder / "a.job.md").write_text(JOB)
            for name in NAMES:
                make(folder / name)
            for arguments in COMMANDS:
                if wrong := command(program, folder, arguments):
                    failures.append(f"{kind}: {' '.join(arguments)} {wrong}")
            if wrong := serve(program, folder):
                failures.append(f"{kind}: serve {wrong}")
    print("\n".join(failures), file=sys.stderr)
    print(f"{len(KINDS)} kinds of files that are none, under {len(NAMES)} names: {len(failures)} commands go wrong")
    sys.exit(1 if failures else 0)


main()
