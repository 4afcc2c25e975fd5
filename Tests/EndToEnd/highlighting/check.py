"""Tokenises texts with the grammars of Visual Studio Code, and looks at what the other editors' files are made of."""

import json
import logging
import sys
import xml.etree.ElementTree
from pathlib import Path

import onigurumacffi
import yaml
from textmate_grammar.parsers.base import LanguageParser

logging.disable(logging.CRITICAL)
editors = Path(sys.argv[1])

JOB = """---
name: Book a visit
profile: sona # the product
---
# Steps
1. Greet {caller_name}, then /Send SMS: "Hi {caller_name}, book: {{ .variables.link }}" and wait.
2. Then /Transfer call: Front desk. Not 24/7 and not /month.
<!-- callwright-ignore vague-term: on purpose -->
```
/Send SMS: "no action"
```
"""
JOB_SCOPES = [
    ("name", "entity.name.tag"), ("sona", "constant.language"), ("# the product", "comment.line"),
    ("# Steps", "markup.heading"), ("1.", "punctuation.definition.list"), ("{caller_name}", "variable.other"),
    ("Send SMS", "support.function"), ("Hi ", "string.quoted.message"), ("Transfer call", "support.function"),
    ("Front desk", "entity.name.section.target"), (".variables.link", "variable.other.property"),
    ("callwright-ignore", "keyword.control"), ('/Send SMS: "no action"', "markup.fenced_code"),
]
ACTION = """{
  "kind": "textMessage", // a remark
  "message": "Hi {name}, {{ if eq .parameters.n 2 }}two{{ else }}{{ printf \\"%s\\" .variables.x }}{{ end }}",
  "n": 12, "b": true
}
"""
ACTION_SCOPES = [
    ('"kind"', "support.type.property-name"), ("// a remark", "comment.line"), ("{name}", "variable.other"),
    ("if", "keyword.control.template"), ("eq", "support.function.template"), (".parameters.n", "variable.other.property"),
    ("else", "keyword.control.template"), ("printf", "support.function.template"), ('\\"%s\\"', "string.quoted.template"),
    ("end", "keyword.control.template"), ("12", "constant.numeric"), ("true", "constant.language"),
]


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
    print(f"ok {name}")


def patterns(value):
    if isinstance(value, dict):
        for key, one in value.items():
            yield from [one] if key == "match" else patterns(one)
    elif isinstance(value, list):
        for one in value:
            yield from patterns(one)


check("callwright-job.tmLanguage.json", JOB, JOB_SCOPES)
check("callwright-json.tmLanguage.json", ACTION, ACTION_SCOPES)
for path in sorted((editors / "sublime").glob("*.sublime-syntax")):
    syntax = yaml.safe_load(path.read_text().replace("%YAML 1.2\n", ""))
    for pattern in patterns(syntax["contexts"]):
        onigurumacffi.compile(pattern)
    contexts = set(syntax["contexts"])
    for context in syntax["contexts"].values():
        for rule in context:
            for key in ("push", "set", "include"):
                assert rule.get(key, "main") in contexts, rule
    print(f"ok {path.name}")
for path in sorted((editors / "kate").glob("*.xml")):
    root = xml.etree.ElementTree.parse(path).getroot()
    contexts = {one.get("name") for one in root.iter("context")}
    styles = {one.get("name") for one in root.iter("itemData")}
    for rule in root.find("highlighting/contexts").iter():
        target = (rule.get("context") or "#stay").split("!")[-1]
        assert target.startswith("#") or target in contexts, target
        assert rule.get("attribute", "Text") in styles, rule.get("attribute")
    print(f"ok {path.name}")
