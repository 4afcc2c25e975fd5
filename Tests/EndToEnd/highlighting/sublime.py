"""What bat, which reads the syntaxes of Sublime Text, makes of a job and an action: sublime.py BAT SYNTAXES FOLDER."""

import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path

from samples import ACTION, ACTION_SCOPES, JOB, JOB_SCOPES

bat, syntaxes, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
# Sublime Text's own names for what the grammars of Visual Studio Code call otherwise.
OTHERWISE = {
    "support.type.property-name": "meta.mapping.key", "markup.fenced_code": "markup.raw",
    "punctuation.definition.list": "punctuation.definition.list_item",
}


def scopes(pairs):
    """Of a path the first name: each is a part of its own."""
    return [(re.sub(r"(?<=\w)\..*", "", part) if part[0] == "." else part, OTHERWISE.get(scope, scope)) for part, scope in pairs]


def install(wanted):
    """A theme in which every scope that is asked for has a colour of its own."""
    names = sorted({scope for _, scope in wanted})
    rules = [{"scope": name, "settings": {"foreground": f"#0000{place + 1:02X}"}} for place, name in enumerate(names)]
    theme = {"name": "own", "settings": [{"settings": {"foreground": "#000000", "background": "#FFFFFF"}}, *rules]}
    for name in ("themes", "syntaxes"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    # The name of the theme without which bat does nothing.
    (folder / "themes/Monokai Extended.tmTheme").write_bytes(plistlib.dumps(theme))
    for path in syntaxes.glob("*.sublime-syntax"):
        (folder / "syntaxes" / path.name).write_bytes(path.read_bytes())
    run("cache", "--build", "--blank", "--source", folder, "--target", folder / "cache")
    return names


def run(*arguments, text=None):
    environment = {**os.environ, "BAT_CACHE_PATH": str(folder / "cache"), "BAT_CONFIG_DIR": str(folder), "COLORTERM": "truecolor"}
    return subprocess.run([bat, *arguments], check=True, capture_output=True, text=True, input=text, env=environment).stdout


def check(language, text, wanted):
    names = install(wanted)
    seen = run("--color=always", "--style=plain", "--paging=never", "--language", language, text=text)
    parts = [(part, names[int(blue) - 1] if blue != "0" else "") for blue, part in re.findall(r"\x1b\[38;2;0;0;(\d+)m([^\x1b]*)", seen)]
    for part, scope in wanted:
        if not any(scope == found and part.strip() in one for one, found in parts):
            sys.exit(f"{language}: {part!r} is not {scope}:\n" + "\n".join(map(str, parts)))
    if any(found == "support.function" and ("month" in one or one == "7") for one, found in parts):
        sys.exit(f"{language}: what is no action looks like one")
    print(f"ok {language} of Sublime Text")


check("Callwright Job", JOB, scopes(JOB_SCOPES))
check("Callwright Action", ACTION, scopes(ACTION_SCOPES))
