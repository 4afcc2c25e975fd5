"""Looking again and again until something is so; what is seen is told as it comes."""

import os
import sys
import time


def look_until(what, condition, seconds):
    """What `condition` has found, or nothing if that does not come."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            print(f"ok {what}", flush=True)
            return found
        time.sleep(float(os.environ.get("LOOK_EVERY", "0.1")))
    print(f"waited in vain until {what}", file=sys.stderr)
    return None
