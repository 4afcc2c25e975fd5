"""The table in the README names every trap, and every test."""

import pathlib
import re

_HERE = pathlib.Path(__file__).parent


def named():
    for trap, tests in re.findall(r"^\| ([^*|][^|]*) \| (`.*) \|$", (_HERE / "README.md").read_text(), re.MULTILINE):
        for file, names in re.findall(r"`([a-z0-9_]+/[a-z0-9_]+)`: ([a-z0-9_, ]+)", tests):
            for name in names.split(", "):
                yield trap, f"{file}: {name}"


def test_every_test_is_in_the_table():
    written = {
        f"{path.parent.name}/{path.stem.removeprefix('test_')}: {name}"
        for path in _HERE.glob("*/test_*.py") for name in re.findall(r"^(?:async )?def test_(\w+)", path.read_text(), re.MULTILINE)}
    assert {test for _, test in named()} == written


def test_every_trap_is_there():
    assert len({trap for trap, _ in named()}) == 98
