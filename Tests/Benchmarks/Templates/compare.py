"""compare.py OURS THEIRS ROUNDS: medians of alternating runs, in microseconds a kilobyte, and the ratio pair by pair."""

import statistics
import subprocess
import sys

PART = ("Hi {{ .parameters.name }}, you are booked{{ if .variables.phone }} and we call {{ .variables.phone }}{{ end }}.\n"
        "{{ range $i, $p := .parameters.people }}{{ $p.name }} ({{ $i }}), {{ end }}"
        "{{ printf \"%.0f\" .parameters.count }} in all{{/* a note */}}{{ with .parameters.name | len }} {{ . }}{{ end }}\n")
TEXTS = [("a message of 320 bytes", PART), ("a text of 10 kB", PART * 32), ("a text of 320 kB", PART * 1000)]


def run(command, text):
    output = subprocess.run([command], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [float(word) for word in output.split()]


def main():
    ours, theirs, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    print("| | read, µs/kB | read and checked, µs/kB | Go's text/template, read, µs/kB | ratio of reading |")
    print("|---|---|---|---|---|")
    for name, text in TEXTS:
        samples = []
        for index in range(rounds):
            if index % 2 == 0:
                mine = run(ours, text)
                samples.append((*mine, run(theirs, text)[0]))
            else:
                other = run(theirs, text)[0]
                samples.append((*run(ours, text), other))
        read, checked, peer = (statistics.median(column) for column in zip(*samples))
        ratio = statistics.median(a / c for a, _, c in samples)
        print(f"| {name} | {read:.1f} | {checked:.1f} | {peer:.1f} | {ratio:.2f} |", flush=True)


main()
