// A decimal number becomes the double nearest to it, whatever its length.
//
// Short numbers are exact in one operation on doubles (Clinger, 1990). All others are divided as large natural
// numbers, a bit at a time, which is slow in the books but takes a microsecond for the numbers that people write,
// and has no special case that could be wrong.

#include "Decimal.h"
#include "Natural.h"
#include "Rounding.h"

#ifdef CALLWRIGHT_RUNTIME

enum {
  // The point half way between two doubles has at most 767 digits: what follows can only say "a little more".
  SIGNIFICANT = 768,
  // More digits before the point than this: infinite; as many zeros behind it: zero.
  FARTHEST = 400,
};

/// Where the digits are, and what they are worth: the digits as a whole number times a power of ten.
typedef struct {
  const char *first;  // without leading zeros
  uint32_t count;     // at most SIGNIFICANT
  int64_t exponent;
  uint64_t leading;   // the value of the first digits, up to 19
  int has_more;       // a digit that is not zero follows those counted
} Digits;

static void add_digit(Digits *digits, const char *place, int is_fraction) {
  uint32_t value = (uint32_t)(*place - '0');
  if (is_fraction)
    digits->exponent--;
  if (!digits->count && !value)
    return;
  if (digits->count == SIGNIFICANT) {
    digits->exponent++;
    digits->has_more |= value != 0;
    return;
  }
  if (!digits->count)
    digits->first = place;
  if (digits->count < 19)
    digits->leading = digits->leading * 10 + value;
  digits->count++;
}

static const char *read_digits(const char *text, Digits *digits) {
  int has_point = 0, has_digit = 0;
  for (;; text++) {
    if (*text == '.' && !has_point) {
      has_point = 1;
    } else if (*text >= '0' && *text <= '9') {
      has_digit = 1;
      add_digit(digits, text, has_point);
    } else {
      return has_digit ? text : NULL;
    }
  }
}

/// Two exact doubles make one rounding when they are multiplied or divided, which is the nearest double.
static int short_decimal(const Digits *digits, double *result) {
  static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (digits->count > 19 || digits->leading >> 53 || digits->exponent < -22 || digits->exponent > 22)
    return 0;
  double value = (double)digits->leading;
  *result = digits->exponent < 0 ? value / powers[-digits->exponent] : value * powers[digits->exponent];
  return 1;
}

static void set_to_digits(Natural *number, const Digits *digits) {
  number->count = 0;
  const char *place = digits->first;
  for (uint32_t i = 0; i < digits->count; place++)
    if (*place != '.') {
      natural_multiply_add(number, 10, (uint32_t)(*place - '0'));
      i++;
    }
}

static void multiply_by_power_of_five(Natural *number, int64_t power) {
  for (; power >= 13; power -= 13)
    natural_multiply_add(number, 1220703125, 0);
  for (; power > 0; power--)
    natural_multiply_add(number, 5, 0);
}

/// The nearest double to numerator / denominator × 2^exponent. Uses both numbers up.
static double nearest_to_quotient(Natural *numerator, Natural *denominator, int64_t exponent, int more) {
  int64_t longer = (int64_t)natural_bits(numerator) - natural_bits(denominator);
  if (longer >= 0)
    natural_shift_left(denominator, (uint32_t)longer);
  else
    natural_shift_left(numerator, (uint32_t)-longer);
  exponent += longer;
  if (natural_is_less(numerator, denominator)) {
    natural_shift_left(numerator, 1);
    exponent--;
  }
  uint64_t quotient = 0;
  for (int bit = 0; bit < 64; bit++) {
    quotient <<= 1;
    if (!natural_is_less(numerator, denominator)) {
      natural_subtract(numerator, denominator);
      quotient |= 1;
    }
    natural_shift_left(numerator, 1);
  }
  return nearest_double(quotient, exponent, more || numerator->count > 0);
}

static double long_decimal(const Digits *digits) {
  int64_t digits_before_point = digits->count + digits->exponent;
  if (digits_before_point > FARTHEST)
    return __builtin_inf();
  if (digits_before_point < -FARTHEST)
    return 0;
  Natural numerator, denominator = {1, {1}};
  set_to_digits(&numerator, digits);
  // 10^n is 5^n × 2^n, and the power of two goes into the exponent.
  if (digits->exponent < 0)
    multiply_by_power_of_five(&denominator, -digits->exponent);
  else
    multiply_by_power_of_five(&numerator, digits->exponent);
  return nearest_to_quotient(&numerator, &denominator, digits->exponent, digits->has_more);
}

const char *read_decimal(const char *text, double *result) {
  Digits digits = {0};
  const char *end = read_digits(text, &digits);
  if (!end)
    return NULL;
  end = read_exponent(end, 'e', &digits.exponent);
  if (!digits.count)
    *result = 0;
  else if (!short_decimal(&digits, result))
    *result = long_decimal(&digits);
  return end;
}

#endif
