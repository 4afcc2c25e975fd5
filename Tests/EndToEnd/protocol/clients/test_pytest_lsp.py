"""The client of pytest-lsp, a library of others, as Neovim, Visual Studio Code and Emacs: it reads every message into the
protocol's types by itself, and complains of whatever its editor could not take."""

import pathlib
import warnings

import pytest
import pytest_asyncio
from client import texts
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, LspSpecificationWarning, client_capabilities, make_test_lsp_client

PROFILES = ["neovim", "visual_studio_code", "emacs"]
PROGRAM = pathlib.Path(__file__).parents[4] / ".build/release/callwright"
JOB = "🎉 Thank {caller_name}, then /Transfer call to Front desk\n\n\n\nThank {caller_name} again, then /Se\n"
DONE = "🎉 Thank {customer}, then /Transfer call: Front desk\n\nThank {customer} again, then /Send SMS: \"Hi\"\n"


def _client():
    client = make_test_lsp_client()

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def _(_: types.RegistrationParams):
        """The library leaves it to its user, although all three editors know it."""

    return client


@pytest_asyncio.fixture(params=PROFILES)
async def editor(request, tmp_path):
    (tmp_path / "callwright.json").write_text('{"inboxes": [{"name": "Front desk"}], "variables": {"caller_name": {}}}\n')
    client = await ClientServerConfig(
        server_command=[str(PROGRAM), "serve"], client_factory=_client,
        server_env={"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}).start()
    folder = types.WorkspaceFolder(uri=tmp_path.as_uri(), name="jobs")
    client.announced = (await client.initialize_session(types.InitializeParams(
        capabilities=client_capabilities(request.param), workspace_folders=[folder]))).capabilities
    client.uri = (tmp_path / "visit.job.md").as_uri()
    yield client
    await client.shutdown_session()
    await client.stop()


@pytest.mark.own
@pytest.mark.asyncio
async def test_open_mend_rename_format_close(editor: LanguageClient):
    with warnings.catch_warnings():
        warnings.simplefilter("error", LspSpecificationWarning)
        document = _Document(editor)
        assert [each.code for each in await document.findings()][0] == "missing-colon"
        await document.complete("Send SMS")
        await document.mend("Add a colon")
        assert "missing-colon" not in [each.code for each in await document.findings()]
        await document.rename("caller_name", "customer")
        await document.format()
        assert document.text == DONE
        await document.close()


class _Document:
    """A text in the editor, and what its author does with it."""

    def __init__(self, editor):
        self.editor, self.text, self.version = editor, JOB, 1
        self.encoding = editor.announced.position_encoding
        self.name = types.TextDocumentIdentifier(uri=editor.uri)
        editor.text_document_did_open(types.DidOpenTextDocumentParams(text_document=types.TextDocumentItem(
            uri=editor.uri, language_id="callwright-job", version=1, text=JOB)))

    async def findings(self):
        if self.editor.announced.diagnostic_provider:
            report = await self.editor.text_document_diagnostic_async(types.DocumentDiagnosticParams(text_document=self.name))
            return report.items
        return await self._published()

    async def complete(self, label):
        menu = await self.editor.text_document_completion_async(types.CompletionParams(
            text_document=self.name, position=self._place(self.text.index("/Se\n") + 3)))
        item = next(item for item in menu.items if item.label.lstrip("/") == label)
        self._edit([item.text_edit])
        # What stands for the message is for the author to write.
        self._write(self.text[:self.text.rindex("/Send SMS")] + '/Send SMS: "Hi"\n')

    async def mend(self, title):
        start = self.text.index("to Front")
        where = types.Range(start=self._place(start), end=self._place(start + 2))
        offers = await self.editor.text_document_code_action_async(types.CodeActionParams(
            text_document=self.name, range=where, context=types.CodeActionContext(diagnostics=[])))
        self._carry_out(next(offer for offer in offers if offer.title == title).edit)

    async def rename(self, old, new):
        self._carry_out(await self.editor.text_document_rename_async(types.RenameParams(
            text_document=self.name, position=self._place(self.text.index(old)), new_name=new)))

    async def format(self):
        options = types.FormattingOptions(tab_size=2, insert_spaces=True)
        self._edit(await self.editor.text_document_formatting_async(types.DocumentFormattingParams(
            text_document=self.name, options=options)))

    async def close(self):
        self.editor.text_document_did_close(types.DidCloseTextDocumentParams(text_document=self.name))
        if not self.editor.announced.diagnostic_provider:
            assert not await self._published()

    async def _published(self):
        """What is published last. Answers go before publications, so whatever belongs to a change is there after two of them."""
        if self.editor.uri not in self.editor.diagnostics:
            await self.editor.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        for _ in range(2):
            await self.editor.workspace_symbol_async(types.WorkspaceSymbolParams(query=""))
        return self.editor.diagnostics[self.editor.uri]

    def _carry_out(self, edit):
        for change in edit.document_changes or []:
            if change.text_document.uri == self.editor.uri:
                assert change.text_document.version == self.version
                self._edit(change.edits)
        self._edit((edit.changes or {}).get(self.editor.uri, []))

    def _edit(self, edits):
        if edits:
            self._write(texts.applied(self.text, [_plain(edit) for edit in edits], self.encoding))

    def _write(self, text):
        self.text, self.version = text, self.version + 1
        self.editor.text_document_did_change(types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=self.editor.uri, version=self.version),
            content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)]))

    def _place(self, offset):
        return types.Position(**texts.position(self.text, offset, self.encoding))


def _plain(edit):
    ends = {side: {"line": getattr(edit.range, side).line, "character": getattr(edit.range, side).character}
            for side in ("start", "end")}
    return {"range": ends, "newText": edit.new_text}
