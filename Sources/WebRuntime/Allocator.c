// malloc and free: blocks that lie side by side, know their neighbours and join them when they are freed.
//
// Free blocks hang in lists by size, eight lists for every power of two, and a bit for every list says whether it
// holds anything: taking and freeing are a few instructions each, however many blocks there are, and what is freed
// is used again before memory grows. (The idea is "two-level segregated fit", Masmano and others, 2004.)

#include "Pages.h"

#ifdef CALLWRIGHT_RUNTIME

/// A block begins 8 bytes before an address that 16 divides; its size is a multiple of 16, its header included.
typedef struct Block {
  uint32_t size_before;
  uint32_t size_and_use;
  struct Block *next;      // only in a free block: what is here in one that is in use
  struct Block *previous;  // belongs to whom it was given
} Block;

enum {
  HEADER = 8,
  UNIT = 16,
  IN_USE = 1,
  SMALLEST = (sizeof(Block) + UNIT - 1) / UNIT * UNIT,
  LARGEST = 0x7FFFFFF0,
  LISTS = 208,
  NEAR_ENOUGH = 8,
};

static Block *lists[LISTS];
static uint64_t filled[(LISTS + 63) / 64];
static Block *last;  // the mark at the end of memory: a block in use, without size

static uint32_t size_of(const Block *block) { return block->size_and_use & ~(uint32_t)IN_USE; }
static int in_use(const Block *block) { return block->size_and_use & IN_USE; }
static Block *at(const Block *block, intptr_t distance) { return (Block *)((uintptr_t)block + (uintptr_t)distance); }
static Block *after(const Block *block) { return at(block, size_of(block)); }

static void set_size(Block *block, uint32_t size, uint32_t use) {
  block->size_and_use = size | use;
  after(block)->size_before = size;
}

// The lists.

/// Sizes below 128 have a list each; above, a list holds sizes from n eighths of a power of two to n + 1.
static uint32_t list_for(uint32_t size) {
  if (size < 128)
    return size / UNIT;
  uint32_t power = 31 - (uint32_t)__builtin_clz(size);
  return (power - 6) * 8 + (size >> (power - 3) & 7);
}

/// The first list of which every block is large enough.
static uint32_t sure_list_for(uint32_t size) {
  if (size < 128)
    return size / UNIT;
  uint32_t power = 31 - (uint32_t)__builtin_clz(size);
  return list_for(size + (1u << (power - 3)) - 1);
}

static void put_in_list(Block *block) {
  uint32_t list = list_for(size_of(block));
  block->previous = NULL;
  block->next = lists[list];
  if (block->next)
    block->next->previous = block;
  lists[list] = block;
  filled[list / 64] |= 1ull << list % 64;
}

static void take_from_list(Block *block) {
  if (block->next)
    block->next->previous = block->previous;
  if (block->previous) {
    block->previous->next = block->next;
    return;
  }
  uint32_t list = list_for(size_of(block));
  lists[list] = block->next;
  if (!block->next)
    filled[list / 64] &= ~(1ull << list % 64);
}

static Block *first_from(uint32_t list) {
  for (uint32_t word = list / 64; word < sizeof filled / sizeof *filled; word++) {
    uint64_t bits = filled[word];
    if (word == list / 64)
      bits &= ~0ull << list % 64;
    if (bits)
      return lists[word * 64 + (uint32_t)__builtin_ctzll(bits)];
  }
  return NULL;
}

/// A block of the very size that was freed a moment ago is the usual case, so its own list is looked at first.
static Block *find(uint32_t size) {
  Block *block = lists[list_for(size)];
  for (int i = 0; block && i < NEAR_ENOUGH; i++, block = block->next)
    if (size_of(block) >= size)
      return block;
  return first_from(sure_list_for(size));
}

// Splitting, joining, growing.

static void release(Block *block) {
  Block *next = after(block);
  uint32_t size = size_of(block);
  if (!in_use(next)) {
    take_from_list(next);
    size += size_of(next);
  }
  if (block->size_before) {
    Block *before = at(block, -(intptr_t)block->size_before);
    if (!in_use(before)) {
      take_from_list(before);
      size += size_of(before);
      block = before;
    }
  }
  set_size(block, size, 0);
  put_in_list(block);
}

/// Gives back what a block in use has beyond the size.
static void trim(Block *block, uint32_t size) {
  uint32_t rest = size_of(block) - size;
  if (rest < SMALLEST)
    return;
  set_size(block, size, IN_USE);
  Block *tail = at(block, size);
  set_size(tail, rest, IN_USE);
  release(tail);
}

/// Makes fresh pages a block, joined to the one before it where they follow each other.
static void add(Pages pages) {
  uintptr_t begin = (pages.begin + HEADER + UNIT - 1) / UNIT * UNIT - HEADER;
  uintptr_t end = pages.end / UNIT * UNIT - HEADER;
  if (end < begin + SMALLEST)
    return;
  Block *block = (Block *)begin;
  if (last && (uintptr_t)last + HEADER == pages.begin)
    block = last;
  else
    block->size_before = 0;
  last = (Block *)end;
  last->size_and_use = IN_USE;
  set_size(block, (uint32_t)(end - (uintptr_t)block), IN_USE);
  release(block);
}

/// What is free at the end of memory and would be joined to fresh pages.
static uint32_t free_at_end(void) {
  Block *before = at(last, -(intptr_t)last->size_before);
  return in_use(before) ? 0 : size_of(before);
}

static void grow(uint32_t size) {
  if (!last)
    add(first_pages());
  uint32_t there = last ? free_at_end() : 0;
  if (there < size)
    add(more_pages(size - there + 2 * UNIT));
}

// What is asked for.

static Block *take(uint32_t size) {
  Block *block = find(size);
  while (!block) {
    grow(size);
    block = find(size);
  }
  take_from_list(block);
  block->size_and_use |= IN_USE;
  return block;
}

/// The first place in the block where the alignment is right and what is before it can be a block of its own.
static Block *align(Block *block, size_t alignment) {
  uintptr_t payload = (uintptr_t)block + HEADER;
  uintptr_t aligned = (payload + alignment - 1) & ~(alignment - 1);
  while (aligned != payload && aligned - payload < SMALLEST)
    aligned += alignment;
  if (aligned == payload)
    return block;
  uint32_t gap = (uint32_t)(aligned - payload), size = size_of(block);
  Block *moved = at(block, gap);
  set_size(block, gap, IN_USE);
  set_size(moved, size - gap, IN_USE);
  release(block);
  return moved;
}

int RUNTIME(posix_memalign)(void **result, size_t alignment, size_t size) {
  if (size > LARGEST - alignment - SMALLEST)
    __builtin_trap();
  uint32_t needed = (uint32_t)((size + HEADER + UNIT - 1) / UNIT * UNIT);
  if (needed < SMALLEST)
    needed = SMALLEST;
  Block *block;
  if (alignment <= UNIT)
    block = take(needed);
  else
    block = align(take(needed + (uint32_t)alignment + SMALLEST), alignment);
  trim(block, needed);
  *result = at(block, HEADER);
  return 0;
}

void *RUNTIME(malloc)(size_t size) {
  void *result;
  RUNTIME(posix_memalign)(&result, UNIT, size);
  return result;
}

void RUNTIME(free)(void *pointer) {
  if (!pointer)
    return;
  Block *block = at(pointer, -HEADER);
  if (!in_use(block))
    __builtin_trap();
  release(block);
}

#endif
