"""Job texts that are the same in every run."""

import pathlib
import random
import re

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Fixtures"

STEPS = [
    "Ask for the caller's name and the day that suits them.",
    "Let the caller know you'll text the scheduling link now, then /Send SMS: \"Book here: https://example.com/book\".",
    "Confirm they received it.",
    "If the caller would rather speak to a person, /Transfer call: Front desk.",
    "If they decline to give a number, tell them we'll use the number they are calling from.",
    "Tell them that the visit costs $89.50 plus 7.5% tax, and that we open at 9 a.m. on weekdays.",
    "Read the address back to them, e.g. 120 N. Main St., and ask whether Dr. Lee has seen them before.",
    "Never give prices for other work over the phone; offer a callback within 24 hours instead.",
]


def job(length, seed=1):
    """About `length` characters of a job in Markdown: headings, numbered steps, prose."""
    chance = random.Random(seed)
    lines, size, step = [], 0, 0
    while size < length:
        if step % 12 == 0:
            block = f"\n## Part {step // 12 + 1}\n\n"
        else:
            words = " ".join(chance.choice(STEPS) for _ in range(chance.randint(1, 3)))
            block = f"{step % 12}. {words}\n"
        lines.append(block)
        size += len(block)
        step += 1
    return "".join(lines)[1:length].rstrip() + "\n"


def written(length, count, seed=1):
    """`count` texts of about `length` characters of what people write: sections of the jobs in `Tests/Fixtures`, shuffled anew
    each time that all were used."""
    chance, bag, sections = random.Random(seed), [], []
    for path in sorted(FIXTURES.glob("Jobs/**/*.job.md")):
        instructions = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(), flags=re.DOTALL)
        sections += [part.strip() + "\n\n" for part in re.split(r"\n(?=#)", instructions) if part.strip()]
    for _ in range(count):
        text = ""
        while len(text) < length:
            bag = bag or chance.sample(sections, len(sections))
            text += bag.pop()
        yield text[:length].rstrip() + "\n"
