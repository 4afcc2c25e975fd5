// What Swift's library does before `main`, where it can be had for less: each function here takes the place of one of the same
// name in the library for static executables, whose file is then left out. They are weak: should another version of Swift need
// more of that file, it comes with its own, and should it ask for other names, these are called by nobody.
#ifdef STATIC_EXECUTABLE

#include <stddef.h>

static int argument_count;
static char **arguments;

// The C library gives these to everything that runs before `main`.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  argument_count = count;
  arguments = values;
}

/// What `CommandLine` asks for. The library searches the stack for it, after it has read in /proc/self/maps where that is.
char **_swift_stdlib_getUnsafeArgvArgc(int *count);
__attribute__((weak)) char **_swift_stdlib_getUnsafeArgvArgc(int *count) {
  *count = argument_count;
  return arguments;
}

/// Where `swift-backtrace` is, which tells of a crash: with no release. The library looks for it in eight places at each start,
/// and without it does what it does then: leaves a crash to the system.
char *swift_copyAuxiliaryExecutablePath(const char *name);
__attribute__((weak)) char *swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return NULL;
}

#endif
