"""What tree-sitter makes of jobs, with the parser that it made of the grammar, and how the nodes are coloured."""

import ctypes
import sys
import warnings
from pathlib import Path

import tree_sitter

library, editors = Path(sys.argv[1]), Path(sys.argv[2])
warnings.simplefilter("ignore")
make = ctypes.CDLL(str(library)).tree_sitter_callwright_job
make.restype = ctypes.c_void_p
language = tree_sitter.Language(make())
query = tree_sitter.Query(language, (editors / "helix/runtime/queries/callwright-job/highlights.scm").read_text())

# A text, and each of its parts that has a colour of its own, in their order.
JOBS = [
    (
        """---
name: Book a visit
profile: sona # the product
---
# Steps
1. Greet {caller_name} 🎉, then /send  sms: "Hi {caller_name}, book: {{ .variables.link }}\\"" and wait.
2. Then (/Transfer call: Front desk). Not 24/7, and/or, not /month.
<!-- callwright-ignore vague-term: on purpose -->
```
/Send SMS: "no action"
```
""",
        [
            ("attribute", "name:"), ("attribute", "profile:"), ("constant", "sona"), ("comment", "# the product"),
            ("markup.heading", "# Steps"), ("markup.list", "1."), ("variable", "{caller_name}"), ("function", "/send  sms"),
            ("variable", "{caller_name}"), ("punctuation.special", "{{"), ("variable.other.member", ".variables"),
            ("variable.other.member", ".link"), ("punctuation.special", "}}"), ("string.escape", '\\"'), ("markup.list", "2."),
            ("function", "/Transfer call"), ("string.special", "Front desk"), ("keyword.directive", "callwright-ignore"),
            ("markup.raw", '```\n/Send SMS: "no action"\n```'),
        ],
    ),
    (
        """# Steps
- **/Transfer: "Dr. Lee"**, see https://x.example/y, {{ if eq .a "x" }}`b`{{ end }}, /create request
- /Send SMS: “No end

/Transfer call
""",
        [
            ("markup.heading", "# Steps"), ("markup.list", "-"), ("function", "/Transfer"), ("string.special", '"Dr. Lee"'),
            ("markup.link.url", "https://x.example/y,"), ("punctuation.special", "{{"), ("keyword", "if"),
            ("function.builtin", "eq"), ("variable.other.member", ".a"), ("string", '"x"'), ("punctuation.special", "}}"),
            ("markup.raw", "`b`"), ("punctuation.special", "{{"), ("keyword", "end"), ("punctuation.special", "}}"),
            ("function", "/create request"), ("markup.list", "-"), ("function", "/Send SMS"), ("function", "/Transfer call"),
        ],
    ),
]

for text, wanted in JOBS:
    data = text.encode()
    root = tree_sitter.Parser(language).parse(data).root_node
    assert not root.has_error, f"a job is broken: {root}"
    captures = tree_sitter.QueryCursor(query).captures(root)
    found = sorted((node.start_byte, name, data[node.start_byte:node.end_byte].decode().strip()) for name in captures for node in captures[name])
    seen = [(name, part) for _, name, part in found if name not in ("punctuation.delimiter",) and not part.startswith(("<!--", '"Hi', "“No"))]
    assert seen == wanted, "\n".join(map(str, [one for one in seen if one not in wanted] + ["not seen:"] + [one for one in wanted if one not in seen]))
print("ok tree-sitter")
