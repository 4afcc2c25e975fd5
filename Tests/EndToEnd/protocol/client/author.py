"""Somebody who works with an editor: carries out what a server offers, in whichever form the editor can take it."""

import re

from client import texts
from client.capabilities import at
from client.job import document


class Author:
    def __init__(self, client):
        self.client = client
        client.replies["workspace/applyEdit"] = self._applied

    def findings(self, uri):
        """What is wrong with a document: asked for where the editor asks, else as it is told."""
        if "diagnosticProvider" in self.client.announced:
            return self.client.ask("textDocument/diagnostic", document(uri))["items"]
        return self.client.findings(uri)

    def choose(self, uri, label, place):
        """Takes an entry of the menu at a place."""
        menu = self.client.ask("textDocument/completion", self.client.at(uri, place))
        items = menu["items"] if isinstance(menu, dict) else menu
        item = next(item for item in items if item["label"].lstrip("/") == label)
        edit = item["textEdit"]
        if item.get("insertTextFormat") == 2:
            edit = {**edit, "newText": re.sub(r"\\([\\$}])", r"\1", edit["newText"])}
        self._edit(uri, [edit, *item.get("additionalTextEdits", [])])

    def mend(self, uri, span, title, **context):
        """Takes an entry of the menu of fixes."""
        offers = self.client.ask("textDocument/codeAction", {
            **document(uri), "range": span, "context": {"diagnostics": [], **context}})
        self._carry_out(next(offer for offer in offers if offer["title"] == title))

    def run(self, command, **argument):
        """Runs a command; gives its result."""
        result = self.client.ask("workspace/executeCommand", {"command": command, "arguments": [argument]})
        if isinstance(result, dict) and result.get("edit") and not result.get("applied"):
            self.apply(result["edit"])
        return result

    def rename(self, uri, name, new):
        params = self.client.at(uri, name)
        provider = self.client.announced["renameProvider"]
        if isinstance(provider, dict) and provider.get("prepareProvider"):
            place = self.client.ask("textDocument/prepareRename", params)
            assert "start" in place or place["placeholder"] == name
            assert place.get("range", place) == self.client.range(uri, name)
        self.apply(self.client.ask("textDocument/rename", {**params, "newName": new}))

    def format(self, uri):
        options = {"tabSize": 2, "insertSpaces": True}
        edits = self.client.ask("textDocument/formatting", {**document(uri), "options": options})
        if edits:
            self._edit(uri, edits)

    def apply(self, edit):
        """Carries out an edit of several files; of those that are not open, nothing is known here."""
        for uri, edits in edit.get("changes", {}).items():
            self._edit(uri, edits)
        for change in edit.get("documentChanges", []):
            if "textDocument" in change:
                uri, version = change["textDocument"]["uri"], change["textDocument"].get("version")
                assert version is None or version == self.client.documents[uri].version, "an edit of another version"
                self._edit(uri, change["edits"])

    def _carry_out(self, offer):
        if isinstance(offer.get("command"), str):
            self.run(offer["command"], **offer["arguments"][0])
            return
        if "edit" not in offer and "data" in offer and at(self.client.announced, "codeActionProvider.resolveProvider"):
            offer = self.client.ask("codeAction/resolve", offer)
        if "edit" in offer:
            self.apply(offer["edit"])
        if "command" in offer:
            self.run(offer["command"]["command"], **offer["command"]["arguments"][0])

    def _applied(self, params):
        self.apply(params["edit"])
        return {"applied": True}

    def _edit(self, uri, edits):
        if uri in self.client.documents:
            self.client.replace(uri, texts.applied(self.client.text(uri), edits, self.client.encoding))
