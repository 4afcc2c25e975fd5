// The arithmetic of large natural numbers, as far as reading a decimal number needs it.

#include "Natural.h"

#ifdef CALLWRIGHT_RUNTIME

static void append(Natural *number, uint32_t limb) {
  if (limb)
    number->limbs[number->count++] = limb;
}

void natural_multiply_add(Natural *number, uint32_t factor, uint32_t summand) {
  uint64_t carry = summand;
  for (uint32_t i = 0; i < number->count; i++) {
    carry += (uint64_t)number->limbs[i] * factor;
    number->limbs[i] = (uint32_t)carry;
    carry >>= 32;
  }
  append(number, (uint32_t)carry);
}

void natural_shift_left(Natural *number, uint32_t bits) {
  uint32_t limbs = bits / 32;
  if (bits % 32)
    natural_multiply_add(number, 1u << bits % 32, 0);
  if (!limbs)
    return;
  for (uint32_t i = number->count; i-- > 0;)
    number->limbs[i + limbs] = number->limbs[i];
  for (uint32_t i = 0; i < limbs; i++)
    number->limbs[i] = 0;
  number->count += limbs;
}

void natural_subtract(Natural *number, const Natural *smaller) {
  uint64_t borrow = 0;
  for (uint32_t i = 0; i < number->count; i++) {
    uint64_t less = borrow + (i < smaller->count ? smaller->limbs[i] : 0);
    borrow = number->limbs[i] < less;
    number->limbs[i] -= (uint32_t)less;
  }
  while (number->count && !number->limbs[number->count - 1])
    number->count--;
}

int natural_is_less(const Natural *left, const Natural *right) {
  if (left->count != right->count)
    return left->count < right->count;
  for (uint32_t i = left->count; i-- > 0;)
    if (left->limbs[i] != right->limbs[i])
      return left->limbs[i] < right->limbs[i];
  return 0;
}

uint32_t natural_bits(const Natural *number) {
  return number->count ? number->count * 32 - (uint32_t)__builtin_clz(number->limbs[number->count - 1]) : 0;
}

#endif
