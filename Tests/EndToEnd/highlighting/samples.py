"""Texts, and how parts of them are to be coloured, in the words of Visual Studio Code's grammars."""

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
