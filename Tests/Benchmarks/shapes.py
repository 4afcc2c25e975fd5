"""Texts that are made to be slow: each repeats what some rule or some stage of reading looks at."""

from texts import job


def repeated(piece):
    return lambda length: piece * (length // len(piece))


def counted(piece):
    """The piece with another number each time."""
    return lambda length: "".join(piece.format(index) for index in range(length // (len(piece) + 3)))


SHAPES = {
    "a job": job,
    "opening quotes": repeated('Say "'),
    "both kinds of quotes": repeated("Say \"hi\" and 'x' "),
    "typographic marks": repeated("Don’t say “hi” — "),
    "opening braces": repeated("a {"),
    "opening templates": repeated("{{ .a "),
    "variables in every syntax": repeated("Ask {name_of} and {{.x}} [date] "),
    "numbers": repeated("12 555-1234 $5 "),
    "opening brackets": repeated("("),
    "backticks": repeated("`a "),
    "slashes": repeated("a/b "),
    "addresses": repeated("https://a.co/x "),
    "dots": repeated(". "),
    "one word": repeated("a"),
    "one sentence of orders": repeated("ask them if they want the text and then "),
    "one sentence of conditions": repeated("if you never send them the link to the office, text "),
    "one sentence of commas": repeated("ask, "),
    "one line of sentences": repeated("Ask for the name. Then text them the link. If they agree, transfer them. "),
    "items": repeated("- Ask for the name.\n"),
    "numbered items": counted("1. Ask for name {}.\n"),
    "items in items": lambda length: "".join(
        "  " * (index % 60) + "- If they agree, text it.\n" for index in range(length // 85)),
    "quotes in quotes": repeated("> "),
    "headings": repeated("# Goal\n\nAsk.\n\n"),
    "rows of a table": repeated("| a | b |\n"),
    "comments": repeated("<!-- callwright: ignore x -->\na\n"),
    "empty lines": repeated("\n"),
    "messages": repeated('/Send SMS: "hi {x}" '),
    "transfers": repeated("/Transfer call: "),
    "branches": repeated("- If they agree: /Transfer call: Sales.\n- Otherwise ask again\n"),
    "conditions": repeated("If they agree, ask. Otherwise, wait. "),
    "lists of what to ask": repeated("Ask for:\n- the card number\n"),
    "deadlines that differ": counted("The office calls back within {} hours. "),
    "contradictions": repeated("Never give prices over the phone.\n\nGive prices over the phone.\n\n"),
    "references to steps": repeated("Go back to step 3. "),
    "vague words": repeated("Ask some questions, TODO, etc. and so on as needed. "),
    "capitals": repeated("ASK FOR THE NAME "),
}
