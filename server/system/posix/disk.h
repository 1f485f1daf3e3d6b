#pragma once

namespace ladder::system {

/// Waits until the disk has all of a file; if it can't, errno says why.
bool write_through(int descriptor);

}  // namespace ladder::system
