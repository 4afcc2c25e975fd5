"""Holds each file against the keys that its editor documents, and all against one another: they start one program for the same
files. An editor passes over a key that it does not know, so a slip would show nowhere else."""

import json
import sys
import tomllib
from pathlib import Path

editors = Path(sys.argv[1])
PROGRAM, FILES = ["callwright", "serve"], {"*.job.md", "*.action.json", "callwright.json"}
LANGUAGES = {"callwright-job", "callwright-action", "callwright-workspace"}
known = json.loads((Path(__file__).parent / "keys.json").read_text())


def read(path):
    text = (editors / path).read_text()
    return tomllib.loads(text) if path.endswith(".toml") else json.loads(text)


def hold(what, value, kind):
    """`value` has all the keys that a `kind` must have, and no others than it may have."""
    must, may = known[kind]["must"], known[kind]["may"]
    assert set(must) <= set(value), f"{what} lacks {set(must) - set(value)}"
    assert set(value) <= set(must) | set(may), f"{what} has {set(value) - set(must) - set(may)}"


def sublime():
    settings = read("sublime/LSP.sublime-settings")
    client = settings["clients"]["callwright"]
    hold("LSP.sublime-settings", client, "a client of Sublime Text's LSP")
    assert client["command"] == PROGRAM
    scopes = [line.split(": ")[1].strip() for path in (editors / "sublime").glob("*.sublime-syntax")
              for line in path.read_text().splitlines() if line.startswith("scope: ")]
    assert set(client["selector"].split(" | ")) == set(scopes), "the server is for the syntaxes"
    documented = (editors.parent / "Sources/callwright/Documentation.docc/Editors.md").read_text()
    for command in read("sublime/Callwright.sublime-commands"):
        hold("Callwright.sublime-commands", command["args"], "lsp_execute")
        # Only an argument that is such a word is filled in, none inside of another.
        assert command["args"]["command_args"] == ["$document_id"], command
        assert f"`{command['args']['command_name']}`" in documented, command


def jetbrains():
    template = read("jetbrains/template.json")
    hold("template.json", template, "a template of LSP4IJ")
    assert template["programArgs"] == {"default": " ".join(PROGRAM)}
    for mapping in template["fileTypeMappings"]:
        hold("a mapping", mapping, "a mapping of LSP4IJ")
        hold("a file type", mapping["fileType"], "a file type of LSP4IJ")
    assert {one["languageId"] for one in template["fileTypeMappings"]} == LANGUAGES
    assert {pattern for one in template["fileTypeMappings"] for pattern in one["fileType"]["patterns"]} == FILES
    read("jetbrains/settings.json")


def zed():
    manifest = read("zed/extension.toml")
    hold("extension.toml", manifest, "an extension of Zed")
    [server] = manifest["language_servers"].values()
    hold("its server", server, "a server of Zed")
    settings = read("zed/settings.json")
    assert set(settings["languages"]) == set(settings["file_types"]) == set(server["languages"])
    assert {pattern for patterns in settings["file_types"].values() for pattern in patterns} == FILES
    assert all(one["language_servers"] == ["callwright", "..."] for one in settings["languages"].values())
    package = read("zed/Cargo.toml")
    assert package["lib"]["crate-type"] == ["cdylib"], "Zed runs it as WebAssembly"
    assert package["package"]["version"] == manifest["version"]


def coc():
    [server] = read("vim/coc-settings.json")["languageserver"].values()
    hold("coc-settings.json", server, "a server of coc")
    assert [server["command"], *server["args"]] == PROGRAM
    assert set(server["filetypes"]) == LANGUAGES


for check in (sublime, jetbrains, zed, coc):
    check()
    print(f"ok the configuration for {check.__name__}")
