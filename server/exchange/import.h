#pragma once

#include <string>
#include <string_view>

#include "exchange/format.h"

namespace ladder::exchange {

/// Reads any bytes. `name` is what the file is called, for ladders that have no title.
Import imported(std::string_view bytes, const Format& format, std::string_view name);

/// How the ladders are written unless told: in sections where texts are long or have lists, in a
/// grid elsewhere.
layout::Form usual_form(const Import& import, const Format& format);

/// The ladders as a document, with what is unplaced in comments at its end.
std::string to_document(const Import& import, const layout::Form& form);

}  // namespace ladder::exchange
