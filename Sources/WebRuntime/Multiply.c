// The product of two 128-bit numbers, which the compiler asks for where a Swift number is printed as decimal text.

#include "WebRuntime.h"

#ifdef CALLWRIGHT_RUNTIME

typedef unsigned __int128 Wide;

/// The whole product of two 64-bit numbers, by halves as in school, so that the compiler need not call us for it.
static Wide product(uint64_t left, uint64_t right) {
  uint64_t a = left >> 32, b = (uint32_t)left, c = right >> 32, d = (uint32_t)right;
  uint64_t low = b * d;
  uint64_t middle = a * d + (low >> 32);
  uint64_t other = b * c + (uint32_t)middle;
  uint64_t high = a * c + (middle >> 32) + (other >> 32);
  return (Wide)high << 64 | other << 32 | (uint32_t)low;
}

__int128 RUNTIME(__multi3)(__int128 left, __int128 right) {
  uint64_t a = (uint64_t)((Wide)left >> 64), b = (uint64_t)left;
  uint64_t c = (uint64_t)((Wide)right >> 64), d = (uint64_t)right;
  return (__int128)(product(b, d) + ((Wide)(a * d + b * c) << 64));
}

#endif
