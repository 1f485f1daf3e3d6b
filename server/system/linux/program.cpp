#include <unistd.h>

#include "system/paths.h"
#include "system/posix/disk.h"
#include "system/process.h"

namespace ladder::system {

std::string program_path() { return identity_of("/proc/self/exe"); }

bool write_through(int descriptor) { return ::fsync(descriptor) == 0; }

}  // namespace ladder::system
