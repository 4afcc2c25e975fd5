"""Somebody who writes a job: types, looks, changes their mind, optimizes, and goes for a coffee."""

import random

from editor import job

LETTERS = "abcdefghi klmnop rstu. ,'\n"
PIECES = [
    "Ask for the name. ", "/Send SMS: \"Book here: https://example.com/book\"", "\n- If they agree: /Transfer call: Front desk.\n",
    "{caller_name} ", "{", "Never give prices. ", "TODO ", "“", "🎉 ", "\n\n## Part\n\n", "<!-- callwright: ignore todo-left -->\n",
]
MOST = 12_000


class Author:
    def __init__(self, editor, seed):
        self.editor, self.chance = editor, random.Random(seed)
        self.clock, self.pauses, self.longest_pause = 0.0, 0, 0.0
        self.begin = editor.text()

    def reach(self):
        """The longest text, the most there is to say of one, and all that is asked come first: what that takes is no growth later."""
        editor, lines = self.editor, self.begin.split("\n")
        while sum(map(len, lines)) < MOST:
            lines[self.chance.randrange(len(lines))] += self.chance.choice(PIECES)
        editor.replace("\n".join(lines))
        for command in ("optimize", "undoOptimize"):
            editor.command(command)
        for method in ("semanticTokens/full", "codeLens", "documentSymbol"):
            editor.ask(method)
        ends = {"start": {"line": 0, "character": 0}, "end": {"line": len(lines), "character": 0}}
        editor.ask("codeAction", range=ends, context={"diagnostics": []})
        editor.replace(self.begin)

    def work(self):
        """Some keystrokes or a look at something; then a pause, mostly short, now and then long."""
        for _ in range(self.chance.randrange(1, 12)):
            self.act()
            self.clock += self.chance.uniform(0.1, 0.9)
        pause = self.chance.choice([2, 5, 10, 30, 60]) * self.chance.random()
        if self.chance.random() < 0.002:
            pause = self.chance.uniform(300, 5400)
        self.clock += pause
        self.pauses += 1
        self.longest_pause = max(self.longest_pause, pause)

    def act(self):
        editor, chance = self.editor, self.chance
        lines = editor.lines[editor.current]
        if sum(map(len, lines)) > MOST:
            return editor.replace(self.begin)
        line = chance.randrange(len(lines))
        column = chance.randrange(len(lines[line]) + 1) if lines[line].isascii() else 0
        place = {"line": line, "character": column}
        kind = chance.randrange(1000)
        if kind < 620:
            editor.type(line, column, column, chance.choice(LETTERS))
        elif kind < 760:
            editor.type(line, max(0, column - chance.randrange(1, 12)), column, "")
        elif kind < 800:
            editor.type(line, column, column, chance.choice(PIECES))
        elif kind < 860:
            editor.ask("completion", position=place)
        elif kind < 900:
            editor.ask("hover", position=place)
        elif kind < 930:
            editor.ask("semanticTokens/full")
        elif kind < 950:
            editor.ask("codeLens")
        elif kind < 970:
            editor.ask("codeAction", range={"start": place, "end": place}, context={"diagnostics": []})
        elif kind < 985:
            editor.ask("documentSymbol")
        elif kind < 993:
            editor.save()
        elif kind < 996:
            editor.command(chance.choice(["optimize", "undoOptimize", "redoOptimize"]))
        elif chance.random() < 0.1:
            editor.replace(self.begin)
