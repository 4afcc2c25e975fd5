#ifndef CALLWRIGHT_PAGES_H
#define CALLWRIGHT_PAGES_H

#include "WebRuntime.h"

/// Memory that nobody has used yet.
typedef struct {
  uintptr_t begin;
  uintptr_t end;
} Pages;

/// What lies between the module's own data and the end of memory. Asked for once.
Pages first_pages(void);

/// At least so many fresh bytes; begins where memory ended, which is where the last pages ended unless JavaScript
/// has grown the memory itself. Traps when there is no more.
Pages more_pages(size_t bytes);

#endif
