// What a Swift module asks of a C library where there is none, on wasm32-unknown-none-wasm.
//
// Nothing here is called by name from our Swift; the compiler and the standard library ask for it while linking.
// A native build has a C library, so there every file of this target is empty, unless it is compiled with
// CALLWRIGHT_RUNTIME_TEST: then the same code stands beside the system's under names of its own, to be compared
// with it (Tests/EndToEnd/wasm/runtime-test).
//
// What is missing is missing on purpose: without `putchar` a forgotten `print` does not link.

#ifndef CALLWRIGHT_WEB_RUNTIME_H
#define CALLWRIGHT_WEB_RUNTIME_H

#include <stddef.h>
#include <stdint.h>

#ifdef CALLWRIGHT_RUNTIME_TEST
#define RUNTIME(name) callwright_##name
#else
#define RUNTIME(name) name
#endif

#if defined(__wasm__) || defined(CALLWRIGHT_RUNTIME_TEST)
#define CALLWRIGHT_RUNTIME

void *RUNTIME(malloc)(size_t size);
int RUNTIME(posix_memalign)(void **result, size_t alignment, size_t size);
void RUNTIME(free)(void *pointer);

void *RUNTIME(memcpy)(void *target, const void *source, size_t count);
void *RUNTIME(memmove)(void *target, const void *source, size_t count);
void *RUNTIME(memset)(void *target, int byte, size_t count);
int RUNTIME(memcmp)(const void *left, const void *right, size_t count);
size_t RUNTIME(strlen)(const char *text);

void RUNTIME(arc4random_buf)(void *target, size_t count);
__int128 RUNTIME(__multi3)(__int128 left, __int128 right);
const char *RUNTIME(_swift_stdlib_strtod_clocale)(const char *text, double *result);

#endif
#endif
