"""The documents of a client: what is sent of them, and a model of their texts."""

from client import frames, texts
from client.process import PATIENCE
from client.types import BadMessage

_LARGE = 200_000


class Documents:
    """The part of a `Client` that has to do with them; the conversation itself is the other."""

    def __init__(self):
        self.documents = {}
        self._seen_at_change = {}
        self._last_versions = {}
        self._says_versions = False

    def uri(self, name="a.job.md"):
        return (self.folder / name).as_uri() if ":" not in name else name

    def open(self, text, name="a.job.md", version=None, language=None):
        """Opens a document; gives its URI. A document that is opened again goes on counting its versions."""
        uri = self.uri(name)
        version = self._last_versions.get(uri, 0) + 1 if version is None else version
        if uri in self.documents:
            self.documents[uri].take(text, version)
        else:
            self.documents[uri] = _Document(text, version)
        self._seen_at_change[uri] = len(self.heard)
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": language or self.language, "version": version, "text": text}})
        return uri

    def changing(self, uri, changes, version=None):
        """The notification of changes, which the model of the text takes too."""
        document = self.documents[uri]
        text = document.text
        for change in changes:
            text = texts.changed(text, change, self.encoding)
        version = document.version + 1 if version is None else version
        document.take(text, version)
        self._seen_at_change[uri] = len(self.heard)
        return frames.message("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": changes})

    def change(self, uri, *changes, version=None):
        self.send(self.changing(uri, list(changes), version))

    def replace(self, uri, text):
        self.change(uri, {"text": text})

    def save(self, uri):
        self.notify("textDocument/didSave", {"textDocument": {"uri": uri}})

    def close(self, uri):
        if (document := self.documents.pop(uri, None)) is not None:
            self._last_versions[uri] = document.version or 0
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def text(self, uri):
        return self.documents[uri].text

    def findings(self, uri, patience=PATIENCE):
        """What is published for a document as it is now."""
        version = self.documents[uri].version
        # A server that says versions says them with all findings; without one it only takes findings back.
        wanted = (version,) if self._says_versions else (None, version)
        return self.wait(
            lambda message: message["method"] == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri and message["params"].get("version") in wanted,
            patience, self._seen_at_change[uri])["params"]["diagnostics"]

    def seen_again(self, uri):
        """From here on, findings are those of what has just been sent by hand."""
        self._seen_at_change[uri] = len(self.heard)

    def publications(self, uri, since=0):
        return [params for params in self.said("textDocument/publishDiagnostics", since) if params["uri"] == uri]

    def at(self, uri, place, **more):
        """The parameters of a request about a place: an offset, or the beginning of words."""
        text = self.text(uri)
        place = text.index(place) if isinstance(place, str) else place
        return {"textDocument": {"uri": uri}, "position": texts.position(text, place, self.encoding), **more}

    def range(self, uri, part):
        return texts.find(self.text(uri), part, self.encoding)

    def _check_publication(self, params):
        self._says_versions |= params.get("version") is not None
        document = self.documents.get(params["uri"])
        if document is None or params.get("version") is None:
            return
        if params["version"] not in document.texts:
            raise BadMessage(f"findings for a version that never was: {str(params)[:1000]}")
        text = document.texts[params["version"]]
        for diagnostic in [] if text is None or len(text) > _LARGE else params["diagnostics"]:
            if not texts.is_inside(text, diagnostic["range"], self.encoding):
                raise BadMessage(f"this range is not in the text: {diagnostic}")


class _Document:
    def __init__(self, text, version):
        self.texts = {}
        self.take(text, version)

    def take(self, text, version):
        self.text, self.version = text, version
        if len(self.texts) > 50:
            self.texts = dict.fromkeys(self.texts)
        self.texts[version] = text

    def skip(self, version):
        """The text of this version is not known here."""
        self.version, self.texts[version] = version, None
