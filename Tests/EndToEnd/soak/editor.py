"""An editor with a server on the other end of two pipes, which knows its texts and what was said of each."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent.parent / "Benchmarks"))
from server import Server  # noqa: E402
from texts import job  # noqa: E402, F401


class Editor:
    def __init__(self, program, folder):
        """`program` is one, or the words of a command that runs it."""
        self.program, self.folder = program, folder
        self.server = Server([*([program] if isinstance(program, str) else program), "serve"], folder)
        self.server.initialize()
        self.lines, self.versions, self.findings = {}, {}, {}
        self.sent = self.received = 0
        self.current = None

    def uri(self, name):
        return f"file://{self.folder}/{name}"

    def open(self, name, text):
        self.current = name
        self.lines[name], self.versions[name] = text.split("\n"), 1
        self.notify("didOpen", {"textDocument": {
            "uri": self.uri(name), "languageId": "callwright-job", "version": 1, "text": text}})
        self.hear(name)

    def close(self, name):
        del self.lines[name], self.versions[name], self.findings[name]
        self.notify("didClose", {"textDocument": {"uri": self.uri(name)}})

    def save(self):
        Path(self.folder, self.current).write_text(self.text())
        self.notify("didSave", {"textDocument": {"uri": self.uri(self.current)}})

    def type(self, line, start, end, text):
        """Replaces a part of a line, which may become several, and waits for what is said of it."""
        lines = self.lines[self.current]
        line = min(line, len(lines) - 1)
        start, end = min(start, len(lines[line])), min(end, len(lines[line]))
        lines[line:line + 1] = (lines[line][:start] + text + lines[line][end:]).split("\n")
        self.changed([{"range": {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}},
                       "text": text}])

    def replace(self, text):
        self.lines[self.current] = text.split("\n")
        self.changed([{"text": text}])

    def changed(self, changes):
        self.versions[self.current] += 1
        self.notify("didChange", {
            "textDocument": {"uri": self.uri(self.current), "version": self.versions[self.current]},
            "contentChanges": changes})
        self.hear(self.current)

    def ask(self, method, **params):
        self.sent += 1
        return self.result(self.server.request(
            f"textDocument/{method}", {"textDocument": {"uri": self.uri(self.current)}, **params}))

    def command(self, name, **argument):
        """Runs a command; the edit that the server asks for is made, and what is said of the text then is heard."""
        self.sent += 1
        self.server.next_id += 1
        number, isChanged = self.server.next_id, False
        self.server.send({"id": number, "method": "workspace/executeCommand", "params": {
            "command": f"callwright.{name}", "arguments": [{"uri": self.uri(self.current), **argument}]}})
        while (message := self.read()).get("id") != number or "method" in message:
            if message.get("method") == "workspace/applyEdit":
                self.apply(message)
                isChanged = True
        if isChanged:
            self.changed(self.applied)
        return message.get("result")

    def apply(self, message):
        edit = message["params"]["edit"]
        edits = edit["changes"][self.uri(self.current)] if "changes" in edit else edit["documentChanges"][0]["edits"]
        ordered = sorted(edits, key=lambda each: (each["range"]["start"]["line"], each["range"]["start"]["character"]))
        self.applied = []
        for each in reversed(ordered):
            self.put(each["range"], each["newText"])
            self.applied.append({"range": each["range"], "text": each["newText"]})
        self.server.send({"id": message["id"], "result": {"applied": True}})

    def put(self, range, text):
        lines, start, end = self.lines[self.current], range["start"], range["end"]
        first = lines[start["line"]] if start["line"] < len(lines) else ""
        last = lines[end["line"]] if end["line"] < len(lines) else ""
        whole = first[:start["character"]] + text + last[end["character"]:]
        lines[start["line"]:end["line"] + 1] = whole.split("\n")

    def text(self):
        return "\n".join(self.lines[self.current])

    def notify(self, method, params):
        self.sent += 1
        self.server.notify(f"textDocument/{method}", params)

    def read(self):
        self.received += 1
        return self.server.read()

    def result(self, message):
        self.received += 1
        if "error" in message:
            sys.exit(f"the server answers {message['error']}")
        return message["result"]

    def hear(self, name):
        """Waits for the findings of this version."""
        while True:
            message = self.read()
            params = message.get("params") or {}
            if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == self.uri(name):
                if params.get("version") == self.versions[name]:
                    self.findings[name] = params["diagnostics"]
                    return

    def memory(self):
        """MiB of the server's own that lie in memory now; pages of the program come and go as the system likes."""
        with open(f"/proc/{self.server.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("RssAnon"))

    def check_against_fresh(self):
        """A server that has just begun says the same of every text that is open."""
        fresh = Editor(self.program, self.folder)
        for name, lines in self.lines.items():
            fresh.open(name, "\n".join(lines))
            if fresh.findings[name] != self.findings[name]:
                sys.exit(f"{name}: after {self.sent} messages other findings than of a fresh server")
        fresh.stop()

    def stop(self, patience=10):
        self.server.stop(patience)
