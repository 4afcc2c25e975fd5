"""The classes of cases that public suites ask of every reader of JSON, in texts of our own.

As in those suites y_ has to be read, n_ has to be refused, and i_ may be either; of the last the table says what is done here.
"""

VALUES = {
    "y_number_plain": "42", "y_number_zero": "0", "y_number_minus_zero": "-0", "y_number_negative": "-17",
    "y_number_fraction": "89.50", "y_number_minus_fraction": "-0.075", "y_number_exponent": "7e3", "y_number_capital_exponent": "7E3",
    "y_number_plus_exponent": "2e+8", "y_number_minus_exponent": "2E-8", "y_number_zero_exponent": "0e0",
    "y_number_all_parts": "-120.045e-12", "y_number_leading_zeros_in_exponent": "1e0007", "y_number_close_to_zero": "-0." + "0" * 60 + "3",
    "y_number_many_digits": "1" * 400, "y_number_largest_integer": "9223372036854775807", "y_number_smallest_integer": "-9223372036854775808",
    "y_string_empty": '""', "y_string_plain": '"front desk"', "y_string_short_escapes": r'"\"\\\/\b\f\n\r\t"',
    "y_string_escaped_letter": r'"\u0041\u00e9\u20AC"', "y_string_escaped_zero": r'"\u0000"', "y_string_pair": r'"\uD83D\uDCDE"',
    "y_string_two_pairs": r'"\ud83c\udf89\ud83d\ude00"', "y_string_delete": '"\x7f"', "y_string_noncharacter": '"\uffff\ufdd0"',
    "y_string_last_plane": '"\U0010ffff"', "y_string_line_separators": '"\u2028\u2029"', "y_string_mark_inside": '"\ufeff"',
    "y_string_comment_inside": '"a /* b */ // c"', "y_string_brackets_inside": '"]}[{"', "y_string_unescaped": '"grüß ✓ 🎉 e\u0301"',
    "y_structure_null": "null", "y_structure_true": "true", "y_structure_false": "false", "y_structure_spaces": " \t\r\n7\n\r\t ",
    "y_array_empty": "[]", "y_array_spaced": "[ ]", "y_array_mixed": '[1, "a", null, true, {}, []]', "y_array_lines": "[1\n,\n2]",
    "y_array_nested": "[[[]], []]", "y_object_empty": "{}", "y_object_one": '{"name":"Ana"}', "y_object_empty_key": '{"":0}',
    "y_object_same_key": '{"a":1,"a":2}', "y_object_same_twice": '{"a":1,"a":1}', "y_object_escaped_key": r'{"a\u0000b":1}',
    "y_object_long": "{" + ",".join(f'"k{n}": {n}' for n in range(300)) + "}", "y_depth_limit": "[" * 200 + "]" * 200,
    "n_number_plus": "+1", "n_number_plus_plus": "++1", "n_number_minus": "-", "n_number_minus_minus": "--1", "n_number_leading_zero": "012",
    "n_number_minus_leading_zero": "-012", "n_number_double_zero": "00", "n_number_point": ".", "n_number_no_integer": ".5",
    "n_number_minus_no_integer": "-.5", "n_number_no_fraction": "5.", "n_number_no_fraction_exponent": "5.e3", "n_number_two_points": "1.2.3",
    "n_number_no_exponent": "5e", "n_number_no_exponent_plus": "5e+", "n_number_no_exponent_minus": "0.5E-", "n_number_two_exponents": "1eE2",
    "n_number_fractional_exponent": "1e2.5", "n_number_hexadecimal": "0x1F", "n_number_underscore": "1_000", "n_number_space": "1 000",
    "n_number_comma": "1,000", "n_number_nan": "NaN", "n_number_minus_nan": "-NaN", "n_number_infinity": "Infinity", "n_number_inf": "inf",
    "n_number_minus_infinity": "-Infinity", "n_number_letter_behind": "12a", "n_number_fullwidth": "\uff11", "n_number_arabic": "\u0661",
    "n_number_sum": "1+2", "n_number_space_behind_minus": "- 1",
    "n_string_unclosed": '"abc', "n_string_only_quote": '"', "n_string_only_escape": '"\\', "n_string_escaped_quote_open": '"\\"',
    "n_string_single_quotes": "'a'", "n_string_typographic": "“a”", "n_string_no_quotes": "abc", "n_string_unknown_escape": r'"\a"',
    "n_string_hex_escape": r'"\x41"', "n_string_capital_u": r'"\U0041"', "n_string_escaped_quote": "\"\\'\"", "n_string_three_digits": r'"\u12"',
    "n_string_no_digits": r'"\u"', "n_string_bad_digit": r'"\u00g0"', "n_string_fullwidth_digit": '"\\u\uff10\uff10\uff14\uff11"',
    "n_string_signed_digits": r'"\u+041"', "n_string_spaced_digits": r'"\u 041"', "n_string_cut_pair": r'"\ud83d\u"',
    "n_string_cut_second": r'"\ud83d\ude0"', "n_string_pair_cut_by_quote": r'"\ud83d\"', "n_string_newline": '"a\nb"', "n_string_return": '"a\rb"',
    "n_string_tab": '"a\tb"', "n_string_zero": '"a\0b"', "n_string_unit_separator": '"a\x1fb"', "n_string_escaped_line_end": '"a\\\nb"',
    "n_string_escaped_emoji": '"\\🎉"', "n_string_two": '"a" "b"', "n_string_with_word": '"a"x', "n_string_backquotes": "`a`",
    "n_structure_nothing": "", "n_structure_only_space": " ", "n_structure_word_cut": "tru", "n_structure_word_longer": "nulls",
    "n_structure_capitals": "True", "n_structure_shouted": "NULL", "n_structure_undefined": "undefined", "n_structure_two_values": "1 2",
    "n_structure_value_behind": "{}[]", "n_structure_comment": "{} // a", "n_structure_comment_before": "/* a */ {}", "n_structure_hash": "{} # a",
    "n_structure_form_feed": "\f[]", "n_structure_vertical_tab": "[\v]", "n_structure_no_break_space": "[\u00a0]",
    "n_structure_ideographic_space": "[1\u3000]", "n_structure_word_joiner": "\u2060[]", "n_structure_zero_behind": "[]\0",
    "n_structure_escape_outside": r"\u0020[]", "n_structure_markup": "<a>", "n_structure_end_of_array": "]", "n_structure_end_of_object": "}",
    "n_structure_comma": ",", "n_structure_colon": ":", "n_structure_wrong_end": "[1}", "n_structure_other_wrong_end": '{"a":1]',
    "n_structure_two_marks": "\ufeff\ufeff[]", "n_structure_mark_inside": "[\ufeff]", "n_structure_mark_behind": "[]\ufeff",
    "n_structure_mark_alone": "\ufeff",
    "n_array_unclosed": "[", "n_array_unclosed_value": "[1", "n_array_unclosed_comma": "[1,", "n_array_comma_last": "[1,]",
    "n_array_commas_last": "[1,,]", "n_array_comma_first": "[,1]", "n_array_only_comma": "[,]", "n_array_two_commas": "[1,,2]",
    "n_array_no_comma": "[1 2]", "n_array_colon": "[1:2]", "n_array_closed_twice": "[1]]", "n_array_inner_unclosed": "[[1]",
    "n_array_stars": "[*]", "n_array_member": '["a": 1]', "n_array_value_then_array": "[3[4]]",
    "n_object_unclosed": "{", "n_object_key_only": '{"a"', "n_object_key_closed": '{"a"}', "n_object_colon_only": '{"a":', "n_object_no_value": '{"a":}',
    "n_object_no_colon": '{"a" 1}', "n_object_two_colons": '{"a"::1}', "n_object_equals": '{"a"=1}', "n_object_comma_for_colon": '{"a", 1}',
    "n_object_comma_last": '{"a":1,}', "n_object_comma_first": '{,"a":1}', "n_object_two_commas": '{"a":1,,"b":2}', "n_object_no_comma": '{"a":1 "b":2}',
    "n_object_bare_key": "{a:1}", "n_object_number_key": "{1:1}", "n_object_null_key": "{null:1}", "n_object_single_quotes": "{'a':1}",
    "n_object_array_key": "{[]:1}", "n_object_value_only": "{1}", "n_object_closed_twice": '{"a":1}}', "n_object_garbage": '{"a":1 x}',
    "n_depth_open": "[" * 100_000, "n_depth_open_objects": '{"a":' * 100_000,
    "i_number_too_large": "1e400", "i_number_too_large_negative": "-1e400", "i_number_too_small": "1e-400",
    "i_number_huge_exponent": "1e" + "9" * 30, "i_number_beyond_64_bits": "18446744073709551616", "i_string_lone_first": r'"\ud83d"',
    "i_string_lone_second": r'"\ude00"', "i_string_lone_then_letter": r'"\ud83da"', "i_string_lone_then_escape": r'"\ud83d\n"',
    "i_string_lone_then_other": r'"\ud83d\u0041"', "i_string_two_first": r'"\ud83d\ud83d"', "i_string_wrong_order": r'"\ude00\ud83d"',
    "i_string_first_then_pair": r'"\ud83d\ud83d\ude00"', "i_structure_mark": "\ufeff{}", "i_depth_beyond": "[" * 201 + "]" * 201,
    "i_depth_far_beyond": "[" * 100_000 + "]" * 100_000,
}

REFUSED_HERE = {"i_depth_beyond", "i_depth_far_beyond"}

BYTES = {
    "n_bytes_lone_continuation": b'"\x80"', "n_bytes_cut": b'"\xc3"', "n_bytes_cut_by_end": b'"\xe2\x82', "n_bytes_overlong": b'"\xc0\xaf"',
    "n_bytes_overlong_three": b'"\xe0\x80\xaf"', "n_bytes_surrogate": b'"\xed\xa0\x80"', "n_bytes_beyond_unicode": b'"\xf4\x90\x80\x80"',
    "n_bytes_ff": b'"\xff"', "n_bytes_latin_1": b'"caf\xe9"', "n_bytes_utf16": '{"a":1}'.encode("utf-16"),
    "n_bytes_utf16_without_mark": '["é"]'.encode("utf-16-le"), "n_bytes_outside_string": b"[\xff]", "n_bytes_behind": b"[]\xc3",
    "n_bytes_mark_cut": b"\xef\xbb{}",
}


def named():
    """Every case by its name: alone, and, where it is a value, inside an array and an object."""
    cases = {name: text.encode() for name, text in VALUES.items()} | BYTES
    for name, text in VALUES.items():
        if name.split("_")[1] in ("number", "string"):
            cases[name + "_in_array"] = f"[{text}]".encode()
            cases[name + "_as_member"] = f'{{"a": {text} }}'.encode()
    return cases


def is_read(name):
    """Whether the case is to be read here."""
    return not name.startswith("n_") and name not in REFUSED_HERE
