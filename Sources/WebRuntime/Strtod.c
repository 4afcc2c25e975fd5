// Text to double, for `Double("1.5")`: what the C library's strtod does, except that white space is not skipped
// (Swift has refused it before) and that what stands inside `nan(…)` is passed over.

#include "Decimal.h"

#ifdef CALLWRIGHT_RUNTIME

/// The end of a word of small letters that the text begins with, in any letter case, or NULL.
static const char *read_word(const char *text, const char *word) {
  for (; *word; text++, word++)
    if ((*text | 0x20) != *word)
      return NULL;
  return text;
}

static const char *read_parentheses(const char *text) {
  if (*text != '(')
    return text;
  const char *end = text + 1;
  while ((*end >= '0' && *end <= '9') || ((*end | 0x20) >= 'a' && (*end | 0x20) <= 'z') || *end == '_')
    end++;
  return *end == ')' ? end + 1 : text;
}

static const char *read_magnitude(const char *text, double *result) {
  const char *end;
  if ((end = read_word(text, "inf"))) {
    *result = __builtin_inf();
    const char *longer = read_word(end, "inity");
    return longer ? longer : end;
  }
  if ((end = read_word(text, "nan"))) {
    *result = __builtin_nan("");
    return read_parentheses(end);
  }
  if (*text == '0' && (text[1] | 0x20) == 'x' && (end = read_hexadecimal(text + 2, result)))
    return end;
  return read_decimal(text, result);
}

const char *RUNTIME(_swift_stdlib_strtod_clocale)(const char *text, double *result) {
  int is_negative = *text == '-';
  const char *end = read_magnitude(text + (*text == '-' || *text == '+'), result);
  if (end && is_negative)
    *result = -*result;
  return end;
}

#endif
