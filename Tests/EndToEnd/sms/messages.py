"""Random texts, counted by our code and by four others that know the GSM alphabet or how messages are divided."""

import random
import warnings

import gsm0338
import smsutil
from smspdudecoder.codecs import GSM

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from sms.counter.sms_counter import SMSCounter

GSM0338 = gsm0338.Codec()

# What we keep doing differently, and why.
DIFFERENCES = {
    "escape": "U+001B is the code that opens the extension table, no character: a phone would take it and the next "
    "character for one. smsutil, sms-counter and gsm0338 let it through; here it makes the message UCS-2.",
    "empty": "An empty text is no message here; smsutil gives it one part without a byte in it.",
    "no pairs": "sms-counter divides the units by the size of a segment, so that a pair at the end of one is divided.",
}

BASIC = "abcdefghijklmnopqrstuvwxyz ABC 0123456789 .,:;!?'\"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤ÄÖÑÜ§¿äöñüà¡"
EXTENDED = "^{}\\[~]|€\f"
OUTSIDE = "“”‘’–—…\u00a0çáêőłżабв日本🙂👍🏽👩‍👩‍👧\u0301`\t\x1b\u0000\uffff𝒳"


def texts(count, seed=20_240_501):
    random_ = random.Random(seed)
    for _ in range(count):
        kind = random_.random()
        # Lengths around the places where segments begin are the ones that matter.
        edge = random_.choice((0, 67, 70, 134, 153, 160, 201, 306, 459, 612))
        length = max(0, edge + random_.randint(-4, 4)) if kind < 0.7 else random_.randint(0, 400)
        alphabet = BASIC
        if random_.random() < 0.6:
            alphabet += EXTENDED * random_.choice((1, 1, 10))
        if random_.random() < 0.4:
            alphabet += random_.choice((OUTSIDE, "🙂" * 80, "”"))
        yield "".join(random_.choices(alphabet, k=length))


def divided(text):
    """Encoding, units, segments, room and the ends in UTF-8 as smsutil divides the text."""
    result = smsutil.split(text)
    gsm = result.encoding == "gsm0338"
    alone, joined, width = (160, 153, 1) if gsm else (70, 67, 2)
    if not text:
        return ("gsm7", 0, 0, 160, [])
    ends, end = [], 0
    for part in result.parts:
        end += len(part.content.encode())
        ends.append(end)
    size = alone if len(result.parts) == 1 else joined
    room = size - result.parts[-1].bytes // width
    return ("gsm7" if gsm else "ucs2", result.total_bytes // width, len(result.parts), room, ends)


def counted(text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = SMSCounter().count(text)
    return result.encoding, result.sms_size, result.segment


def is_gsm(encode, text):
    try:
        encode(text)
        return True
    except (ValueError, KeyError):
        return False


def check(answers, texts, report):
    for text, answer in zip(texts, answers):
        encoding, units, segments, room, _, ends = answer.split(" ")
        ours = (encoding, int(units), int(segments), int(room), [int(end) for end in ends.split(",") if end])
        if "\x1b" in text:
            # Anything else outside the alphabet stands for it, so that the division is still compared.
            report.kept("escape")
            report.expect(ours == divided(text.replace("\x1b", "\x01")), f"{text!r}: {ours}")
            continue
        theirs = divided(text)
        if not text:
            report.kept("empty")
        report.expect(ours == theirs, f"{text!r}: {ours}, smsutil {theirs}")
        report.expect(
            (encoding == "gsm7") == is_gsm(lambda text: GSM0338.encode(text, "strict"), text), f"{text!r}: gsm0338"
        )
        name, size, pages = counted(text)
        report.expect((encoding == "ucs2") == (name == "UTF16"), f"{text!r}: sms-counter {name}")
        has_pairs = any(character in EXTENDED if encoding == "gsm7" else ord(character) > 0xFFFF for character in text)
        if has_pairs and (size, pages) != (int(units), int(segments)):
            report.kept("no pairs")
        else:
            report.expect((size, pages) == (int(units), int(segments)), f"{text!r}: {ours} sms-counter {size} {pages}")


def check_alphabet(answers, characters, report):
    """Every character of the first plane by itself."""
    for character, answer in zip(characters, answers):
        encoding, units = answer.split(" ")[:2]
        if character == "\x1b":
            report.kept("escape")
            continue
        cost = 2 if character in EXTENDED else 1
        gsm = is_gsm(lambda text: GSM0338.encode(text, "strict"), character)
        report.expect(encoding == ("gsm7" if gsm else "ucs2"), f"U+{ord(character):04X}: {encoding}, gsm0338 {gsm}")
        report.expect(int(units) == (cost if gsm else 1), f"U+{ord(character):04X}: {units} units")
        decoder = character in GSM.ALPHABET or character in GSM.ALPHABET_EXT.values()
        report.expect(decoder == gsm, f"U+{ord(character):04X}: smspdudecoder {decoder}")
