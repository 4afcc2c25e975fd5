// Each value that is handed on is counted, some three thousand times a keystroke, and counting for several threads stops the processor
// each time. The C library knows whether there is another thread by now: `lint` has some, the server never has.
//
// The linker sends here whoever calls the functions of Swift's library (`--wrap` in Package.swift). Both ways are the library's own.
#ifdef STATIC_EXECUTABLE

#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#else
// An older C library does not say.
static const char __libc_single_threaded = 0;
#endif

// What is linked otherwise calls none of these, and has none that are called real.
#define WEAK __attribute__((weak))

void *swift_nonatomic_retain(void *object);
WEAK void *__real_swift_retain(void *object);

void *__wrap_swift_retain(void *object);
void *__wrap_swift_retain(void *object) {
  return __libc_single_threaded ? swift_nonatomic_retain(object) : __real_swift_retain(object);
}

// By itself, since here an object comes with marks in its address, which only the functions for such objects leave out.
void *swift_nonatomic_bridgeObjectRetain(void *object);
WEAK void *__real_swift_bridgeObjectRetain(void *object);

void *__wrap_swift_bridgeObjectRetain(void *object);
void *__wrap_swift_bridgeObjectRetain(void *object) {
  return __libc_single_threaded ? swift_nonatomic_bridgeObjectRetain(object) : __real_swift_bridgeObjectRetain(object);
}

void swift_nonatomic_release(void *object);
WEAK void __real_swift_release(void *object);

void __wrap_swift_release(void *object);
void __wrap_swift_release(void *object) {
  if (__libc_single_threaded) {
    swift_nonatomic_release(object);
  } else {
    __real_swift_release(object);
  }
}

#endif
