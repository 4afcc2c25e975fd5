// The one place where a number that is known exactly becomes a double.

#include "Rounding.h"

#ifdef CALLWRIGHT_RUNTIME

static double double_of_bits(uint64_t bits) {
  union {
    uint64_t bits;
    double number;
  } same = {bits};
  return same.number;
}

double nearest_double(uint64_t significand, int64_t exponent, int more) {
  if (exponent > 1023)
    return __builtin_inf();
  if (exponent < -1075)
    return 0;

  int is_normal = exponent >= -1022;
  // 64 bits come in and 53 stay, fewer below the smallest normal number.
  uint32_t dropped = is_normal ? 11 : (uint32_t)(11 - 1022 - exponent);
  uint64_t kept = dropped < 64 ? significand >> dropped : 0;
  uint64_t rest = significand << (64 - dropped);
  uint64_t half = 1ull << 63;
  if (rest > half || (rest == half && (more || kept & 1)))
    kept++;

  // The highest of the 53 bits is not stored but adds one to the exponent, as does rounding up to the next power.
  return double_of_bits(is_normal ? ((uint64_t)(exponent + 1022) << 52) + kept : kept);
}

#endif
