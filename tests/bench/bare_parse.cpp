#include "bench/bare_parse.h"

#include <cstdint>

#include <tree_sitter/api.h>

extern "C" const TSLanguage* tree_sitter_ladder(void);

namespace ladder::bench {

void bare_parse(std::string_view text) {
  TSParser* parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_ladder());
  ts_tree_delete(ts_parser_parse_string(parser, nullptr, text.data(),
                                        static_cast<std::uint32_t>(text.size())));
  ts_parser_delete(parser);
}

}  // namespace ladder::bench
