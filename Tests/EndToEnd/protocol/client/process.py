"""A server as a process: bytes in, messages out, an exit code. Every wait has an end."""

import fcntl
import io
import os
import queue
import select
import subprocess
import threading
import time

from client import frames

PATIENCE = float(os.environ.get("PATIENCE", 10))
"""How many seconds anything may take that should take none; far more than a busy machine needs."""


class Gone(Exception):
    """The server has closed its end."""


class TooLate(Exception):
    """Nothing came in time."""


class Server:
    def __init__(self, command, folder, environment=None):
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, bufsize=0)
        # So that what is one write here arrives as one.
        fcntl.fcntl(self.process.stdin, fcntl.F_SETPIPE_SZ, 1 << 20)
        self._messages = queue.Queue()
        self._errors = bytearray()
        self._threads = [
            threading.Thread(target=self._read_output, daemon=True),
            threading.Thread(target=self._read_errors, daemon=True)]
        self._is_output_read = True
        for thread in self._threads:
            thread.start()

    def _read_output(self):
        stream = io.BufferedReader(_Patient(self), 1 << 16)
        try:
            while (message := frames.read(stream)) is not None:
                self._messages.put(message)
            self._messages.put(None)
        except Exception as mistake:  # Handed on to whoever waits.
            self._messages.put(mistake)

    def _read_errors(self):
        while part := self.process.stderr.read(1 << 16):
            self._errors += part

    def write(self, content):
        """Writes all of it; a pipe takes what it can at a time."""
        view = memoryview(content)
        try:
            while view:
                view = view[self.process.stdin.write(view):]
        except (BrokenPipeError, ValueError):
            raise Gone(f"the server reads no more; it wrote: {self.errors[-500:]}") from None

    def message(self, patience=PATIENCE):
        """The next message from the server."""
        try:
            message = self._messages.get(timeout=max(0, patience))
        except queue.Empty:
            raise TooLate(f"nothing came in {patience:.1f} s; the server wrote: {self.errors[-500:]}") from None
        if message is None:
            self._messages.put(None)
            raise Gone(f"the server closed its output; it wrote: {self.errors[-500:]}")
        if isinstance(message, Exception):
            raise message
        return message

    def close_input(self):
        self.process.stdin.close()

    def close_output(self):
        """From here on nobody reads what the server writes."""
        self._is_output_read = False
        self._threads[0].join()
        self.process.stdout.close()

    def exit_code(self, patience=PATIENCE):
        """How the server ended; negative for a signal."""
        try:
            return self.process.wait(patience)
        except subprocess.TimeoutExpired:
            raise TooLate(f"the server is still there after {patience} s") from None

    @property
    def is_running(self):
        return self.process.poll() is None

    @property
    def errors(self):
        """What the server wrote to standard error so far."""
        return self._errors.decode("utf-8", "replace")

    def memory(self, kind="VmRSS"):
        """Mebibytes that the process has in memory; `VmHWM` for the most that it ever had."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith(kind + ":"))

    def stop(self):
        """Ends the process, however it feels about that."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for thread in self._threads:
            thread.join(2)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except BrokenPipeError:
                pass


class _Patient(io.RawIOBase):
    """The output of a server, as long as it is to be read."""

    def __init__(self, server):
        super().__init__()
        self._server = server

    def readable(self):
        return True

    def readinto(self, buffer):
        output = self._server.process.stdout
        while self._server._is_output_read:
            if select.select([output], [], [], 0.05)[0]:
                return output.readinto(buffer)
        return 0


def until(condition, patience=PATIENCE):
    """Waits until something holds that can only be looked at; gives whether it came to hold."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
