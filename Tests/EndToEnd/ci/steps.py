"""steps.py github|gitlab FILE: the commands that the service would run, as a shell script."""

import sys

import ruamel.yaml

with open(sys.argv[2], encoding="utf-8") as file:
    content = ruamel.yaml.YAML(typ="safe").load(file)
if sys.argv[1] == "github":
    print("\n".join(step["run"] for step in content["runs"]["steps"]))
else:
    print("\n".join(content["callwright"]["script"]))
