"""Templates by chance, of all that Go knows and of much that it refuses."""

import json
import random
import struct

FUNCTIONS = "and call html index js len not or print printf println slice urlquery eq ne lt le gt ge".split()
WORDS = ["Hi ", "Your booking: ", "\n", " - ", "Grüße, ", "100 % ", "}", "{", "'", '"', "`", "\r\n", "  ", "€", "\t"]
FORMATS = [
    "%v", "%s", "%d", "%5d", "%-5d|", "%05d", "%+d", "%x", "%X", "%#x", "% x", "% #x", "%o", "%#o", "%O", "%b", "%c", "%q",
    "%#q", "%+q", "%U", "%#U", "%e", "%E", "%f", "%F", "%g", "%G", "%.2f", "%5.1f", "%-10s|", "%10s", "%.3s", "%08.3f",
    "%+.2e", "%#g", "%#v", "%+v", "%t", "%T", "%%", "%", "%z", "%!", "%[1]d", "%[2]v", "%[3]*.[2]*[1]f", "%*d", "%.*f",
    "%6.2f%%", "%v %v", "%w", "% d", "%x %s", "%[", "%[x]v", "%.f", "%.0f", "%.1f", "%.10g", "%.17g", "%+q", "%10q", "%-8v|",
    "%08v", "%8T|", "%.2T", "%é", "%-", "%1000000000d", "%.-1f", "%6t|", "%.3q", "%.2x", "%10x", "%-10x|", "%010x", "%#.3g",
    "%.3d", "%8.3d", "%+08d", "% 05d", "%#e", "%#.0f", "%#X", "%.3x", "%.0x", "%25.3x",
]
NUMBERS = [
    "0", "1", "2", "3", "-1", "10", "1.0", "1.5", "-0.5", "1e6", "1e3", "123456789", "1000000.0", "0x1F", "-0x1e", "0X1E",
    "0b101", "0o17", "017", "089", "1_000", "1__0", "_1", "0x_1", "1_000.5", "1e1_0", "0x1.8p1", "0x1p-2", "0x1.8", ".5", "1.",
    ".", "1i", "1+2i", "-1.5e3-2i", "1+2", "0i", "3.0i", "0x1p1i", "1e1000", "99999999999999999999", "18446744073709551615",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "'a'", "'\\n'", "'é'", "'ab'", "''", "'\\x41'",
    "'\\''", "'\"'", "'\\u00e9'", "'\\400'", "0x", "0b2", "1e", "1e+", "+5", "+1.5", "--1", "1-", "0.1", "0.30000000000000004",
    "1e21", "1e20", "1e-5", "0.0001", "123456.0", "1234567.0", "5e-324", "1.7976931348623157e308", "100000.0", "2.50", "3.5",
    "0_7", "0_", "1_", "0x1e+1i", "1e2+1e2i", "0b1i", "0o7i", "07i", "-0", "-0.0", "0.5", "2.675", "1e15", "1e17",
]
STRINGS = [
    '"x"', '"name"', '"a"', '"b"', '""', '"é"', '"<b>&\'"', '"\\n"', '"\\x41"', '"\\xff"', '"\\u00e9"', '"\\q"', '"\\""',
    '"%d"', "`raw`", "`a\nb`", "`a\r\nb`", '"\\U0001F600"', '"\\ud800"', '"a b?c=d"', '"\\t"', '"\u2028\u00ad"', '"count"',
    '"\U0001F600"', '"\\101"', '"\\400"', "`%v`", '"Hello, 世界"',
]
FIELDS = [
    ".", ".parameters", ".parameters.name", ".parameters.count", ".parameters.price", ".parameters.big", ".parameters.flag",
    ".parameters.list", ".parameters.missing", ".parameters.nothing", ".parameters.place", ".parameters.place.city",
    ".parameters.place.missing.more", ".parameters.nothing.more", ".variables.phone", ".parameters.name.more",
    ".parameters.empty", ".parameters.people", ".parameters.order-number", ".name", ".a.b.c", ".Größe", ".parameters.matrix",
    ".parameters.half", ".parameters.tiny", ".parameters.text", ".x1", "._", ".parameters.none",
]
VARIABLES = ["$", "$x", "$y", "$i", "$.parameters.name", "$x.name", "$.variables", "$ü", "$1", "$x.a.b"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.chance = self.random.random
        self.pick = self.random.choice

    def space(self):
        return self.pick(["", " ", " ", " ", " ", "  ", "\n", "\t"])

    def operand(self, depth):
        kind = self.chance()
        if kind < 0.40:
            return self.pick(FIELDS)
        if kind < 0.55:
            return self.pick(VARIABLES)
        if kind < 0.68:
            return self.pick(STRINGS)
        if kind < 0.82:
            return self.pick(NUMBERS)
        if kind < 0.88:
            return self.pick(["true", "false", "nil", "nil", "."])
        if kind < 0.98 and depth > 0:
            inside = "(" + self.space() + self.pipeline(depth - 1) + self.space() + ")"
            return inside + self.pick(["", "", "", ".name", ".a.b", ".missing"])
        return self.pick(FUNCTIONS) + self.pick(["", "", ".name"])

    def command(self, depth):
        if self.chance() < 0.45:
            return self.operand(depth)
        if self.chance() < 0.25:
            arguments = [self.operand(depth) for _ in range(self.random.randint(0, 3))]
            return " ".join(["printf", json.dumps(self.pick(FORMATS) + self.pick(["", "", self.pick(FORMATS)]))] + arguments)
        name = self.pick(FUNCTIONS)
        count = {"not": 1, "len": 1, "index": 2, "slice": 2, "print": 2, "html": 1, "js": 1, "urlquery": 1}.get(name, 2)
        if self.chance() < 0.15:
            count = self.random.randint(0, 4)
        if name in ("index", "slice") and self.chance() < 0.7:
            target = self.pick([".parameters.list", ".parameters.name", ".parameters.matrix", ".parameters.people", '"text"', "."])
            indexes = [self.pick(["0", "1", "2", "3", "4", "'\\x01'", '"name"', '"a"']) for _ in range(count - 1)]
            return " ".join([name, target] + indexes)
        return " ".join([name] + [self.operand(depth) for _ in range(count)])

    def pipeline(self, depth):
        commands = [self.command(depth)]
        while self.chance() < 0.2:
            commands.append(self.pick(FUNCTIONS) if self.chance() < 0.6 else self.command(depth))
        text = self.pick([" | ", "|", " |\n"]).join(commands)
        return text

    def action(self, inside):
        start = self.pick(["{{", "{{", "{{ ", "{{- ", "{{-\n", "{{\n"])
        end = self.pick(["}}", "}}", " }}", " -}}", "\n-}}"])
        return start + inside + end

    def declared(self, depth):
        name = self.pick(["$x", "$y", "$i"])
        return name + self.pick([" := ", ":=", " = ", "=", " :=\n"]) + self.pipeline(depth)

    def node(self, depth):
        kind = self.chance()
        if kind < 0.30 or depth <= 0:
            return "".join(self.pick(WORDS) for _ in range(self.random.randint(0, 3)))
        if kind < 0.55:
            return self.action(self.pipeline(2))
        if kind < 0.62:
            return self.action(self.declared(2))
        if kind < 0.65:
            return self.pick(["{{/* note */}}", "{{- /* note\n */ -}}", "{{/* a */ }}", "{{ /* a */}}", "{{/**/}}"])
        if kind < 0.69:
            return self.action(self.pick(["break", "continue", "break ", "continue x"]))
        if kind < 0.74:
            name = self.pick(['"one"', '"two"', "`one`", '"message"', "one"])
            if self.chance() < 0.4:
                return self.action("define " + name) + self.nodes(depth - 1) + self.action("end")
            if self.chance() < 0.4:
                return self.action("block " + name + " " + self.pipeline(1)) + self.nodes(depth - 1) + self.action("end")
            return self.action("template " + name + self.pick(["", " .", " " + self.pipeline(1)]))
        return self.block(depth)

    def block(self, depth):
        keyword = self.pick(["if", "if", "with", "range", "range"])
        header = self.pipeline(2)
        if self.chance() < 0.35:
            header = self.declared(2)
        if keyword == "range" and self.chance() < 0.6:
            target = self.pick([".parameters.list", ".parameters.people", ".parameters.place", ".parameters.matrix", "."])
            header = self.pick(["", "$x := ", "$i, $x := ", "$i , $x = ", "$x, ", "$x = ", "$i,$x,$y := "]) + target
        text = self.action(keyword + " " + header) + self.nodes(depth - 1)
        while self.chance() < 0.2:
            text += self.action("else " + self.pick(["if ", "if ", "if ", "with "]) + self.pipeline(1)) + self.nodes(depth - 1)
        if self.chance() < 0.3:
            text += self.action("else") + self.nodes(depth - 1)
        return text + self.action("end")

    def nodes(self, depth):
        return "".join(self.node(depth) for _ in range(self.random.randint(0, 3)))

    def broken(self, text):
        for _ in range(self.random.randint(1, 2)):
            if not text:
                return text
            place = self.random.randrange(len(text))
            other = self.random.randrange(len(text))
            kind = self.chance()
            if kind < 0.3:
                text = text[:place] + text[place + self.random.randint(1, 4):]
            elif kind < 0.6:
                extra = self.pick(list("{}()|.$\"'`\\-+ \n:=,*/0x_#é@") + ["{{", "}}", "{{end}}", "{{else}}", " -}}", "{{- ", "/*", "*/"])
                text = text[:place] + extra + text[place:]
            elif kind < 0.8:
                text = text[:place]
            else:
                text = text[:place] + text[min(place, other):max(place, other)] + text[place:]
        return text

    def float(self):
        kind = self.chance()
        if kind < 0.3:
            value = struct.unpack("<d", self.random.getrandbits(64).to_bytes(8, "little"))[0]
        elif kind < 0.6:
            value = self.random.uniform(-1, 1) * 10 ** self.random.randint(-8, 24)
        else:
            value = self.random.randint(-10**6, 10**6) / 2 ** self.random.randint(0, 20)
        value = value if abs(value) < 1e308 else 1.5
        return repr(value) if "." in repr(value) or "e" in repr(value) else repr(value) + ".0"

    def formatted(self):
        """Formats whose values mostly fit."""
        values = [self.float(), self.float(), self.float(), self.pick(FIELDS[:17]), self.pick(STRINGS[:9]), self.pick(["7", "-42", "'x'", "true", "nil"])]
        verbs = self.pick(["v", "e", "f", "g", "G", "x", "X", "b", "s", "q", "d", "t", "T", "c", "U", "o", "E", "F"])
        flags = "".join(self.pick(["", "", "", "+", "-", "#", "0", " "]) for _ in range(2))
        size = self.pick(["", "", "1", "8", "20"]) + self.pick(["", "", ".0", ".1", ".2", ".5", ".17", ".30", "."])
        name = self.pick(["printf", "printf", "printf", "print", "println", "html", "js"])
        value = self.pick(values)
        if name == "printf":
            return self.action('printf "%' + flags + size + verbs + '|%v" ' + value + " " + self.float())
        return self.action(name + " " + value + " " + self.pick(values))

    def template(self):
        shape = self.chance()
        if shape < 0.12:
            return self.formatted()
        if shape < 0.45:
            return self.action(self.pipeline(2))
        text = self.nodes(4) + self.nodes(3)
        return text if self.chance() < 0.7 else self.broken(text)


def special():
    yield "{{(" * 150 + "1" + ")}}"
    for count in (10, 150):
        yield "{{" + "(" * count + "1" + ")" * count + "}}"
        yield "{{if .}}" * count + "x" + "{{end}}" * count
        yield "{{range .}}" * count
    for count in (250, 10000):
        yield "{{" + "(" * count + "1" + ")" * count + "}}"
        yield "{{if .}}" * count + "x" + "{{end}}" * count
    yield '{{define "a"}}{{template "a" .}}{{end}}x{{template "a" .}}'
    yield "{{range $, $ = .parameters.list}}{{$}}{{end}}"
    yield "\ufeff{{.}}"
    yield "{{range 3}}x{{end}}"
    yield "{{with .x}}{{else with .y}}{{end}}"
