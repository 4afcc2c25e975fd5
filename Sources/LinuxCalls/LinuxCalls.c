#define _GNU_SOURCE
#include "LinuxCalls.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/ioctl.h>
#include <sys/uio.h>

int write_file_out(int descriptor) {
  return sync_file_range(descriptor, 0, 0,
                         SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
}

long write_what_fits(int descriptor, const void *bytes, unsigned long count) {
  struct iovec all = {(void *)bytes, count};
  return pwritev2(descriptor, &all, 1, -1, RWF_NOWAIT);
}

int room_in_empty_pipe(int descriptor) {
  int waiting = 0;
  int size = fcntl(descriptor, F_GETPIPE_SZ);
  if (size <= 0 || ioctl(descriptor, FIONREAD, &waiting) != 0 || waiting > 0) return 0;
  return size;
}

void keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
  mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024);
}
