// typist ROUNDS IN_A_ROW SERVER…: types into language servers and times each keystroke, from the change to its findings.
//
// A program of C, since one that is read line by line takes longer to read an answer than some servers to give it, and drives
// their code out of the processor's caches meanwhile. SERVER is a folder: the server runs in it, with the lines of `command` as its
// arguments; `initialize` and `open` are messages, `press` and `take` as well, with @ for the version. In each round every server
// has its turn, in another order each time, with so many keystrokes in a row. A line of microseconds is written for each server.

#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LARGEST = 1 << 25, ARGUMENTS = 8 };

struct server {
  const char *folder;
  char *press, *take;
  pid_t process;
  int input, output, version;
  char *received;
  size_t length;
  double *times;
};

static struct server *all;
static int begun;

/// Some servers stay when nobody is left who could ask them anything.
static void end_all(void) {
  while (begun > 0) kill(all[--begun].process, SIGKILL);
}

static void fail(const char *folder, const char *reason) {
  fprintf(stderr, "%s: %s\n", folder, reason);
  exit(1);
}

static void *room(size_t size) {
  void *memory = malloc(size);
  if (!memory) fail("typist", "no memory");
  return memory;
}

static double microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

static char *text(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  int file = open(path, O_RDONLY);
  off_t size = file < 0 ? -1 : lseek(file, 0, SEEK_END);
  if (size < 0) fail(path, "cannot be read");
  char *found = room(size + 1);
  if (pread(file, found, size, 0) != size) fail(path, "cannot be read");
  close(file);
  found[size] = 0;
  return found;
}

static void send(struct server *server, const char *body, size_t length) {
  char *frame = room(length + 64);
  size_t size = sprintf(frame, "Content-Length: %zu\r\n\r\n", length);
  memcpy(frame + size, body, length);
  size += length;
  for (char *rest = frame; size > 0;) {
    ssize_t written = write(server->input, rest, size);
    if (written < 0) fail(server->folder, "the server is gone");
    rest += written;
    size -= written;
  }
  free(frame);
}

/// A message without its frame, ended by a zero; it lasts until the next one is asked for.
static char *next(struct server *server) {
  static char message[LARGEST + 1];
  for (;;) {
    char *end = memmem(server->received, server->length, "\r\n\r\n", 4);
    char *named = end ? memmem(server->received, end - server->received, "ength: ", 7) : NULL;
    if (named) {
      size_t length = strtoul(named + 7, NULL, 10), all = end + 4 - server->received + length;
      if (server->length >= all) {
        memcpy(message, end + 4, length);
        message[length] = 0;
        server->length -= all;
        memmove(server->received, server->received + all, server->length);
        return message;
      }
    }
    ssize_t came = read(server->output, server->received + server->length, LARGEST - server->length);
    if (came <= 0) fail(server->folder, "the server is gone");
    server->length += came;
  }
}

/// Gives a server what it asks for: nothing.
static void answer(struct server *server, const char *message) {
  const char *id = strstr(message, "\"id\":");
  if (!id || !strstr(message, "\"method\":")) return;
  id += 5;
  char body[256];
  snprintf(body, sizeof body, "{\"jsonrpc\":\"2.0\",\"id\":%.*s,\"result\":%s}", (int)strcspn(id, ",}"), id,
           strstr(message, "\"workspace/configuration\"") ? "[null,null,null,null]" : "null");
  send(server, body, strlen(body));
}

static void await_findings(struct server *server) {
  for (;;) {
    const char *message = next(server);
    if (!strstr(message, "\"textDocument/publishDiagnostics\"")) {
      answer(server, message);
      continue;
    }
    const char *version = strstr(message, "\"version\":");
    if (!version || atoi(version + 10) == server->version) return;
  }
}

static double keystroke(struct server *server) {
  server->version++;
  const char *change = server->version % 2 == 0 ? server->press : server->take;
  const char *place = strchr(change, '@');
  if (!place) fail(server->folder, "a change without a place for its version");
  char body[4096];
  int length = snprintf(body, sizeof body, "%.*s%d%s", (int)(place - change), change, server->version, place + 1);
  double begun = microseconds();
  send(server, body, length);
  await_findings(server);
  return microseconds() - begun;
}

static void begin(struct server *server, const char *folder) {
  extern char **environ;
  *server = (struct server){.folder = folder, .version = 1, .press = text(folder, "press"), .take = text(folder, "take")};
  server->received = room(LARGEST);
  char *arguments[ARGUMENTS + 1] = {0};
  int count = 0;
  char *lines = text(folder, "command");
  for (char *line = strtok(lines, "\n"); line && count < ARGUMENTS; line = strtok(NULL, "\n")) arguments[count++] = line;
  int asked[2], told[2];
  if (pipe2(asked, O_CLOEXEC) || pipe2(told, O_CLOEXEC)) fail(folder, "no pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  posix_spawn_file_actions_adddup2(&actions, asked[0], 0);
  posix_spawn_file_actions_adddup2(&actions, told[1], 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  if (count == 0 || posix_spawn(&server->process, arguments[0], &actions, NULL, arguments, environ)) fail(folder, "cannot be started");
  begun++;
  close(asked[0]);
  close(told[1]);
  server->input = asked[1];
  server->output = told[0];

  char *initialize = text(folder, "initialize"), *opened = text(folder, "open");
  send(server, initialize, strlen(initialize));
  for (const char *message = next(server); !strstr(message, "\"capabilities\""); message = next(server)) answer(server, message);
  const char *ready = "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}";
  send(server, ready, strlen(ready));
  send(server, opened, strlen(opened));
  await_findings(server);
}

int main(int count, char **arguments) {
  if (count < 4) fail("typist", "ROUNDS IN_A_ROW SERVER…");
  int rounds = atoi(arguments[1]), row = atoi(arguments[2]), servers = count - 3;
  all = room(servers * sizeof *all);
  atexit(end_all);
  int *order = room(servers * sizeof *order);
  for (int place = 0; place < servers; place++) {
    begin(&all[place], arguments[place + 3]);
    all[place].times = room(sizeof(double) * rounds * row);
    order[place] = place;
  }
  srandom(1);
  for (int round = 0; round < rounds; round++) {
    for (int place = servers - 1; place > 0; place--) {
      int other = random() % (place + 1), held = order[place];
      order[place] = order[other];
      order[other] = held;
    }
    for (int turn = 0; turn < servers; turn++) {
      struct server *server = &all[order[turn]];
      for (int stroke = 0; stroke < row; stroke++) server->times[round * row + stroke] = keystroke(server);
    }
  }
  for (int place = 0; place < servers; place++) {
    for (int each = 0; each < rounds * row; each++) printf("%.1f ", all[place].times[each]);
    printf("\n");
  }
}
