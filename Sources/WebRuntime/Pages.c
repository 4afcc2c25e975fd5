// Where memory comes from: the module's linear memory, which grows and never shrinks.

#include "Pages.h"

#ifdef __wasm__

#define PAGE ((size_t)65536)

/// Every growth makes JavaScript's views of the memory stale and costs a call into the engine: not less than 1 MiB.
#define STEP ((size_t)16)

extern unsigned char __heap_base;

Pages first_pages(void) {
  return (Pages){(uintptr_t)&__heap_base, __builtin_wasm_memory_size(0) * PAGE};
}

Pages more_pages(size_t bytes) {
  size_t needed = bytes / PAGE + 1;
  size_t count = needed > STEP ? needed : STEP;
  size_t before = __builtin_wasm_memory_grow(0, count);
  if (before == SIZE_MAX && count > needed) {
    count = needed;
    before = __builtin_wasm_memory_grow(0, count);
  }
  if (before == SIZE_MAX)
    __builtin_trap();
  return (Pages){before * PAGE, (before + count) * PAGE};
}

#endif
