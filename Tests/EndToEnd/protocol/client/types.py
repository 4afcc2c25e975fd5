"""Messages held against the protocol's own types."""

import enum
import typing

from lsprotocol import converters, types

_CONVERTER = converters.get_converter()
# The library takes whatever has a command for one; a code action may have a command too, which is then an object.
_CONVERTER.register_structure_hook(
    typing.Union[types.Command, types.CodeAction],
    lambda value, _: _CONVERTER.structure(
        value, types.Command if isinstance(value.get("command"), str) else types.CodeAction))
_SERVER_REQUESTS = {
    "client/registerCapability", "client/unregisterCapability", "window/showDocument", "window/showMessageRequest",
    "window/workDoneProgress/create", "workspace/applyEdit", "workspace/codeLens/refresh", "workspace/configuration",
    "workspace/diagnostic/refresh", "workspace/foldingRange/refresh", "workspace/inlayHint/refresh",
    "workspace/inlineValue/refresh", "workspace/semanticTokens/refresh", "workspace/textDocumentContent/refresh",
    "workspace/workspaceFolders"}
_SERVER_NOTIFICATIONS = {
    "$/logTrace", "$/progress", "telemetry/event", "textDocument/publishDiagnostics", "window/logMessage",
    "window/showMessage"}


class BadMessage(AssertionError):
    """A message that the protocol does not describe."""


def check_outgoing(message):
    """Holds what a server sends of its own accord against the type that its method has."""
    method = message["method"]
    known = _SERVER_REQUESTS if "id" in message else _SERVER_NOTIFICATIONS
    if method not in known:
        raise BadMessage(f"no server sends {method}: {message}")
    _check(message, types.METHOD_TO_TYPES[method][0])


def check_answer(message, method):
    """Holds an answer against the type of the request's result."""
    if "error" in message:
        error = message["error"]
        if not isinstance(error, dict) or type(error.get("code")) is not int or type(error.get("message")) is not str:
            raise BadMessage(f"an error has a code and a message: {message}")
        if not error["message"].strip():
            raise BadMessage(f"an error that says nothing: {message}")
        return
    if method in types.METHOD_TO_TYPES and (kind := types.METHOD_TO_TYPES[method][1]) is not None:
        _check(message, kind)


def _check(message, kind):
    try:
        typed = _CONVERTER.structure(message, kind)
        again = _CONVERTER.unstructure(typed, kind)
    except Exception as problem:
        raise BadMessage(f"{kind.__name__} does not describe {str(message)[:2000]}: {_told(problem)}") from None
    if difference := _difference(message, again, kind.__name__):
        raise BadMessage(f"{difference}, in {str(message)[:2000]}")


def _told(problem):
    inner = getattr(problem, "exceptions", None)
    return "; ".join(_told(part) for part in inner) if inner else repr(problem)


def _difference(sent, understood, place):
    """What was sent but is no part of the type, or is not of the type that it should have."""
    if isinstance(understood, enum.Enum):
        understood = understood.value
    if isinstance(sent, dict) and isinstance(understood, dict):
        for key, value in sent.items():
            if key not in understood:
                if value is None:
                    continue
                return f"{place}.{key} is not in the protocol"
            if found := _difference(value, understood[key], f"{place}.{key}"):
                return found
        return None
    if isinstance(sent, list) and isinstance(understood, (list, tuple)):
        if len(sent) != len(understood):
            return f"{place} has another length"
        return next(
            (found for number, pair in enumerate(zip(sent, understood))
             if (found := _difference(*pair, f"{place}[{number}]"))), None)
    if type(sent) is not type(understood) or sent != understood:
        return f"{place} is {sent!r}, understood as {understood!r}"
    return None
