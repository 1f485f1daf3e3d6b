#pragma once

#include <string>

namespace ladder::cli {

/// Gives an open file the extended attributes of another one, its access control list among them,
/// and takes those away that it has from its folder. Whether it could; if not, errno says why. What
/// only the system may set, such as a security label, is left as it is where it does not let us.
bool copy_attributes(const std::string& from, int to);

}  // namespace ladder::cli
