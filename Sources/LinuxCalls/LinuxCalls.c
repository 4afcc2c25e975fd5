#define _GNU_SOURCE
#include "LinuxCalls.h"

#include <fcntl.h>

int write_file_out(int descriptor) {
  return sync_file_range(descriptor, 0, 0,
                         SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
}
