// Calls everything in LinuxCalls: calls FOLDER

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>
#include "LinuxCalls.h"

int main(int count, char **arguments) {
  if (count != 2 || chdir(arguments[1]) != 0)
    return 2;
  int file = open("file", O_CREAT | O_RDWR, 0600);
  if (file < 0 || write(file, "a", 1) != 1 || write_file_out(file) != 0) {
    perror("a file cannot be written out");
    return 1;
  }
  close(file);
  int wrong[] = {file, -1, INT_MAX, INT_MIN};
  for (unsigned i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    if (write_file_out(wrong[i]) != -1 || errno != EBADF) {
      printf("%d is no file, and was written out\n", wrong[i]);
      return 1;
    }
  }
  printf("LinuxCalls: nothing undefined\n");
  return 0;
}
