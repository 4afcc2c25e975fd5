"""collect.py PART FILE: passes on what a part prints, and writes its tables to FILE as JSON, with the day and the machine."""

import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys


def machine():
    """What the numbers depend on."""
    described = pathlib.Path("/proc/cpuinfo").read_text() if os.path.exists("/proc/cpuinfo") else ""
    model = re.search(r"model name\s*: (.*)", described)
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=False).stdout
    return {
        "system": platform.platform(), "processor": model[1] if model else platform.machine(), "cores": os.cpu_count(),
        "load": os.getloadavg()[0], "swift": (re.search(r"version (\S+)", swift) or [None, None])[1]}


def tables(lines):
    """Every Markdown table, as a list of rows by the names of the columns."""
    found, header = [], None
    for line in lines:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else None
        if cells is None:
            header = None
        elif header is None:
            header = [name or "what" for name in cells]
            found.append([])
        elif not set(line) <= set("|-: \n"):
            found[-1].append(dict(zip(header, cells)))
    return found


def main():
    part, file = sys.argv[1:]
    about, lines = machine(), []
    for line in sys.stdin:
        lines.append(line)
        print(line, end="", flush=True)
    measured = {
        "part": part, "day": datetime.date.today().isoformat(), "machine": about, "tables": tables(lines),
        "said": "".join(line for line in lines if not line.startswith("|")).strip()}
    pathlib.Path(file).write_text(json.dumps(measured, indent=1, ensure_ascii=False) + "\n")
    print(f"\n{about['processor']}, {about['cores']} cores, load {about['load']:.1f}, Swift {about['swift']}; {file}")


main()
