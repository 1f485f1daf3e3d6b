#include <cstdint>

#include <fcntl.h>
#include <mach-o/dyld.h>
#include <unistd.h>

#include "system/paths.h"
#include "system/posix/disk.h"
#include "system/process.h"
#include "system/watch.h"

namespace ladder::system {

std::string program_path() {
  std::uint32_t size = 0;
  ::_NSGetExecutablePath(nullptr, &size);
  std::string path(size, '\0');
  if (::_NSGetExecutablePath(path.data(), &size) != 0) return {};
  return identity_of(path.c_str());  // without the zeros at its end
}

/// fsync only waits until the disk's own memory has it, which some file systems can do alone.
bool write_through(int descriptor) {
  return ::fcntl(descriptor, F_FULLFSYNC) == 0 || ::fsync(descriptor) == 0;
}

/// Looking every second is enough for one who saves a file. What tells of changes (FSEvents) is in
/// a framework, which only Apple's own SDK has.
std::unique_ptr<Watcher> system_watcher() { return poller(); }

}  // namespace ladder::system
