"""compare.py DRIVER COUNT: asks the driver about every named case and about texts by chance, and holds it against Python's json."""

import json
import math
import random
import struct
import subprocess
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

import cases

sys.path.append(str(Path(__file__).parent.parent / "sms"))
from report import Report  # noqa: E402

DEPTH = 200
DIFFERENCES = {
    "mark": "a byte order mark at the start is skipped, since editors on Windows write one; Python refuses it",
    "lone surrogate": "half a pair becomes U+FFFD, since a text is UTF-8; Python keeps it",
    "depth": f"what is nested more than {DEPTH} deep is refused, since reading and freeing it takes stack; Python reads deeper",
}


def refuse(word):
    raise ValueError(word)


def whole(spelling):
    """The whole number of 64 bits that this is exactly, or none."""
    try:
        number = Decimal(spelling)
    except InvalidOperation:
        return None
    if number and not -1 < number.adjusted() < 19 or number != number.to_integral_value():
        return None
    return int(number) if -(1 << 63) <= number < 1 << 63 else None


class Reading:
    """What Python makes of a text, spelled out as the driver does, and what of it is read otherwise on purpose."""

    def __init__(self, text):
        self.differences = set()
        self.spelled = None
        try:
            string = text.decode()
        except UnicodeDecodeError:
            return
        if string.startswith("\ufeff"):
            self.differences.add("mark")
            string = string[1:]
        try:
            value = json.loads(
                string, parse_int=Number, parse_float=Number, parse_constant=refuse, object_pairs_hook=Members)
        except (ValueError, RecursionError):
            return
        self.spelled = self.spell(value, 1)

    def spell(self, value, depth):
        if isinstance(value, (list, Members)) and depth > DEPTH:
            self.differences.add("depth")
        if isinstance(value, Members):
            return "{" + ",".join(f"{self.spell(key, 0)}:{self.spell(one, depth + 1)}" for key, one in value.pairs) + "}"
        if isinstance(value, list):
            return "[" + ",".join(self.spell(one, depth + 1) for one in value) + "]"
        if isinstance(value, Number):
            return value.spelled
        if isinstance(value, str):
            if any(0xD800 <= ord(letter) < 0xE000 for letter in value):
                self.differences.add("lone surrogate")
            plain = "".join("\ufffd" if 0xD800 <= ord(letter) < 0xE000 else letter for letter in value)
            return f"'{plain.encode().hex()}'"
        return json.dumps(value)


class Members:
    def __init__(self, pairs):
        self.pairs = pairs


class Number:
    def __init__(self, spelling):
        exact, near = whole(spelling), float(spelling)
        bits = struct.unpack("<Q", struct.pack("<d", near))[0] if math.isfinite(near) else "-"
        self.spelled = f"#{spelling}|{'-' if exact is None else exact}|{bits}"


def check(text, answer, what, report):
    reading = Reading(text)
    parts = answer.split(" ")
    if parts[0] == "-":
        isOnPurpose = parts[1] == "depth" and "depth" in reading.differences
        report.expect(reading.spelled is None or isOnPurpose, f"{what} is refused ({parts[1]}), and Python reads it")
    else:
        report.expect(parts[1] == reading.spelled, f"{what} is {parts[1][:80]} here and {str(reading.spelled)[:80]} in Python")
        written = Reading(bytes.fromhex(parts[2]))
        report.expect(written.spelled == parts[1], f"what is written of {what} is something else")
    if reading.spelled is not None:
        for name in reading.differences:
            report.kept(name)


def value(chance, depth):
    kind = chance.randrange(8 if depth else 5)
    if kind == 0:
        return chance.choice([None, True, False])
    if kind == 1:
        return chance.choice([chance.randrange(-1000, 1000), chance.randrange(-(1 << 66), 1 << 66)])
    if kind == 2:
        return struct.unpack("<d", struct.pack("<Q", chance.getrandbits(62)))[0] * chance.choice([1, -1])
    if kind < 5:
        letters = ["a", '"', "\\", "/", "\n", "\0", "\x1f", "é", "\u2028", "🎉", "\ufffd", "\ud83d", "\ude00", "\ufeff", " "]
        return "".join(chance.choice(letters) for _ in range(chance.randrange(8)))
    if kind < 7:
        return [value(chance, depth - 1) for _ in range(chance.randrange(4))]
    return {chance.choice("abc") * chance.randrange(3): value(chance, depth - 1) for _ in range(chance.randrange(4))}


def by_chance(count):
    """Values as Python writes them, and such texts and the named ones with a few bytes changed."""
    chance = random.Random(1)
    seeds = [text for text in cases.named().values() if len(text) < 500]
    pieces = [b"[", b"]", b"{", b"}", b",", b":", b'"', b"\\", b"\\u", b"0", b"-", b".", b"e", b"1", b" ", b"\n", b"null", b"\xc3", b"\xef\xbb\xbf"]
    for index in range(count):
        if index % 2:
            text = json.dumps(value(chance, 4), ensure_ascii=chance.random() < 0.5, indent=chance.choice([None, 1]))
            text = text.encode(errors="replace")
        else:
            text = chance.choice(seeds)
        for _ in range(chance.choice([0, 1, 1, 2, 4])):
            place, kind = chance.randrange(len(text) + 1), chance.randrange(4)
            if kind == 0:
                text = text[:place] + bytes([chance.randrange(256)]) + text[place + 1:]
            elif kind == 1:
                text = text[:place] + text[place + chance.randrange(1, 4):]
            else:
                text = text[:place] + chance.choice(pieces) + text[place:]
        yield text


def answers(driver, texts):
    lines = "".join(text.hex() + "\n" for text in texts)
    result = subprocess.run([driver], input=lines, capture_output=True, text=True, check=True).stdout.split("\n")[:-1]
    assert len(result) == len(texts), f"{len(result)} answers to {len(texts)} questions"
    return result


def main():
    driver, count = sys.argv[1], int(sys.argv[2])
    report = Report(DIFFERENCES)
    named = cases.named()
    for (name, text), answer in zip(named.items(), answers(driver, list(named.values()))):
        report.expect((answer[0] == "+") == cases.is_read(name), f"{name}: {answer[:60]}")
        if "far_beyond" not in name:
            check(text, answer, name, report)
    texts = list(by_chance(count))
    given = answers(driver, texts)
    for text, answer in zip(texts, given):
        check(text, answer, repr(text), report)
    report.show()
    read = sum(answer[0] == "+" for answer in given)
    print(f"{len(named)} named cases, {len(texts)} texts by chance, of which {read} are read: "
          f"{report.passed} checks passed, {len(report.failures)} failed")
    sys.exit(1 if report.failures else 0)


main()
