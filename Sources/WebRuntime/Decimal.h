#ifndef CALLWRIGHT_DECIMAL_H
#define CALLWRIGHT_DECIMAL_H

#include "WebRuntime.h"

/// Reads `1`, `1.5`, `.5`, `15e-1`, however long, without a sign; the end of what was read, or NULL.
const char *read_decimal(const char *text, double *result);

/// Reads what follows `0x`: `1F`, `1.8`, `.8p3`; the end of what was read, or NULL.
const char *read_hexadecimal(const char *text, double *result);

/// Reads `e-12`, `p+3` behind the digits and adds it to the exponent; without digits there is nothing to read.
const char *read_exponent(const char *text, char letter, int64_t *exponent);

#endif
