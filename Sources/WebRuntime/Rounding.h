#ifndef CALLWRIGHT_ROUNDING_H
#define CALLWRIGHT_ROUNDING_H

#include "WebRuntime.h"

/// The double nearest to significand / 2^63 × 2^exponent, of two equally near ones the even one.
/// The significand's highest bit is set; `more` says that the true value lies a little above it.
double nearest_double(uint64_t significand, int64_t exponent, int more);

#endif
