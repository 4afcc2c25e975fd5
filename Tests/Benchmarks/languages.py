"""The servers that are measured, and for each a text of any length in its own language."""

import dataclasses
import typing

from texts import job

_WORDS = "Ask for the name of the caller, and for the day that suits them best."
_FUNCTION = f'def visit_@(caller, number=@):\n    """{_WORDS}"""\n'
_TABLE = f'[visit_@]\nquestion = "{_WORDS}"\n'


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


def _repeated(piece, head="", flawed=None, every=1):
    """A text of so many characters that repeats a piece with another number each time. Every so many times it is the flawed one,
    so that there is about as much to tell of the text as of ours, and no more."""
    def text(length):
        parts, size, number = [head], len(head), 0
        while size < length:
            parts.append((flawed if flawed and number % every == 0 else piece).replace("@", str(number)))
            size += len(parts[-1])
            number += 1
        return "".join(parts)
    return text


def PEERS(tools):
    return [
        Kind("rumdl", "the same text as Markdown: rules of style", [f"{tools}/rumdl", "server"], "md", "markdown", job),
        Kind("ruff", "Python of the same length: its standard rules; it tells variables that are never used",
             [f"{tools}/ruff", "server"], "py", "python",
             _repeated(f"{_FUNCTION}    return caller, number\n\n\n", every=9,
                       flawed=f"{_FUNCTION}    lost = number\n    return caller, number\n\n\n")),
        Kind("tombi", "TOML of the same length: syntax and schema; it tells empty keys",
             [f"{tools}/tombi", "lsp"], "toml", "toml",
             _repeated(f"{_TABLE}number = @\n\n", every=11, flawed=f'{_TABLE}"" = @\n\n')),
    ]


SCALE = [
    Kind("clangd", "C of the same length: compiles it", ["clangd", "--log=error"], "c", "c",
         _repeated(f"// {_WORDS}\nint visit_@(int caller) {{ return caller + @; }}\n\n")),
    Kind("gopls", "Go of the same length: compiles it", ["gopls"], "go", "go",
         _repeated(f"// {_WORDS}\nfunc visit@(caller int) int {{ return caller + @ }}\n\n", "package visits\n\n")),
    Kind("sourcekit-lsp", "Swift of the same length: compiles it", ["sourcekit-lsp"], "swift", "swift",
         _repeated(f"// {_WORDS}\nfunc visit@(caller: Int) -> Int {{ caller + @ }}\n\n")),
]
