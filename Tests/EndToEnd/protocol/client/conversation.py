"""A conversation with a server, in which everything it says is held against the protocol."""

import collections
import pathlib
import time

from client import frames, gates, types
from client.documents import Documents
from client.process import PATIENCE, Gone, Server, TooLate
from client.types import BadMessage

_BEFORE_INITIALIZE = {"window/showMessage", "window/logMessage", "window/showMessageRequest", "telemetry/event"}
_ROUNDS = 5
"""So many answers later everything has been said that follows from a small folder: it is listed, read, judged."""


class Refused(Exception):
    """A request was answered with an error."""

    def __init__(self, error):
        super().__init__(error)
        self.code, self.message = error["code"], error["message"]


class Client(Documents):
    def __init__(self, server: Server, folder: pathlib.Path, language: str):
        super().__init__()
        self.server, self.folder, self.language = server, folder, language
        self.capabilities, self.announced, self.encoding = {}, {}, "utf-16"
        self.heard = []
        """All that the server said without being asked, in order."""
        self.order = []
        """The ids of all answers, in the order in which they came."""
        self.replies = {}
        """What to answer a request of the server's with, by its method: a value, or a function of its params. A `Refused`
        is an error; `None` instead of an entry leaves the request open."""
        self.may_write_errors = False
        self.tolerated = set()
        """Requests of the server's that are not held against what the client can."""
        self._answers = collections.defaultdict(list)
        self._open = collections.defaultdict(list)
        self._nameless = 0
        self._last_id = 0
        self._phase = "fresh"
        self._tokens = set()

    # What goes out.

    def send(self, message):
        """A message as it is."""
        self.server.write(frames.frame(message))

    def send_raw(self, content, nameless=0, answer_to=None):
        """A body that is no good message; so many errors without an id may come of it, or an answer under an id."""
        self._nameless += nameless
        if answer_to is not None:
            self._open[_key(answer_to)].append("?")
        self.server.write(frames.frame(content))

    def expect_nameless(self, count):
        """So many errors without an id may come."""
        self._nameless += count

    def notify(self, method, params=None):
        self.send(frames.message(method, params))

    def request(self, method, params=None, identifier=None):
        """Sends a request; gives the id under which its answer comes."""
        return self.sends([self.asking(method, params, identifier)])[0]

    def asking(self, method, params=None, identifier=None):
        """A request that is sent later, with others in one write."""
        if identifier is None:
            self._last_id += 1
            identifier = self._last_id
        self._open[_key(identifier)].append(method)
        if isinstance(params, dict):
            self._tokens |= {params[key] for key in ("workDoneToken", "partialResultToken") if key in params}
        return {**frames.message(method, params), "id": identifier}

    def sends(self, messages):
        """Several messages in one write; gives their ids."""
        self.server.write(b"".join(frames.frame(message) for message in messages))
        return [message.get("id") for message in messages]

    # What comes in.

    def answer(self, identifier, patience=PATIENCE):
        """The answer to a request, as it came."""
        end = time.monotonic() + patience
        while not self._answers[_key(identifier)]:
            self._take(self.server.message(end - time.monotonic()))
        return self._answers[_key(identifier)].pop(0)

    def result(self, identifier, patience=PATIENCE):
        answer = self.answer(identifier, patience)
        if "error" in answer:
            raise Refused(answer["error"])
        return answer["result"]

    def ask(self, method, params=None, patience=PATIENCE):
        return self.result(self.request(method, params), patience)

    def refusal(self, method, params=None, identifier=None):
        """The error that a request is answered with."""
        answer = self.answer(self.request(method, params, identifier))
        assert "error" in answer, f"{method} should have been refused: {answer}"
        return answer["error"]

    def nameless_error(self):
        """The next error that belongs to no request."""
        return self.answer(None)["error"]

    def wait(self, wanted, patience=PATIENCE, since=0):
        """The first thing said without being asked, from a place in `heard` on, for which `wanted` holds."""
        end = time.monotonic() + patience
        while True:
            for message in self.heard[since:]:
                if wanted(message):
                    return message
            since = len(self.heard)
            self._take(self.server.message(end - time.monotonic()))

    def wait_for(self, method, patience=PATIENCE, since=0):
        return self.wait(lambda message: message["method"] == method, patience, since)

    def settle(self, patience=PATIENCE):
        """Waits until the server has done all that it was told, and all that came of it."""
        for _ in range(_ROUNDS):
            error = self.answer(self.request("callwright/noSuchRequest", {}), patience)
            assert "error" in error, "a request that does not exist was answered"

    def said(self, method, since=0):
        return [message.get("params") for message in self.heard[since:] if message["method"] == method]

    def listen(self, seconds):
        """Takes what comes for so long."""
        end = time.monotonic() + seconds
        try:
            while True:
                self._take(self.server.message(end - time.monotonic()))
        except TooLate:
            pass

    def _take(self, message):
        if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
            raise BadMessage(f"this is no JSON-RPC 2.0: {message}")
        if "method" in message:
            self._hear(message)
            return
        if ("result" in message) == ("error" in message) or "id" not in message:
            raise BadMessage(f"an answer has an id, and either a result or an error: {message}")
        method = self._answered(message)
        types.check_answer(message, method)
        if "result" in message:
            gates.check_result(method, message["result"], self.capabilities)
        self._answers[_key(message["id"])].append(message)
        self.order.append(message["id"])

    def _answered(self, message):
        identifier = message["id"]
        if identifier is None and "error" in message and self._nameless:
            self._nameless -= 1
            return None
        if not self._open[_key(identifier)]:
            raise BadMessage(f"nobody asked for this, or it was answered before: {str(message)[:1000]}")
        return self._open[_key(identifier)].pop(0)

    def _hear(self, message):
        method = message["method"]
        if self._phase == "fresh" and method not in _BEFORE_INITIALIZE:
            raise BadMessage(f"too early, before the answer to initialize: {message}")
        if self._phase == "shutDown" and "id" in message:
            raise BadMessage(f"too late, after the answer to shutdown: {message}")
        types.check_outgoing(message)
        if method not in self.tolerated:
            gates.check_request(message, self.capabilities)
        if method == "window/workDoneProgress/create":
            self._tokens.add(message["params"]["token"])
        if method == "$/progress" and message["params"]["token"] not in self._tokens:
            raise BadMessage(f"nobody gave this token: {message}")
        if method == "textDocument/publishDiagnostics":
            self._check_publication(message["params"])
        self.heard.append(message)
        if "id" in message:
            self._reply(message)

    def _reply(self, message):
        method, params = message["method"], message.get("params")
        default = [None] * len(params["items"]) if method == "workspace/configuration" else None
        reply = self.replies.get(method, default)
        if method in self.replies and reply is None:
            return
        reply = reply(params) if callable(reply) else reply
        if isinstance(reply, Refused):
            self.send({"jsonrpc": "2.0", "id": message["id"],
                       "error": {"code": reply.code, "message": reply.message}})
        else:
            self.send({"jsonrpc": "2.0", "id": message["id"], "result": reply})

    # Life.

    def initialize(self, capabilities=None, **params):
        """Begins; keys of `params` that are `...` are left out."""
        self.capabilities = capabilities if isinstance(capabilities, dict) else {}
        every = {"processId": None, "rootUri": self.folder.as_uri(),
                 "workspaceFolders": [{"uri": self.folder.as_uri(), "name": "folder"}],
                 "capabilities": capabilities, **params}
        result = self.ask("initialize", {key: value for key, value in every.items() if value is not ...})
        self._phase = "running"
        self.announced = result["capabilities"]
        self.encoding = self.announced.get("positionEncoding", "utf-16")
        return result

    def initialized(self):
        self.notify("initialized", {})

    def shut_down(self):
        result = self.ask("shutdown")
        assert result is None
        self._phase = "shutDown"

    def leave(self, patience=PATIENCE):
        """Ends the server as clients do; gives its exit code."""
        self.shut_down()
        self.notify("exit")
        return self.server.exit_code(patience)

    def drain(self):
        """Takes all that is left of a server that has ended."""
        try:
            while True:
                self._take(self.server.message())
        except Gone:
            pass

    @property
    def unanswered(self):
        """The methods of the requests that have no answer yet."""
        return [method for methods in self._open.values() for method in methods if method != "?"]


def _key(identifier):
    """A string and a number are two ids, 1 and 1.0 are one."""
    return type(identifier) is str, identifier
