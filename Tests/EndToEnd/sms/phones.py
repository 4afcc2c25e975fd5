"""Random numbers in random spellings, read by our code and by phonenumbers (Google's libphonenumber)."""

import random
import re

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

# What we keep doing differently, and why.
DIFFERENCES = {
    "lengths": "phonenumbers calls a number possible by its length alone, and invalid; we know first digits too, and "
    "say what is wrong with it.",
    "no plan": "Of most countries we know the code and not the lengths; E.164's own limits are all that is checked, so "
    "that no real number is called wrong.",
    "00": "00 begins a call abroad nearly everywhere, and people write it even where it is dialled otherwise (US, JP, "
    "AU, BR); no national number begins with it.",
    "short": "Six digits and fewer may be a short code; whoever means a whole number writes it with its country code.",
    "two readings": "Two numbers are possible; phonenumbers takes one of them.",
    "310": "Canada's 310-xxxx is dialled without an area code, so it is no E.164 number.",
    "fifteen": "phonenumbers lets German numbers have more than the 15 digits that E.164 allows.",
    "exchange": "No exchange begins with 0 or 1, and none outside freephone ends in 11; phonenumbers checks area codes.",
    "mailbox": "The mailbox behind an Irish or Italian mobile has a longer number; nobody gives it out.",
    "trunk": "phonenumbers keeps the 0 of a number that is invalid without it too; no number of the country begins "
    "with it.",
    "Mexico": "Mexicans used to dial 01, 044 or 045 first, and it is still printed; phonenumbers no longer knows it.",
    "Lithuania": "phonenumbers takes an 8 behind +370 for the trunk prefix that Lithuania used to have.",
    "carrier": "In some countries a phone company's code comes first; to us it is part of a number whose plan we do "
    "not know.",
}

PLANNED = "US GB IE DE FR ES IT NL BE CH AT AU NZ IN MX BR JP CA RU".split()
REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
TYPES = [
    PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE,
    PhoneNumberType.SHARED_COST, PhoneNumberType.VOIP, PhoneNumberType.PERSONAL_NUMBER, PhoneNumberType.UAN,
]  # fmt: skip


def numbers(count, seed=20_240_502):
    """Regions and spellings."""
    random_ = random.Random(seed)
    while count > 0:
        region = random_.choice(PLANNED if random_.random() < 0.7 else REGIONS)
        number = some_number(region, random_)
        if number is None:
            continue
        home = region if random_.random() < 0.8 else random_.choice(PLANNED)
        count -= 1
        yield home, spelled(number, region, home, random_)


def some_number(region, random_):
    example = phonenumbers.example_number_for_type(region, random_.choice(TYPES))
    if example is None:
        return None
    digits = phonenumbers.national_significant_number(example)
    kept = random_.choice((1, 2, 3, 4, len(digits)))
    tail = "".join(random_.choice("0123456789") for _ in digits[kept:])
    digits = digits[:kept] + tail
    # A slip of the finger, now and then.
    slip = random_.random()
    if slip < 0.08:
        digits = digits[:-1]
    elif slip < 0.16:
        digits += random_.choice("0123456789")
    return example.country_code, digits


def spelled(number, region, home, random_):
    code, digits = number
    style = random_.randrange(8)
    trunk = phonenumbers.ndd_prefix_for_region(region, True) or ""
    if style == 0:
        text = f"+{code}{digits}"
    elif style == 1:
        text = f"+{code} {grouped(digits, random_)}"
    elif style == 2:
        text = f"00 {code} {grouped(digits, random_)}"
    elif style == 3 and trunk == "0":
        text = f"+{code} (0){grouped(digits, random_)}"
    elif style == 4:
        text = f"tel:+{code}-{grouped(digits, random_).replace(' ', '-')}"
    elif style == 5:
        text = digits
    else:
        text = trunk + grouped(digits, random_)
    if random_.random() < 0.15:
        text += random_.choice((" ext. ", " x", "x", " ext ", " extension ", ";ext=" if style == 4 else " #"))
        text += str(random_.randint(1, 9999))
    return text


def grouped(digits, random_):
    text, mark = "", random_.choice((" ", "-", ".", ""))
    while len(digits) > 4:
        size = random_.choice((2, 3, 3, 4))
        text += digits[:size] + mark
        digits = digits[size:]
    return text + digits


def read(text, region):
    """E.164, extension, possible, valid."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None, None, False, False
    return (
        phonenumbers.format_number(number, PhoneNumberFormat.E164),
        number.extension,
        phonenumbers.is_possible_number(number),
        phonenumbers.is_valid_number(number),
    )


def difference(region, text, ours, theirs):
    """The name of the difference that these two are."""
    e164, kind = ours
    number, _, possible, valid = theirs
    if text.startswith("00") and number != e164 and (e164 or region == "BR"):
        return "00"
    if e164 and number and number != e164 and not valid and e164 in (without(number, "0"), without(number, "06")):
        return "trunk"
    if e164 and region == "MX" and re.match("01|04[45]", text):
        return "Mexico"
    if e164 and number is None and region == "IL":
        return "carrier"
    if e164 and e164.startswith("+370") and not valid:
        return "Lithuania"
    if kind == "impossible" and possible and not valid:
        return "lengths"
    if e164 and number == e164 and not possible:
        return None if any(e164.startswith(f"+{planned}") for planned in CODES) else "no plan"
    if e164 is None and possible:
        if kind == "shortCode" or kind == "unclear" and len(without_extension(text)) <= 6:
            return "short"
        if kind == "unclear":
            return "two readings"
        if number.startswith("+1310") and len(number) == 9:
            return "310"
        if len(number) > 16:
            return "fifteen"
        if number.startswith("+1") and (number[5] in "01" or number[6:8] == "11"):
            return "exchange"
        if phonenumbers.number_type(phonenumbers.parse(number)) == PhoneNumberType.VOICEMAIL:
            return "mailbox"
    return None


CODES = {phonenumbers.country_code_for_region(region) for region in PLANNED}


def without(number, trunk):
    """A number that begins with its trunk prefix behind the country's code, without it."""
    rest = phonenumbers.parse(number)
    code = f"+{rest.country_code}"
    return code + number[len(code) :].removeprefix(trunk)


def without_extension(text):
    return "".join(filter(str.isdigit, re.split(r"[xe;#]", text)[0]))


def check(answers, numbers, report):
    for (region, text), answer in zip(numbers, answers):
        e164, kind, extension, exact, letters, reason = answer.split(" ", 5)
        e164 = None if e164 == "-" else e164
        extension = None if extension == "-" else extension
        theirs = read(text, region)
        number, their_extension, possible, valid = theirs
        said = f"{region} {text!r}: {e164} {kind} {extension} {reason}; phonenumbers {theirs}"
        report.expect((exact == "1") == (e164 == text), f"{said}: exact {exact}")
        agreed = e164 == number and possible or e164 is None and not possible
        if agreed:
            report.expect(e164 is None or extension == their_extension, said)
            continue
        name = difference(region, text, (e164, kind), theirs)
        if name is None:
            report.expect(False, said)
        else:
            report.kept(name)
            report.expect(True, said)
