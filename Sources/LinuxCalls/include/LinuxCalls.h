// Calls of Linux that its headers show only to who asks for extensions, which Swift does not.
#pragma once

/// Waits until what was written to a file is with the disk, and not until the file system has noted it down.
/// 0, or -1 with `errno`.
int write_file_out(int descriptor);

/// Writes as much as fits without waiting: how much that is, or -1 with `errno`, which is EAGAIN where nothing fits, and EOPNOTSUPP or
/// ENOSYS where the system cannot do so.
long write_what_fits(int descriptor, const void *bytes, unsigned long count);

/// How much can be written to a pipe in which nothing waits, without waiting; 0 where something waits, or it is no pipe.
int room_in_empty_pipe(int descriptor);

/// Keeps memory that is given back for what is asked for next, up to what a very long text takes: who makes everything anew
/// after each keystroke would otherwise give pages to the system and take them again.
void keep_freed_memory(void);
