"""A language server on the other end of two pipes, timed from outside."""

import json
import os
import subprocess
import time


def greeting(folder):
    return {
        "processId": os.getpid(),
        "rootUri": folder,
        "workspaceFolders": [{"uri": folder, "name": "b"}],
        "capabilities": {
            "general": {"positionEncodings": ["utf-16"]},
            "textDocument": {
                "publishDiagnostics": {"versionSupport": True},
                "completion": {"completionItem": {"snippetSupport": True}},
                "semanticTokens": {
                    "requests": {"full": True}, "formats": ["relative"], "tokenTypes": [], "tokenModifiers": []},
            },
        },
    }


class Server:
    def __init__(self, command, folder):
        self.process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.folder = "file://" + folder
        self.next_id = 0

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self):
        length = 0
        while (line := self.process.stdout.readline().strip()):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("the server is gone")
        message = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            items = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            self.send({"id": message["id"], "result": None if items is None else [None] * len(items)})
        return message

    def request(self, method, params):
        self.next_id += 1
        self.send({"id": self.next_id, "method": method, "params": params})
        while True:
            message = self.read()
            if message.get("id") == self.next_id and "method" not in message:
                return message

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def diagnostics(self, version):
        while True:
            message = self.read()
            if message.get("method") == "textDocument/publishDiagnostics":
                if message["params"].get("version") in (None, version):
                    return message["params"]["diagnostics"]

    def initialize(self):
        """Begins; gives what the server answers."""
        answer = self.request("initialize", greeting(self.folder))
        self.notify("initialized", {})
        return answer["result"]

    def peak_memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

    def stop(self, patience=2):
        """Ends it; one that takes longer than so many seconds is killed."""
        try:
            self.request("shutdown", None)
            self.notify("exit", None)
            self.process.wait(patience)
        except (OSError, EOFError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
