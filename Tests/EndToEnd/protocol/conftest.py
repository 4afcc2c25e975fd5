"""Which server is tested, and how each test gets one."""

import os
import pathlib
import shlex
import signal

import pytest
from client import Client, Gone, Server
from client.process import PATIENCE

_ROOT = pathlib.Path(__file__).parents[3]


def pytest_addoption(parser):
    parser.addoption("--server", help='the server and its arguments; without it: Callwright as built for release')
    parser.addoption("--language", default="callwright-job", help="the language id of documents")
    parser.addoption("--seconds", type=int, default=60, help="how long a test may take")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--server"):
        items[:] = [item for item in items if item.get_closest_marker("own") is None]


@pytest.fixture(scope="session")
def is_own(request):
    return request.config.getoption("--server") is None


@pytest.fixture(scope="session")
def program():
    return _ROOT / ".build/release/callwright"


@pytest.fixture
def command(request, program):
    given = request.config.getoption("--server")
    return shlex.split(given) if given else [str(program), "serve"]


@pytest.fixture
def folder(tmp_path):
    """An empty folder that looks like the top of a repository, so that nothing above it plays a part."""
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def write(folder):
    """Writes a file below the folder."""

    def write(name, text):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture
def launch(request, command, folder):
    """Starts a server that nobody has talked to yet."""
    servers = []

    def launch(*arguments, environment=None):
        environment = {**os.environ, "HOME": str(folder), "XDG_STATE_HOME": str(folder / ".state"),
                       **(environment or {})}
        server = Server([*command, *arguments], folder, environment)
        servers.append(server)
        return Client(server, folder, request.config.getoption("--language"))

    yield launch
    for server in servers:
        server.stop()


@pytest.fixture
def start(launch, is_own):
    """Starts a server and begins: by default for a client that can do nothing special. What is left running by the test must
    still be in order afterwards: every request answered once, nothing on standard error, a clean end."""
    clients = []

    def start(capabilities=None, *, arguments=(), environment=None, initialize_later=False, **params):
        client = launch(*arguments, environment=environment)
        # A server that registers unasked would fail every test, and hide what else it does.
        client.tolerated = set() if is_own else {"client/registerCapability"}
        if not initialize_later:
            client.initialize({} if capabilities is None else capabilities, **params)
            client.initialized()
        clients.append(client)
        return client

    yield start
    for client in clients:
        if client.server.is_running and not client.server.process.stdin.closed:
            _end(client, is_own)


def _end(client, is_own):
    try:
        client.settle()
        assert client.unanswered == [], "not everything was answered"
        if not is_own:
            return  # How it ends is asked in `life`: a server that cannot would fail every test.
        assert client.leave(PATIENCE) == 0
        client.drain()
    except Gone as gone:
        raise AssertionError(f"the server went away: {gone}") from None
    if not client.may_write_errors:
        assert client.server.errors == "", "editors show every line on standard error as an error"


@pytest.fixture(autouse=True)
def deadline(request):
    """No test waits for ever, whatever it waits for."""
    seconds = request.config.getoption("--seconds")

    def late(*_):
        raise TimeoutError(f"the test took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
