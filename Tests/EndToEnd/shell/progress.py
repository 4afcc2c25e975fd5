"""The bar that shows how far a long check is: at a terminal, and nowhere else: progress.py SCRATCH"""

import re
import subprocess
import sys
from pathlib import Path

from screen import Screen

folder = Path(sys.argv[1]).resolve() / "many"
folder.mkdir()
JOB = "Goal: help the caller.\n\n" + "".join(f"{n}. Ask for the name of place {n}, and repeat it.\n" for n in range(1, 40))
for number in range(250):
    (folder / f"{number}.job.md").write_text(JOB)

screen = Screen(["callwright", "lint", "--severity", "error"], folder)
output, code = screen.finish()
bars = [(int(done.replace(",", "")), total) for done, total in re.findall(r"\r━* *\s*([\d,]+) of ([\d,]+)\x1b\[K", output)]
assert code == 0 and len(bars) > 1, (code, output[-500:])
assert all(total == "250" for _, total in bars) and bars == sorted(bars), bars
# It is wiped away before the summary, which stands alone on its line.
assert re.search(r"\r\x1b\[Knothing to report in 250 files\r\n$", output), output[-300:]

screen = Screen(["callwright", "lint", "--severity", "error", "--quiet"], folder)
output, code = screen.finish()
assert code == 0 and output == "", output[-300:]

output, code = Screen(["bash", "-c", "callwright lint --severity error | cat"], folder).finish()
assert code == 0 and "\x1b[K" not in output and "━" not in output, output[-300:]
done = subprocess.run(["callwright", "lint", "--severity", "error"], cwd=folder, capture_output=True, text=True, check=True)
assert done.stdout == "nothing to report in 250 files\n" and done.stderr == "", done
print(f"the bar was drawn {len(bars)} times at a terminal, and never elsewhere")
