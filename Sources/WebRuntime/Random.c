// The seed of `Dictionary` and `Set`: always the same, because equal input has to give equal output.

#include "WebRuntime.h"

#ifdef CALLWRIGHT_RUNTIME

/// Steele, Lea and Flood's SplitMix64.
void RUNTIME(arc4random_buf)(void *target, size_t count) {
  static uint64_t state = 0;
  unsigned char *bytes = target;
  for (size_t i = 0; i < count; i++) {
    state += 0x9E3779B97F4A7C15;
    uint64_t mixed = state;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    bytes[i] = (unsigned char)(mixed ^ mixed >> 31);
  }
}

#endif
