"""Texts and places in them, as the protocol counts: the model that a server is held against."""

import re

_LINE_END = re.compile(r"\r\n|\r|\n")


def lines(text):
    """The text of every line, without its end, and where it begins."""
    result, start = [], 0
    for end in _LINE_END.finditer(text):
        result.append((start, text[start:end.start()]))
        start = end.end()
    result.append((start, text[start:]))
    return result


def units(text, encoding):
    """How long a text is, in the units of an encoding."""
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 if encoding == "utf-16" else len(text)


def offset(text, position, encoding="utf-16"):
    """Where a position is, whatever its numbers are: past a line's end is its end, inside a character its start."""
    all_lines = lines(text)
    if position["line"] >= len(all_lines):
        return len(text)
    start, line = all_lines[position["line"]]
    count = 0
    for index, character in enumerate(line):
        count += units(character, encoding)
        if count > position["character"]:
            return start + index
    return start + len(line)


def position(text, place, encoding="utf-16"):
    """The position of a place in the text."""
    number, (start, line) = max(
        (entry for entry in enumerate(lines(text)) if entry[1][0] <= place), key=lambda entry: entry[0])
    return {"line": number, "character": units(line[:place - start], encoding)}


def span(text, start, end, encoding="utf-16"):
    return {"start": position(text, start, encoding), "end": position(text, end, encoding)}


def find(text, part, encoding="utf-16"):
    """The range of the first time that something is said."""
    start = text.index(part)
    return span(text, start, start + len(part), encoding)


def changed(text, change, encoding="utf-16"):
    """The text after one change of `didChange`."""
    if change.get("range") is None:
        return change["text"]
    start, end = sorted(offset(text, change["range"][side], encoding) for side in ("start", "end"))
    return text[:start] + change["text"] + text[end:]


def applied(text, edits, encoding="utf-16"):
    """The text after edits that all speak of the text as it was; they must not overlap."""
    places = sorted(
        (offset(text, edit["range"]["start"], encoding), offset(text, edit["range"]["end"], encoding), number)
        for number, edit in enumerate(edits))
    for (_, end, _), (start, _, _) in zip(places, places[1:]):
        assert end <= start, f"edits overlap: {edits}"
    for start, end, number in reversed(places):
        text = text[:start] + edits[number]["newText"] + text[end:]
    return text


def is_inside(text, where, encoding="utf-16"):
    """Whether a range is one: both ends exist, and the start is not after the end."""
    for side in ("start", "end"):
        if position(text, offset(text, where[side], encoding), encoding) != where[side]:
            return False
    return _pair(where["start"]) <= _pair(where["end"])


def contains(outer, inner):
    return _pair(outer["start"]) <= _pair(inner["start"]) and _pair(inner["end"]) <= _pair(outer["end"])


def _pair(place):
    return place["line"], place["character"]
