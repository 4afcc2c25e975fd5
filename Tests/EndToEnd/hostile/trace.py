"""The system calls of a program, as strace tells them."""

import re
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

WATCHED = "execve,execveat,socket,connect,bind,open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat," \
    "mkdir,mkdirat,link,linkat,symlink,symlinkat,chmod,fchmodat,truncate,rmdir"
CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+|\?)")


@dataclass
class Run:
    calls: list[tuple[str, str, int]]
    output: bytes
    code: int
    megabytes: float

    def named(self, *names: str) -> list[str]:
        """The arguments of calls that did something."""
        return [arguments for name, arguments, result in self.calls if name in names and result >= 0]

    def written(self) -> list[str]:
        """The paths that were opened to be written, made, renamed or removed."""
        paths = []
        for name, arguments, result in self.calls:
            if result < 0 or name in ("execve", "socket", "connect", "bind"):
                continue
            # What has no name yet gets one by linkat, from a path of the process's own.
            if name.startswith("open") and ("O_TMPFILE" in arguments or not re.search(r"O_WRONLY|O_RDWR|O_CREAT", arguments)):
                continue
            paths += [path.encode().decode("unicode_escape") for path in re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)]
        return [path for path in paths if not path.startswith("/proc/self/fd/")]


def run(arguments: list[str], log: Path, environment: dict[str, str], folder: Path, talk: list[bytes]) -> Run:
    """Says the pieces of `talk` a moment apart, so that a server has looked around before the next one comes."""
    process = subprocess.Popen(
        ["strace", "-f", "-qq", "-s", "4096", "-e", f"trace={WATCHED}", "-o", str(log), *arguments],
        stdin=subprocess.PIPE, stdout=open(log.with_suffix(".out"), "wb"), stderr=subprocess.STDOUT, env=environment,
        cwd=folder)
    for piece in talk:
        process.stdin.write(piece)
        process.stdin.flush()
        time.sleep(3)
    process.stdin.close()
    code = process.wait(timeout=300)
    calls = []
    for line in log.read_text(errors="replace").splitlines():
        if match := CALL.match(line):
            calls.append((match[1], match[2], -1 if match[3] == "?" else int(match[3])))
    megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Run(calls, log.with_suffix(".out").read_bytes(), code, megabytes)
