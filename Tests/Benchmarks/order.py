"""order.py CALLWRIGHT OUTPUT: the functions that a session runs, as callgrind sees it, those of the start first; and the data that a
start looks at, as lackey sees it: the system gives out memory by pages, and what stands together takes few."""

import bisect
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from keystroke import Typing
from server import Server

KEYSTROKES = 10
ASKED = ("hover", "completion", "definition", "references", "documentHighlight", "signatureHelp")
SHOWN = ("semanticTokens/full", "documentSymbol", "foldingRange", "codeLens", "documentLink")
# The system gives each program a library of its own, which valgrind hides. The C library looks at it before all else, with these.
HIDDEN = {
    "_dl_new_object", "_dl_add_to_namespace_list", "_dl_setup_hash", "_dl_lookup_symbol_x", "do_lookup_x", "check_match",
    "__strcmp_sse2", "__memmove_sse2_unaligned"}


def counting(callwright, output):
    return ["valgrind", "--quiet", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={output}", callwright]


def functions(output):
    """Names as the linker knows them; what has none is told by its address."""
    found = re.findall(r"^c?fn=\(\d+\) (\S+)$", Path(output).read_text(), re.MULTILINE)
    return {re.sub(r"'\d+$", "", name) for name in found if not name.startswith(("0x", "("))}


class Symbols:
    """What the linker calls the parts of a program, and where they stand."""

    def __init__(self, callwright):
        lines = subprocess.run(
            ["nm", "--print-size", callwright], capture_output=True, text=True, check=True).stdout.splitlines()
        words = [line.split() for line in lines]
        self.all = sorted((int(each[0], 16), int(each[1], 16), each[2], each[3]) for each in words if len(each) == 4)
        self.starts = [each[0] for each in self.all]

    def data(self, address):
        """The names of what stands at an address and is no function."""
        place = bisect.bisect_right(self.starts, address)
        for start, size, kind, name in reversed(self.all[max(0, place - 4):place]):
            if address < start + size and kind not in "tTwWiI":
                yield name

    def variants(self, names):
        """The same functions of the C library for processors that can do more than the one that valgrind plays."""
        made_for = re.compile(r"^(__[a-z]+)_(?:sse|ssse|avx|evex)[0-9a-z_]*$")
        bases = {match[1] for match in map(made_for.match, names) if match}
        return {
            name for _, _, kind, name in self.all
            if kind in "tT" and re.search("_(avx|evex)", name) and (match := made_for.match(name)) and match[1] in bases}


def starting(command, folder):
    server = Server([*command, "serve"], folder)
    server.initialize()
    server.stop(patience=60)


def touched(callwright, folder, symbols):
    """The data that a start reads or writes."""
    trace = Path(folder, "trace")
    starting(["valgrind", "--quiet", "--tool=lackey", "--trace-mem=yes", f"--log-file={trace}", callwright], folder)
    addresses = {int(each, 16) for each in re.findall(r"^ [LSM] ([0-9a-f]+),", trace.read_text(), re.MULTILINE)}
    return {name for address in addresses for name in symbols.data(address)}


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
    symbols = Symbols(callwright)
    with tempfile.TemporaryDirectory(prefix="callwright-order-") as folder:
        os.environ["HOME"] = folder
        starting(counting(callwright, f"{folder}/start"), folder)
        first = functions(f"{folder}/start") | HIDDEN
        first |= symbols.variants(first)
        rest = working(callwright, folder) - first
        data = touched(callwright, folder, symbols) - first - rest
    Path(output).write_text("".join(f"{name}\n" for name in [*sorted(first), *sorted(rest), *sorted(data)]))
    print(f"{len(first)} functions of the start and {len(rest)} of work, {len(data)} pieces of data")


if __name__ == "__main__":
    main()
