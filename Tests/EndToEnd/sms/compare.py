"""Asks the driver about many random texts and numbers, and compares its answers with those of others."""

import subprocess
import sys

import messages
import phones
from report import Report


def answers(driver, lines):
    lines = list(lines)
    result = subprocess.run([driver], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    answers = result.stdout.split("\n")[:-1]
    assert len(answers) == len(lines), f"{len(answers)} answers to {len(lines)} questions"
    return answers


def compare_messages(driver):
    report = Report(messages.DIFFERENCES)
    texts = list(messages.texts(25_000))
    messages.check(answers(driver, map(sms_question, texts)), texts, report)
    characters = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    messages.check_alphabet(answers(driver, map(sms_question, characters)), characters, report)
    print(f"messages: {len(texts)} random texts and {len(characters)} characters")
    return report


def compare_phones(driver):
    report = Report(phones.DIFFERENCES)
    numbers = list(phones.numbers(60_000))
    phones.check(answers(driver, (f"P\t{region}\t{text.encode().hex()}" for region, text in numbers)), numbers, report)
    print(f"phones: {len(numbers)} random numbers")
    return report


def sms_question(text):
    return f"S\t{text.encode().hex()}"


def main():
    passed, failed = 0, 0
    for compare in (compare_messages, compare_phones):
        report = compare(sys.argv[1])
        report.show()
        passed += report.passed
        failed += len(report.failures)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
