// Moving, filling and comparing bytes.
//
// The engine's own `memory.copy` and `memory.fill` are the fastest way for long runs, but a call into the engine
// costs more than it saves for a short one, and most runs in a language server are short.

#include "WebRuntime.h"

#ifdef CALLWRIGHT_RUNTIME

#define SHORT 16

typedef uint64_t Eight __attribute__((aligned(1), may_alias));
typedef uint32_t Four __attribute__((aligned(1), may_alias));
typedef uint16_t Two __attribute__((aligned(1), may_alias));

#ifdef __wasm__
#define COPY(target, source, count) __builtin_memmove(target, source, count)
#define FILL(target, byte, count) __builtin_memset(target, byte, count)
#define BULK __attribute__((target("bulk-memory")))
#else
#include <string.h>
#define COPY(target, source, count) memmove(target, source, count)
#define FILL(target, byte, count) memset(target, byte, count)
#define BULK
#endif

/// Reads everything before it writes anything, so the two may overlap.
static void copy_short(char *target, const char *source, size_t count) {
  if (count >= 8) {
    uint64_t first = *(const Eight *)source, last = *(const Eight *)(source + count - 8);
    *(Eight *)target = first;
    *(Eight *)(target + count - 8) = last;
  } else if (count >= 4) {
    uint32_t first = *(const Four *)source, last = *(const Four *)(source + count - 4);
    *(Four *)target = first;
    *(Four *)(target + count - 4) = last;
  } else if (count >= 2) {
    uint16_t first = *(const Two *)source, last = *(const Two *)(source + count - 2);
    *(Two *)target = first;
    *(Two *)(target + count - 2) = last;
  } else if (count == 1) {
    *target = *source;
  }
}

BULK void *RUNTIME(memmove)(void *target, const void *source, size_t count) {
  if (count > SHORT)
    COPY(target, source, count);
  else
    copy_short(target, source, count);
  return target;
}

BULK void *RUNTIME(memcpy)(void *target, const void *source, size_t count) {
  if (count > SHORT)
    COPY(target, source, count);
  else
    copy_short(target, source, count);
  return target;
}

BULK void *RUNTIME(memset)(void *target, int byte, size_t count) {
  if (count > SHORT) {
    FILL(target, byte, count);
    return target;
  }
  unsigned char *bytes = target;
  for (size_t i = 0; i < count; i++)
    bytes[i] = (unsigned char)byte;
  return target;
}

int RUNTIME(memcmp)(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  while (count >= 8 && *(const Eight *)a == *(const Eight *)b)
    a += 8, b += 8, count -= 8;
  for (size_t i = 0; i < count; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

size_t RUNTIME(strlen)(const char *text) {
  const char *end = text;
  while (*end)
    end++;
  return (size_t)(end - text);
}

#endif
