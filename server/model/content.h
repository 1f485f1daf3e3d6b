#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// Everything that a document says, including its faults but not its comments, in a form that can
/// be compared. Two documents with the same content are the same to readers and to rules.
std::string content_of(const Document& document, std::string_view text);

}  // namespace ladder::model
