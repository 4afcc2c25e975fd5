"""Runs the program in a workspace that means harm: ordeal.py CALLWRIGHT

It opens no connection, runs no program, writes nowhere but in its own folder and the files it was given, follows no link out of
the workspace to write there, hands no escape of a terminal on, and comes to an end with little memory.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

import trace
import workspace

MOST_MEGABYTES = 300


class Ordeal:
    def __init__(self, program: str, root: Path):
        self.program = program
        self.root = root
        self.work = workspace.build(root)
        self.state = root / "state"
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(root / "home"), "XDG_STATE_HOME": str(self.state),
            "XDG_CONFIG_HOME": str(root / "config"),
        }
        self.outside = self.contents(root / "outside")
        self.failures: list[str] = []

    @staticmethod
    def contents(folder: Path) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    def check(self, holds: bool, what: str) -> None:
        if not holds:
            self.failures.append(what)

    def go(self, name: str, *arguments: str, writes: tuple[str, ...] = (), talk: tuple[bytes, ...] = ()) -> trace.Run:
        run = trace.run([self.program, *arguments], self.root / "calls", self.environment, self.work, list(talk))
        self.check(len(run.named("execve", "execveat")) == 1, f"{name} runs a program: {run.named('execve')[1:]}")
        self.check(not run.named("socket", "connect", "bind"), f"{name} opens a connection")
        allowed = [str(self.state), *(str(self.work / path) for path in writes)]
        for path in run.written():
            path = os.path.join(self.work, path)
            self.check(any(path.startswith(start) for start in allowed), f"{name} writes {path!r}")
        self.check(b"\x1b]" not in run.output and b"\x1b[2J" not in run.output, f"{name} hands an escape on")
        self.check(self.contents(self.root / "outside") == self.outside, f"{name} changes what lies outside")
        self.check(not (self.work / "ran").exists(), f"{name} lets the workspace name a program")
        self.check(run.code in (0, 1, 2), f"{name} ends with {run.code}: {run.output[-300:]!r}")
        self.check(run.megabytes < MOST_MEGABYTES, f"{name} takes {run.megabytes:.0f} MB")
        print(f"{name}: {len(run.calls)} calls watched, exit {run.code}, at most {run.megabytes:.0f} MB so far")
        return run

    def conversation(self) -> tuple[bytes, ...]:
        uri = self.work.as_uri()
        file = uri + "/untidy.job.md"
        opened = {"uri": file, "languageId": "callwright-job", "version": 1, "text": (self.work / "untidy.job.md").read_text()}
        asked = {"command": "callwright.optimizeWithModel", "arguments": [file]}
        begin = {"capabilities": {}, "rootUri": uri, "workspaceFolders": [{"uri": uri, "name": "w"}]}
        messages = [
            {"id": 1, "method": "initialize", "params": begin},
            {"method": "initialized", "params": {}},
            {"method": "textDocument/didOpen", "params": {"textDocument": opened}},
            {"id": 2, "method": "workspace/diagnostic", "params": {"previousResultIds": []}},
            {"id": 3, "method": "workspace/executeCommand", "params": asked},
            {"id": 4, "method": "shutdown"},
            {"method": "exit"},
        ]
        framed = []
        for message in messages:
            body = json.dumps({"jsonrpc": "2.0", **message}).encode()
            framed.append(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        return b"".join(framed[:3]), framed[3], framed[4], b"".join(framed[5:])

    def run(self) -> None:
        before = (self.work / "untidy.job.md").read_bytes()
        self.go("lint", "lint", ".")
        self.go("lint --fix", "lint", "--fix", ".", writes=("",))
        self.go("format", "format", ".", writes=("",))
        self.check((self.work / "untidy.job.md").read_bytes() != before, "format leaves what it is there for")
        self.go("optimize --write", "optimize", "--write", "untidy.job.md", writes=("untidy", ".untidy"))
        self.go("optimize --undo", "optimize", "--undo", "untidy.job.md", writes=("untidy", ".untidy"))
        self.go("list", "list", ".")
        self.go("doctor", "doctor")
        served = self.go("serve", "serve", talk=self.conversation())
        self.check(b'"id":4' in served.output, "serve does not answer to the end")
        self.check(any("callwright.json" in path for path in served.named("openat", "open")), "serve reads no workspace")
        self.go("lint of what is no file", "lint", "/dev/zero", "zero.job.md", "pipe.job.md", "self.job.md")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ordeal = Ordeal(os.path.abspath(sys.argv[1]), Path(folder).resolve())
        ordeal.run()
    for failure in ordeal.failures:
        print(failure, file=sys.stderr)
    if ordeal.failures:
        sys.exit(1)
    print("nothing was run, sent or written that should not be")


main()
