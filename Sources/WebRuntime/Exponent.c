// The exponent behind the digits of a number.

#include "Decimal.h"

#ifdef CALLWRIGHT_RUNTIME

/// Beyond this every number that fits in memory is infinite or zero.
static const int64_t enough = 1000000000000;

const char *read_exponent(const char *text, char letter, int64_t *exponent) {
  if ((*text | 0x20) != letter)
    return text;
  const char *digit = text + 1;
  int is_negative = *digit == '-';
  if (*digit == '-' || *digit == '+')
    digit++;
  if (*digit < '0' || *digit > '9')
    return text;
  int64_t value = 0;
  for (; *digit >= '0' && *digit <= '9'; digit++)
    if (value < enough)
      value = value * 10 + (*digit - '0');
  *exponent += is_negative ? -value : value;
  return digit;
}

#endif
