// Hexadecimal numbers, `0x1.8p3`: Swift reads them everywhere, so it reads them here.

#include "Decimal.h"
#include "Rounding.h"

#ifdef CALLWRIGHT_RUNTIME

static int digit_value(char letter) {
  if (letter >= '0' && letter <= '9')
    return letter - '0';
  letter |= 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

const char *read_hexadecimal(const char *text, double *result) {
  uint64_t significand = 0;
  int64_t exponent = 0;
  int has_point = 0, has_digit = 0, more = 0;
  for (;; text++) {
    if (*text == '.' && !has_point) {
      has_point = 1;
      continue;
    }
    int value = digit_value(*text);
    if (value < 0)
      break;
    has_digit = 1;
    if (has_point)
      exponent -= 4;
    if (significand >> 60) {
      exponent += 4;
      more |= value != 0;
    } else {
      significand = significand << 4 | (uint64_t)value;
    }
  }
  if (!has_digit)
    return NULL;
  text = read_exponent(text, 'p', &exponent);
  *result = 0;
  if (significand) {
    int zeros = __builtin_clzll(significand);
    *result = nearest_double(significand << zeros, exponent + 63 - zeros, more);
  }
  return text;
}

#endif
