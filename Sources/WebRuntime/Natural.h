#ifndef CALLWRIGHT_NATURAL_H
#define CALLWRIGHT_NATURAL_H

#include "WebRuntime.h"

/// A natural number of up to 3,072 bits; what reads decimal numbers stays below 2,800.
typedef struct {
  uint32_t count;
  uint32_t limbs[96];
} Natural;

void natural_multiply_add(Natural *number, uint32_t factor, uint32_t summand);
void natural_shift_left(Natural *number, uint32_t bits);
void natural_subtract(Natural *number, const Natural *smaller);
int natural_is_less(const Natural *left, const Natural *right);
uint32_t natural_bits(const Natural *number);

#endif
