"""What was compared, and which differences were met that are kept on purpose."""

from collections import Counter


class Report:
    def __init__(self, differences):
        self.differences = differences
        self.passed = 0
        self.failures = []
        self.met = Counter()

    def expect(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failures.append(what)

    def kept(self, name):
        assert name in self.differences, name
        self.met[name] += 1

    def show(self):
        for name, count in sorted(self.met.items()):
            print(f"  kept {count:6}  {name}: {self.differences[name]}")
        for name in self.differences:
            if name not in self.met:
                self.failures.append(f"the difference '{name}' was never met")
        for failure in self.failures[:20]:
            print(f"  FAILED {failure}")
