"""Documents that come and go, under names of all kinds."""

import pytest
from client.twin import PROBE, assert_same_text


def test_opened_twice_the_second_text_counts(start, is_own):
    client = start()
    client.open("first")
    uri = client.open(f"second {PROBE}", version=7)
    assert_same_text(client, uri, least=1 if is_own else 0)
    client.change(uri, {"range": client.range(uri, "second"), "text": "x"})
    assert_same_text(client, uri, least=1 if is_own else 0)


def test_close_clears_the_findings(start, is_own):
    client = start()
    uri = client.open(f"then {PROBE}")
    assert client.findings(uri) or not is_own
    client.close(uri)
    client.settle()
    assert client.publications(uri)[-1]["diagnostics"] == []


def test_opened_again(start, is_own):
    client = start()
    uri = client.open(f"then {PROBE}", version=5)
    expected = client.findings(uri)
    client.change(uri, {"text": "other"})
    client.close(uri)
    client.settle()
    uri = client.open(f"then {PROBE}", version=1)
    assert client.findings(uri) == expected
    assert_same_text(client, uri, least=1 if is_own else 0)


def test_closed_twice(start):
    client = start()
    uri = client.open("x")
    client.close(uri)
    client.close(uri)
    client.settle()


def test_save_without_a_change(start):
    client = start()
    uri = client.open(f"then {PROBE}")
    expected = client.findings(uri)
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri}, "text": client.text(uri)})
    client.settle()
    assert client.publications(uri)[-1]["diagnostics"] == expected


@pytest.mark.parametrize("language", ["markdown", "plaintext", "", "python", "callwright-job"])
def test_language_of_a_file_with_a_known_name(start, language):
    """The name says what it is, whatever the editor thinks."""
    client = start()
    uri = client.open(f"then {PROBE}", language=language)
    assert client.findings(uri) is not None


@pytest.mark.own
@pytest.mark.parametrize("name", ["notes.md", "untitled:Untitled-1", "main.py"])
def test_other_language(start, name):
    client = start()
    uri = client.open(f"then {PROBE}", name, language="markdown")
    client.settle()
    assert client.publications(uri) == []
    assert client.refusal("textDocument/hover", client.at(uri, 7))["code"] == -32602


@pytest.mark.own
def test_opened_again_in_another_language(start):
    client = start()
    uri = client.open(f"then {PROBE}", "untitled:Untitled-1", language="callwright-job")
    assert client.findings(uri)
    client.open(f"then {PROBE}", "untitled:Untitled-1", version=2, language="markdown")
    client.settle()
    assert client.publications(uri)[-1]["diagnostics"] == []


@pytest.mark.own
@pytest.mark.parametrize("name", ["a.job.md", "untitled:Untitled-1"])
def test_language_is_named(start, name):
    client = start()
    uri = client.open(f"then {PROBE}", name, language="callwright-job")
    assert [finding["code"] for finding in client.findings(uri)] == ["sms-missing-content"]


@pytest.mark.own
def test_what_is_on_disk_does_not_count_while_a_document_is_open(start, write):
    path = write("a.job.md", "nothing wrong here\n")
    client = start()
    uri = client.open(f"then {PROBE}")
    expected = client.findings(uri)
    for change in (lambda: path.write_text("other\n"), path.unlink):
        change()
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri, "type": 2 if path.exists() else 3}]})
        client.settle()
        client.change(uri, {"text": client.text(uri)})
        assert client.findings(uri) == expected
