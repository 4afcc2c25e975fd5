"""Tokenises texts with the grammars of Visual Studio Code, and looks at what the other editors' files are made of."""

import json
import logging
import sys
import xml.etree.ElementTree
from pathlib import Path

from samples import ACTION, ACTION_SCOPES, JOB, JOB_SCOPES
from textmate_grammar.parsers.base import LanguageParser

logging.disable(logging.CRITICAL)
editors = Path(sys.argv[1])


def check(name, text, wanted):
    grammar = json.loads((editors / "vscode/syntaxes" / name).read_text())
    tokens = [(content, scopes) for _, content, scopes in LanguageParser(grammar).parse_string(text).flatten()]
    for content, scope in wanted:
        found = [scopes for token, scopes in tokens if content == token or content.strip() == token.strip()]
        if not any(any(one.startswith(scope) for one in scopes) for scopes in found):
            sys.exit(f"{name}: {content!r} is not {scope}: {found}\n" + "\n".join(map(str, tokens)))
    for content, scopes in tokens:
        if any("support.function.callwright" in one for one in scopes) and ("month" in content or content == "7"):
            sys.exit(f"{name}: {content!r} is no action")
    print(f"ok shows: colours of {name}")


check("callwright-job.tmLanguage.json", JOB, JOB_SCOPES)
check("callwright-json.tmLanguage.json", ACTION, ACTION_SCOPES)
for path in sorted((editors / "kate").glob("*.xml")):
    root = xml.etree.ElementTree.parse(path).getroot()
    contexts = {one.get("name") for one in root.iter("context")}
    styles = {one.get("name") for one in root.iter("itemData")}
    for rule in root.find("highlighting/contexts").iter():
        target = (rule.get("context") or "#stay").split("!")[-1]
        assert target.startswith("#") or target in contexts, target
        assert rule.get("attribute", "Text") in styles, rule.get("attribute")
    print(f"ok {path.name}")
