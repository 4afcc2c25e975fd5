"""Random templates for Go and for Callwright, and a comparison of what the two make of them.

differential.py generate SEED COUNT < CASES    prints COUNT templates with data, and those of CASES with data
differential.py compare TEMPLATES GO CALLWRIGHT
"""

import json
import sys

from generator import Generator, special

DATA = [
    {
        "parameters": {
            "name": "Ada", "count": 3, "price": 19.5, "big": 1234567, "flag": True, "list": ["a", "b", "c"], "nothing": None,
            "place": {"city": "Köln", "zip": 50667}, "empty": "", "people": [{"name": "A"}, {"name": None}, {}, None],
            "matrix": [[1, 2, 3], [], [4.25, None]], "half": 0.5, "tiny": 1e-7, "text": "<a href=\"x\">'é'\n& \u0001=</a>",
            "none": [], "Größe": "XL",
        },
        "variables": {"phone": "+49 221 555", "agent": ""}, "x1": False, "_": 0, "name": "top",
    },
    {"parameters": {"name": "", "count": 0, "list": [], "place": {}, "flag": False}, "variables": {}},
    {
        "parameters": {
            "name": "世界", "count": -1e21, "price": 0.1, "big": 1e6, "list": [None, 1, "x", False, {"a": {"b": {"c": 1}}}],
            "place": {"city": ["x"], "zip": 1e100}, "people": {"b": {"name": "B"}, "a": {"name": "A"}}, "half": 2.5,
            "tiny": 5e-324, "text": "a\tb", "matrix": [[[1]]],
        },
        "variables": {"phone": None}, "a": {"b": {"c": [1, 2]}},
    },
    {}, [], None, 3, "text", [1, "two", None, {"name": 3}],
]


def write(out, text, data):
    text = text.encode("utf-8", "surrogateescape")
    value = json.dumps(data, ensure_ascii=False).encode()
    out.write(b"%d:%b\n%d:%b\n" % (len(text), text, len(value), value))


def read(stream):
    while True:
        head = b""
        while not head.endswith(b":"):
            byte = stream.read(1)
            if not byte:
                return
            head += byte
        text = stream.read(int(head[:-1]))
        stream.read(1)
        yield text


def generate(seed, count):
    generator = Generator(seed)
    out = sys.stdout.buffer
    for text in read(sys.stdin.buffer):
        write(out, text.decode("utf-8", "surrogateescape"), DATA[0])
    for text in special():
        write(out, text, DATA[0])
    for index in range(count):
        text = generator.template()
        if index % 50 == 0:
            raw = bytearray(text.encode())
            if raw:
                raw[generator.random.randrange(len(raw))] = generator.random.randrange(256)
            text = bytes(raw).decode("utf-8", "surrogateescape")
        write(out, text, generator.pick(DATA) if index % 3 == 0 else DATA[0])


def agree(go, ours):
    if go == ours:
        return True
    if go.startswith("crash"):
        return ours.startswith("failed")
    if go == "endless":
        return ours == "endless" or ours == "limited"
    if ours == "limited":
        return len(go) > 2 << 20
    return False


def compare(cases, go, ours):
    fields = list(read(open(cases, "rb")))
    templates, data = fields[0::2], fields[1::2]
    go, ours = open(go).read().splitlines(), open(ours).read().splitlines()
    passed = failed = deep = 0
    kinds = {}
    if not len(templates) == len(go) == len(ours):
        print("answers: %d from Go, %d from Callwright, %d wanted" % (len(go), len(ours), len(templates)))
        failed += 1
    for text, value, expected, actual in zip(templates, data, go, ours):
        kinds[expected.split()[0]] = kinds.get(expected.split()[0], 0) + 1
        if actual == "too deep" and max(text.count(b"("), text.count(b"{{if"), text.count(b"{{range")) > 200:
            deep += 1
        elif agree(expected, actual):
            passed += 1
        else:
            failed += 1
            if failed <= 20:
                print("template   %r\ndata       %s\nGo         %s\nCallwright %s\n" % (
                    text.decode("utf-8", "replace"), value.decode()[:60], readable(expected), readable(actual)))
    print("Go: " + ", ".join("%d %s" % (kinds[kind], kind) for kind in sorted(kinds)) + "; too deep for Callwright: %d" % deep)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


def readable(line):
    head, _, rest = line.rpartition(" ")
    try:
        return head + " " + repr(bytes.fromhex(rest).decode("utf-8", "backslashreplace"))
    except ValueError:
        return line


if __name__ == "__main__":
    if sys.argv[1] == "generate":
        generate(int(sys.argv[2]), int(sys.argv[3]))
    else:
        sys.exit(compare(*sys.argv[2:5]))
