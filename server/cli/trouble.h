#pragma once

#include <string>

#include <sys/types.h>

namespace ladder::cli {

/// The system's own word for an error: "no space left on device".
std::string reason_of(int error_number);

/// What is wrong with a path, and how to mend it, in words for the user.
std::string trouble_of(int error_number);

/// Why a file keeps its old text, and how to mend that.
std::string trouble_with_writing(int error_number);

/// The same for what is there but is not a file.
std::string trouble_with_mode(mode_t mode);

}  // namespace ladder::cli
