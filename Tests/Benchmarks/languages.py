"""The servers that are measured, and for each a text of any length in its own language."""

import dataclasses
import typing

from texts import job

_WORDS = "Ask for the name of the caller, and for the day that suits them best."


@dataclasses.dataclass
class Kind:
    name: str
    work: str
    command: list
    ending: str
    language: str
    text: typing.Callable

    @staticmethod
    def ours(program):
        return Kind("callwright", "a job: its own language, 130 rules, the workspace", [program, "serve"], "job.md",
                    "callwright-job", job)


def _repeated(piece, head=""):
    """A text of so many characters that repeats a piece with another number each time."""
    def text(length):
        parts, size, number = [head], len(head), 0
        while size < length:
            parts.append(piece.replace("@", str(number)))
            size += len(parts[-1])
            number += 1
        return "".join(parts)
    return text


def PEERS(tools):
    return [
        Kind("rumdl", "the same text as Markdown: rules of style", [f"{tools}/rumdl", "server"], "md", "markdown", job),
        Kind("ruff", "Python of the same length: its standard rules", [f"{tools}/ruff", "server"], "py", "python",
             _repeated(f'def visit_@(caller, number=@):\n    """{_WORDS}"""\n    return caller, number\n\n\n')),
        Kind("tombi", "TOML of the same length: syntax and schema", [f"{tools}/tombi", "lsp"], "toml", "toml",
             _repeated(f'[visit_@]\nquestion = "{_WORDS}"\nnumber = @\n\n')),
    ]


SCALE = [
    Kind("clangd", "C of the same length: compiles it", ["clangd", "--log=error"], "c", "c",
         _repeated(f"// {_WORDS}\nint visit_@(int caller) {{ return caller + @; }}\n\n")),
    Kind("gopls", "Go of the same length: compiles it", ["gopls"], "go", "go",
         _repeated(f"// {_WORDS}\nfunc visit@(caller int) int {{ return caller + @ }}\n\n", "package visits\n\n")),
    Kind("sourcekit-lsp", "Swift of the same length: compiles it", ["sourcekit-lsp"], "swift", "swift",
         _repeated(f"// {_WORDS}\nfunc visit@(caller: Int) -> Int {{ caller + @ }}\n\n")),
]
