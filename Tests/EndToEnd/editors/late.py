#!/usr/bin/env python3
"""Stands in for the program: its server's messages come 0.3 to 1 s late, in their order. LATE_PROGRAM is the program."""

import os
import queue
import random
import subprocess
import sys
import threading
import time

PROGRAM = os.environ["LATE_PROGRAM"]


def messages(stream):
    """Each message with its headers, as it comes."""
    while True:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = stream.readline()
            if not line:
                return
            head += line
        length = next(line for line in head.lower().splitlines() if line.startswith(b"content-length:"))
        yield head + stream.read(int(length.partition(b":")[2]))


def listen(stream, heard):
    for message in messages(stream):
        heard.put((time.monotonic() + random.uniform(0.3, 1), message))
    heard.put((0, None))


def serve(*arguments):
    """Until the server ends; what the client says it hears itself, at once."""
    with subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE) as server:
        heard = queue.Queue()
        threading.Thread(target=listen, args=(server.stdout, heard), daemon=True).start()
        while True:
            due, message = heard.get()
            if message is None:
                return server.wait()
            time.sleep(max(0, due - time.monotonic()))
            sys.stdout.buffer.write(message)
            sys.stdout.buffer.flush()


if sys.argv[1:2] != ["serve"]:
    os.execv(PROGRAM, [PROGRAM, *sys.argv[1:]])
sys.exit(serve(*sys.argv[1:]))
