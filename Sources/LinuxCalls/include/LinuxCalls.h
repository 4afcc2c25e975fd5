// Calls of Linux that its headers show only to who asks for extensions, which Swift does not.
#pragma once

/// Waits until what was written to a file is with the disk, and not until the file system has noted it down.
/// 0, or -1 with `errno`.
int write_file_out(int descriptor);
