// The C runtime of the WebAssembly module, compiled for this machine: numbers are compared with the system's strtod
// bit for bit, memory with a copy of everything that was written to it.

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include "Pages.h"
#include "Rounding.h"
#include "WebRuntime.h"

static long checks = 0;

#define CHECK(condition, ...)                 \
  do {                                        \
    checks++;                                 \
    if (!(condition)) {                       \
      printf("failed: %s: ", #condition);     \
      printf(__VA_ARGS__);                    \
      printf(" (line %d)\n", __LINE__);       \
      exit(1);                                \
    }                                         \
  } while (0)

static uint64_t random_state = 1;

static uint64_t next_random(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return random_state;
}

static uint32_t below(uint32_t limit) { return (uint32_t)(next_random() >> 11) % limit; }

// Pages out of one reserved range, which grows as linear memory does.

enum { PAGE = 65536 };
static const size_t reserved = (size_t)1 << 30;
static unsigned char *range;
static size_t used = 3 * PAGE;

Pages first_pages(void) {
  range = mmap(NULL, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return (Pages){(uintptr_t)range + 1234, (uintptr_t)range + used};
}

Pages more_pages(size_t bytes) {
  size_t before = used, count = bytes / PAGE + 1;
  used += (count > 16 ? count : 16) * PAGE;
  if (used > reserved) {
    printf("failed: more than 1 GiB in use\n");
    exit(1);
  }
  return (Pages){(uintptr_t)range + before, (uintptr_t)range + used};
}

// Numbers.

static uint64_t bits_of(double number) {
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  return bits;
}

static void compare_number(const char *text) {
  char *expected_end;
  double expected = strtod(text, &expected_end), result = 0;
  const char *end = callwright__swift_stdlib_strtod_clocale(text, &result);
  if (!end) {
    CHECK(expected_end == text, "%.60s is a number", text);
    return;
  }
  CHECK(end == expected_end, "%.60s is read to %td instead of %td", text, end - text, expected_end - text);
  CHECK(bits_of(result) == bits_of(expected), "%.60s (%zu characters) is %a instead of %a", text, strlen(text), result,
        expected);
}

static const char *const numbers[] = {
    "0", "-0", "+0", "1", "-1", "+1.5", ".5", "5.", ".", "", "-", "+", "e5", "1e", "1e+", "1e-", "1e5x", "1.5.5", "00012",
    "0.1", "0.2", "0.3", "1e22", "1e23", "9007199254740993", "9007199254740992.99999", "18014398509481985",
    "123456789012345678", "1234567890123456789", "12345678901234567890", "99999999999999999999",
    "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1.797693134862315807e308",
    "179769313486231580793e289", "1e308", "1e309", "-1e309", "1e400", "1e401", "1e1000000", "1e99999999999999999999",
    "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.470328229206232720e-324",
    "2.4703282292062327208299955e-324", "1e-323", "1e-324", "1e-400", "1e-99999999999999999999", "0e99999999999999999999",
    "2.2250738585072011e-308", "2.2250738585072012e-308", "2.2250738585072014e-308", "2.225073858507201e-308",
    "6631236846766476e-316", "3237883913302901289588352412501532174863037669423108059901297049552301970670676565786835742587799557860615776559838283435514391084153169252689190564396459577394618038928365305143463955100356696665629202017331344031730044369360205258345803431471660032699580731300954848363975548690010751530018881758184174569652173110473696022749934638425380623369774736560008997404060967498028389191878963968575439222206416981462690113342524002724385941651051293552601421155333430225237291523843322331326138431477823591142408800030775170625915670728657003151953664260769822494937951845801530895238439819708403389937873241463484205608000027270531106827387907791444918534771598750162812548862768493201518991668028251730299953143924168545708663913273994694463908672332763671875E-1010",
    "inf", "-inf", "INF", "Infinity", "-iNFINITY", "infinit", "in", "nan", "-nan", "NAN", "nan()", "nan(", "na",
    "0x", "0x1", "0X1P3", "0x.8", "0x.", "0x1.8p-3", "0x1p", "0x1p+", "0x1p99999", "0x1p-99999", "0xfffffffffffff8",
    "0xfffffffffffffc", "0x1fffffffffffff8", "0x1.00000000000008p0", "0x1.000000000000080000000000000001p0",
    "0x1.fffffffffffff8p1023", "0x0.00000000000008p-1022", "0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x0.0p5",
    "\x10x1", "1\x05", "1 2", " ", "x",
};

static void append_digits(char **end, uint32_t count) {
  while (count-- > 0)
    *(*end)++ = (char)('0' + below(10));
}

/// Digits, point and exponent by chance.
static void compare_random_decimal(void) {
  char text[2200], *end = text;
  if (below(4) == 0)
    *end++ = '-';
  uint32_t digits = below(20) == 0 ? below(1000) : below(25);
  append_digits(&end, below(digits + 1));
  *end++ = '.';
  append_digits(&end, digits);
  uint32_t range = below(3) == 0 ? 700 : 60;
  sprintf(end, "e%d", (int)below(range) - (int)range / 2);
  compare_number(text);
}

/// A double chosen by its bits, written with 1 to 40 digits.
static void compare_random_double(void) {
  uint64_t bits = next_random();
  if (below(8) == 0)
    bits &= 0x800FFFFFFFFFFFFF;
  double number;
  memcpy(&number, &bits, sizeof number);
  char text[1200];
  sprintf(text, "%.*e", (int)below(40), number);
  compare_number(text);
}

/// The point exactly half way between two doubles, and the nearest points above and below that can be written.
static void compare_half_way(void) {
  uint64_t bits = next_random() >> 2;
  if (below(4) == 0)
    bits &= 0x000FFFFFFFFFFFFF;
  if (below(4) == 0)
    bits = 0x0010000000000000 - below(3);
  double number, next;
  memcpy(&number, &bits, sizeof number);
  bits++;
  memcpy(&next, &bits, sizeof next);
  // x86-64's long double has the 11 bits more that the middle needs, and the range.
  long double middle = ((long double)number + (long double)next) / 2;
  char text[1200];
  int length = sprintf(text, "%.800Le", middle);
  compare_number(text);
  char *exponent = strchr(text, 'e');
  char tail[20];
  strcpy(tail, exponent);
  sprintf(exponent, "1%s", tail);
  compare_number(text);
  CHECK(length > 800, "%d", length);
  text[30 + below(700)]--;
  for (char *place = text; *place; place++)
    if (*place == '/')
      *place = '0';
  compare_number(text);
}

static void compare_random_hexadecimal(void) {
  char text[200], *end = text;
  end += sprintf(end, "0x");
  for (uint32_t i = below(24); i > 0; i--)
    end += sprintf(end, "%x", below(16));
  *end++ = '.';
  for (uint32_t i = below(24); i > 0; i--)
    end += sprintf(end, below(3) ? "%x" : "0", below(16));
  sprintf(end, "p%d", (int)below(2400) - 1200);
  compare_number(text);
}

static void compare_very_long(void) {
  size_t count = 1000000;
  char *text = malloc(count + 64);
  memset(text, '0', count);
  text[1] = '.';
  sprintf(text + count, "7e%zu", count);
  compare_number(text);
  memset(text, '9', count);
  sprintf(text + count, "e-%zu", count - 1);
  compare_number(text);
  memset(text, '0', count);
  text[0] = '1';
  sprintf(text + count, "e-%zu", count - 1);
  compare_number(text);
  free(text);
}

static void test_numbers(int rounds) {
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    if (numbers[i][0] != ' ')
      compare_number(numbers[i]);
  for (int i = 0; i < rounds; i++) {
    compare_random_decimal();
    compare_random_double();
  }
  for (int i = 0; i < rounds / 10; i++) {
    compare_half_way();
    compare_random_hexadecimal();
  }
  compare_very_long();
}

// Memory.

enum { BLOCKS = 2000 };

typedef struct {
  unsigned char *bytes;
  size_t size;
  unsigned char *copy;
} Shadow;

static Shadow shadows[BLOCKS];

static size_t random_size(void) {
  uint32_t kind = below(1000);
  return kind < 900 ? below(200) : kind < 990 ? below(4000) : kind < 999 ? below(100000) : below(2000000);
}

static void fill_block(Shadow *block) {
  size_t alignment = below(8) ? 16 : (size_t)8 << below(8);
  block->size = random_size();
  void *bytes;
  CHECK(callwright_posix_memalign(&bytes, alignment, block->size) == 0, "%zu", block->size);
  CHECK((uintptr_t)bytes % alignment == 0, "%p is not aligned to %zu", bytes, alignment);
  CHECK((unsigned char *)bytes >= range + 1234 && (unsigned char *)bytes + block->size <= range + used, "outside");
  block->bytes = bytes;
  block->copy = malloc(block->size + 1);
  for (size_t i = 0; i < block->size; i++)
    block->bytes[i] = block->copy[i] = (unsigned char)next_random();
}

static void free_block(Shadow *block) {
  CHECK(memcmp(block->bytes, block->copy, block->size) == 0, "a block of %zu bytes was overwritten", block->size);
  callwright_free(block->bytes);
  free(block->copy);
  block->bytes = NULL;
}

static void test_blocks_keep_their_bytes(int rounds) {
  for (int i = 0; i < rounds; i++) {
    Shadow *block = &shadows[below(BLOCKS)];
    if (block->bytes)
      free_block(block);
    else
      fill_block(block);
  }
  for (int i = 0; i < BLOCKS; i++)
    if (shadows[i].bytes)
      free_block(&shadows[i]);
}

/// When everything is free, all of it is one block again: nearly all that was ever in use can be had in one piece.
static void test_free_blocks_join(void) {
  size_t before = used;
  callwright_free(callwright_malloc(used - 2 * PAGE));
  CHECK(used == before, "grew from %zu to %zu", before, used);
}

static void test_memory_stays_flat(int rounds) {
  static void *blocks[500];
  size_t after_warming = 0;
  for (int i = 0; i < rounds; i++) {
    void **block = &blocks[below(500)];
    callwright_free(*block);
    *block = callwright_malloc(random_size());
    if (i == rounds / 10)
      after_warming = used;
  }
  for (int i = 0; i < 500; i++)
    callwright_free(blocks[i]);
  CHECK(used <= after_warming + after_warming / 4, "grew from %zu to %zu", after_warming, used);
}

/// As an array grows: a larger block, the bytes copied, the smaller one freed.
static void test_growing_arrays_use_memory_again(void) {
  size_t before = used;
  for (int round = 0; round < 200; round++) {
    void *array = callwright_malloc(16);
    for (size_t size = 32; size < 4000000; size *= 2) {
      void *larger = callwright_malloc(size);
      callwright_free(array);
      array = larger;
    }
    callwright_free(array);
  }
  CHECK(used == before, "grew from %zu to %zu", before, used);
}

/// Somebody else, JavaScript, may take pages between two of ours.
static void test_a_hole_in_memory(void) {
  used += 5 * PAGE;
  size_t size = used;
  unsigned char *bytes = callwright_malloc(size);
  memset(bytes, 7, size);
  CHECK(bytes + size <= range + used, "outside");
  callwright_free(bytes);
  test_blocks_keep_their_bytes(20000);
}

// Bytes.

static int sign(int number) { return (number > 0) - (number < 0); }

static void test_bytes(void) {
  unsigned char ours[300], theirs[300];
  for (int i = 0; i < 200000; i++) {
    for (size_t j = 0; j < sizeof ours; j++)
      ours[j] = theirs[j] = (unsigned char)(next_random() >> 9);
    size_t count = below(below(2) ? 20 : 100), from = below(100), to = below(100);
    CHECK(callwright_memmove(ours + to, ours + from, count) == ours + to, "result");
    memmove(theirs + to, theirs + from, count);
    CHECK(callwright_memcpy(ours + 200, ours + from, count) == ours + 200, "result");
    memcpy(theirs + 200, theirs + from, count);
    CHECK(callwright_memset(ours + from, (int)to - 50, count / 2) == ours + from, "result");
    memset(theirs + from, (int)to - 50, count / 2);
    CHECK(memcmp(ours, theirs, sizeof ours) == 0, "%zu bytes from %zu to %zu", count, from, to);

    memcpy(theirs + to, ours + from, count);
    if (count && below(2))
      theirs[to + below((uint32_t)count)] ^= (unsigned char)(1 << below(8));
    CHECK(sign(callwright_memcmp(ours + from, theirs + to, count)) == sign(memcmp(ours + from, theirs + to, count)),
          "%zu bytes", count);
  }
  CHECK(callwright_strlen("") == 0 && callwright_strlen("abc") == 3, "strlen");
}

static void test_multiplication(void) {
  for (int i = 0; i < 200000; i++) {
    __int128 left = (__int128)((unsigned __int128)next_random() << 64 | next_random());
    __int128 right = (__int128)((unsigned __int128)next_random() << 64 | next_random());
    left >>= below(127), right >>= below(127);
    __int128 expected = (__int128)((unsigned __int128)left * (unsigned __int128)right);
    CHECK(callwright___multi3(left, right) == expected, "%llx * %llx", (unsigned long long)left, (unsigned long long)right);
  }
}

int main(int count, char **arguments) {
  int rounds = count > 1 ? atoi(arguments[1]) : 100000;
  test_numbers(rounds);
  test_blocks_keep_their_bytes(rounds * 5);
  test_free_blocks_join();
  test_memory_stays_flat(rounds * 20);
  test_free_blocks_join();
  test_growing_arrays_use_memory_again();
  test_a_hole_in_memory();
  test_bytes();
  test_multiplication();
  printf("runtime: %ld checks passed\n", checks);
  return 0;
}
