"""memory.py CALLWRIGHT FOLDER OPTION…: a session, a lint and an optimize under memcheck, which finds nothing."""

import os
import subprocess
import sys
from pathlib import Path

sys.path += [str(Path(__file__).parent.parent / "soak"), str(Path(__file__).parent.parent.parent / "Benchmarks")]
from author import Author  # noqa: E402
from editor import Editor  # noqa: E402
from optimize import prose  # noqa: E402
from texts import job  # noqa: E402

ACTS = 40


def main():
    program, folder, *options = sys.argv[1:]
    os.environ.update({"HOME": folder, "XDG_STATE_HOME": f"{folder}/state"})
    log = Path(folder, "memcheck")
    command = ["valgrind", "--quiet", "--error-exitcode=99", f"--log-file={log}.%p", *options, os.path.abspath(program)]
    editor = Editor(command, folder)
    editor.open("a.job.md", job(1_000))
    author = Author(editor, seed=3)
    for _ in range(ACTS):
        author.act()
    editor.command("optimize")
    editor.stop(patience=120)
    codes = [editor.server.process.returncode]
    Path(folder, "b.job.md").write_text(prose(1_000, 1, goals=True))
    for arguments in (["lint", "b.job.md"], ["optimize", "--write", "b.job.md"], ["optimize", "--undo", "b.job.md"]):
        codes.append(subprocess.run([*command, *arguments], cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode)
    found = [path.read_text() for path in sorted(Path(folder).glob("memcheck.*")) if path.stat().st_size]
    print(f"{editor.sent} messages, {len(codes)} runs, which end with {codes}: memcheck finds {'nothing' if not found else ''}")
    if found or any(code not in (0, 1) for code in codes):
        sys.exit("\n".join(found) or "a run ends badly")


main()
