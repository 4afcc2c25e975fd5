"""The process that started the server: it is watched if it can be seen."""

import subprocess
import sys
import time

import pytest


@pytest.fixture
def parent():
    """Some other process, which can be told to end."""
    process = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    yield process
    if process.poll() is None:
        process.kill()
    process.wait()
    process.stdin.close()


def test_parent_ends(launch, parent):
    client = launch()
    client.initialize({}, processId=parent.pid)
    client.refusal("callwright/none", {})
    parent.stdin.close()
    parent.wait()
    assert client.server.exit_code(8) >= 0


def test_parent_is_there(start, parent):
    client = start(processId=parent.pid)
    time.sleep(3)
    client.settle()


def test_parent_that_was_never_seen(start):
    """An editor in a container gives a number that means nothing here."""
    client = start(processId=2**22 + 12345)
    time.sleep(3)
    client.settle()


@pytest.mark.parametrize("number", [None, ..., 0, -1, 2**31, 2**53], ids=str)
def test_no_parent(start, number):
    client = start(processId=number)
    client.settle()
