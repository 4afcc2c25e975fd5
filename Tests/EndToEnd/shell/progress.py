"""The bar that shows how far a long check is: at a terminal, and nowhere else: progress.py SCRATCH"""

import re
import subprocess
import sys
from pathlib import Path

from screen import Screen

folder = Path(sys.argv[1]).resolve() / "many"
folder.mkdir()
JOB = "Goal: help the caller.\n\n" + "".join(f"{n}. Ask for the name of place {n}, and repeat it.\n" for n in range(1, 40))
BAR = r"\r━* *\s*([\d,]+) of ([\d,]+)\x1b\[K"

# A check that is over within a moment has no bar: on a fast machine that takes more files.
count, bars = 0, []
for goal in (250, 1_000, 4_000, 16_000):
    for number in range(count, goal):
        (folder / f"{number}.job.md").write_text(JOB)
    count = goal
    output, code = Screen(["callwright", "lint", "--severity", "error"], folder).finish()
    bars = [(int(done.replace(",", "")), total) for done, total in re.findall(BAR, output)]
    assert code == 0, output[-500:]
    if len(bars) > 1:
        break
assert len(bars) > 1, output[-500:]
assert all(total == f"{count:,}" for _, total in bars) and bars == sorted(bars), bars
SUMMARY = f"nothing to report in {count:,} files"
# It is wiped away before the summary, which stands alone on its line.
assert output.endswith(f"\r\x1b[K{SUMMARY}\r\n"), output[-300:]

screen = Screen(["callwright", "lint", "--severity", "error", "--quiet"], folder)
output, code = screen.finish()
assert code == 0 and output == "", output[-300:]

output, code = Screen(["bash", "-c", "callwright lint --severity error | cat"], folder).finish()
assert code == 0 and "\x1b[K" not in output and "━" not in output, output[-300:]
done = subprocess.run(["callwright", "lint", "--severity", "error"], cwd=folder, capture_output=True, text=True, check=True)
assert done.stdout == f"{SUMMARY}\n" and done.stderr == "", done
print(f"the bar was drawn {len(bars)} times at a terminal, and never elsewhere")
