#pragma once

#include <span>
#include <string>
#include <string_view>

#include "bench/lsp/typist.h"
#include "support/editor/notation.h"

namespace ladder::bench {

/// Where in a document a request is made: at text that was just typed, and at a name near it.
struct Spot {
  std::string uri;
  Place place;
  Place name;
  std::size_t lines = 0;  // of the document
  std::string result_id;  // of the last semantic tokens
};

/// A request that is measured, if the server advertises it.
struct Request {
  std::string_view method;
  std::string_view capability;  // a path into what `initialize` is answered
  testing::Json (*parameters)(const Spot& spot);
};

std::span<const Request> requests();

bool is_advertised(const Request& request, const testing::Json& capabilities);

}  // namespace ladder::bench
