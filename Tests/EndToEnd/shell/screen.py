"""A program at a terminal: what is typed goes in, what it draws comes out."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Screen:
    def __init__(self, words, folder, environment=None, width=100):
        self.output = b""
        self.process, self.end = pty.fork()
        if self.process == 0:
            # At a terminal Ctrl-C is heard, wherever the test was started from.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(folder)
            os.execvpe(words[0], words, {**os.environ, "TERM": "xterm", **(environment or {})})
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))

    def type(self, keys):
        os.write(self.end, keys.encode())

    def read(self, seconds):
        """What comes within so many seconds, or until it ends."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if not select.select([self.end], [], [], left)[0]:
                break
            try:
                part = os.read(self.end, 65536)
            except OSError:
                part = b""
            if not part:
                return False
            self.output += part
        return True

    def expect(self, words, seconds=60):
        """Waits for words, and gives what came up to them."""
        until = time.monotonic() + seconds
        while words.encode() not in self.output:
            assert time.monotonic() < until, f"{words!r} did not come in:\n{self.output.decode(errors='replace')}"
            if not self.read(0.2) and words.encode() not in self.output:
                raise AssertionError(f"it ended without {words!r}:\n{self.output.decode(errors='replace')}")
        before, self.output = self.output.split(words.encode(), 1)
        return before.decode(errors="replace")

    def finish(self):
        """Everything else that it says, and its exit code."""
        while self.read(60):
            pass
        os.close(self.end)
        return self.output.decode(errors="replace"), os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])

    def stop(self, number):
        os.kill(self.process, number)
        return self.finish()
