"""order.py CALLWRIGHT OUTPUT: the functions that a session runs, as callgrind sees it: those of the start first."""

import os
import re
import sys
import tempfile
from pathlib import Path

from keystroke import Typing
from server import Server

KEYSTROKES = 10
ASKED = ("hover", "completion", "definition", "references", "documentHighlight", "signatureHelp")
SHOWN = ("semanticTokens/full", "documentSymbol", "foldingRange", "codeLens", "documentLink")


def counting(callwright, output):
    return ["valgrind", "--quiet", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={output}", callwright]


def functions(output):
    """Names as the linker knows them; what has none is told by its address."""
    found = re.findall(r"^c?fn=\(\d+\) (\S+)$", Path(output).read_text(), re.MULTILINE)
    return {re.sub(r"'\d+$", "", name) for name in found if not name.startswith(("0x", "("))}


def starting(callwright, folder):
    output = f"{folder}/start"
    server = Server([*counting(callwright, output), "serve"], folder)
    server.initialize()
    server.stop(patience=60)
    return functions(output)


def working(callwright, folder):
    output = f"{folder}/work"
    each = Typing(counting(callwright, output), folder, 10_000)
    for _ in range(KEYSTROKES):
        each.keystroke()
    document = {"textDocument": {"uri": each.uri}}
    place = {"line": each.line, "character": 20}
    for method in ASKED:
        each.server.request(f"textDocument/{method}", {
            **document, "position": place, "context": {"includeDeclaration": True}})
    for method in SHOWN:
        each.server.request(f"textDocument/{method}", document)
    lines = {"start": {"line": each.line, "character": 0}, "end": {"line": each.line, "character": 40}}
    each.server.request("textDocument/inlayHint", {**document, "range": lines})
    each.server.request("textDocument/codeAction", {**document, "range": lines, "context": {"diagnostics": []}})
    each.server.stop(patience=60)
    return functions(output)


def main():
    callwright, output = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="callwright-order-") as folder:
        os.environ.update({"HOME": folder, "SWIFT_DETERMINISTIC_HASHING": "1"})
        first = starting(callwright, folder)
        rest = working(callwright, folder) - first
    Path(output).write_text("".join(f"{name}\n" for name in [*sorted(first), *sorted(rest)]))
    print(f"{len(first)} functions of the start and {len(rest)} of work")


if __name__ == "__main__":
    main()
