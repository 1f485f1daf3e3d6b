#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <tree_sitter/api.h>

#include "support/files.h"
#include "support/update.h"

extern "C" const TSLanguage* tree_sitter_ladder();

using namespace ladder;
namespace fs = std::filesystem;

namespace {

template <auto destroy>
using Destroy = std::integral_constant<decltype(destroy), destroy>;
using Parser = std::unique_ptr<TSParser, Destroy<ts_parser_delete>>;
using Tree = std::unique_ptr<TSTree, Destroy<ts_tree_delete>>;
using Query = std::unique_ptr<TSQuery, Destroy<ts_query_delete>>;
using Cursor = std::unique_ptr<TSQueryCursor, Destroy<ts_query_cursor_delete>>;

Query compiled(const std::string& source, std::string_view name) {
  std::uint32_t offset = 0;
  TSQueryError error = TSQueryErrorNone;
  Query query(ts_query_new(tree_sitter_ladder(), source.data(),
                           static_cast<std::uint32_t>(source.size()), &offset, &error));
  INFO(name << " from byte " << offset << ": "
            << source.substr(std::min<std::size_t>(offset, source.size()), 60));
  REQUIRE(error == TSQueryErrorNone);
  return query;
}

std::string name_of(const TSQuery* query, std::uint32_t capture) {
  std::uint32_t length = 0;
  const char* name = ts_query_capture_name_for_id(query, capture, &length);
  return {name, length};
}

std::string string_of(const TSQuery* query, std::uint32_t id) {
  std::uint32_t length = 0;
  const char* text = ts_query_string_value_for_id(query, id, &length);
  return {text, length};
}

std::string_view text_of(std::string_view text, TSNode node) {
  const std::uint32_t begin = ts_node_start_byte(node);
  return text.substr(begin, ts_node_end_byte(node) - begin);
}

/// Whether a match meets its pattern's predicates, which the library leaves to its callers:
/// `match?` and `not-match?` of a capture and a pattern.
bool meets_predicates(const TSQuery* query, const TSQueryMatch& match, std::string_view text) {
  std::uint32_t count = 0;
  const TSQueryPredicateStep* steps =
      ts_query_predicates_for_pattern(query, match.pattern_index, &count);
  for (std::uint32_t i = 0; i < count; i += 4) {
    REQUIRE(steps[i + 3].type == TSQueryPredicateStepTypeDone);
    const std::string predicate = string_of(query, steps[i].value_id);
    REQUIRE((predicate == "match?" || predicate == "not-match?"));
    const std::regex pattern(string_of(query, steps[i + 2].value_id));
    for (std::uint16_t j = 0; j < match.capture_count; ++j) {
      if (match.captures[j].index != steps[i + 1].value_id) continue;
      const std::string_view captured = text_of(text, match.captures[j].node);
      const bool found = std::regex_search(captured.begin(), captured.end(), pattern);
      if (found != (predicate == "match?")) return false;
    }
  }
  return true;
}

struct Piece {
  std::uint32_t begin;
  std::uint32_t end;
  std::string capture;
};

/// The pieces of a text that have a colour, in order.
std::vector<Piece> pieces(const TSQuery* query, std::string_view text) {
  const Parser parser(ts_parser_new());
  REQUIRE(ts_parser_set_language(parser.get(), tree_sitter_ladder()));
  const Tree tree(ts_parser_parse_string(parser.get(), nullptr, text.data(),
                                         static_cast<std::uint32_t>(text.size())));
  const Cursor cursor(ts_query_cursor_new());
  ts_query_cursor_exec(cursor.get(), query, ts_tree_root_node(tree.get()));
  std::vector<Piece> found;
  TSQueryMatch match;
  while (ts_query_cursor_next_match(cursor.get(), &match)) {
    if (!meets_predicates(query, match, text)) continue;
    for (std::uint16_t i = 0; i < match.capture_count; ++i) {
      const TSQueryCapture& it = match.captures[i];
      std::string name = name_of(query, it.index);
      if (name.starts_with('_')) continue;
      found.push_back({ts_node_start_byte(it.node), ts_node_end_byte(it.node), std::move(name)});
    }
  }
  std::ranges::stable_sort(found, {}, &Piece::begin);
  for (std::size_t i = 1; i < found.size(); ++i) {
    INFO("one piece has two colours, in line "
         << std::ranges::count(text.substr(0, found[i].begin), '\n'));
    CHECK(found[i - 1].end <= found[i].begin);
  }
  return found;
}

/// A line of the text that has colours is one here: its number, and each piece as `capture‹text›`
/// without the blanks around it.
std::string painted(std::string_view text, const std::vector<Piece>& found) {
  std::map<std::size_t, std::string> lines;
  for (const Piece& it : found) {
    std::size_t line =
        1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, it.begin), '\n'));
    for (std::size_t begin = it.begin; begin <= it.end; ++line) {
      const std::size_t end = std::min<std::size_t>(text.find('\n', begin), it.end);
      std::string_view piece = text.substr(begin, end - begin);
      const std::size_t first = piece.find_first_not_of(" \t\r");
      if (first != std::string_view::npos) {
        piece = piece.substr(first, piece.find_last_not_of(" \t\r") - first + 1);
        lines[line] += fmt::format(" {}‹{}›", it.capture, piece);
      }
      begin = end + 1;
    }
  }
  std::string all;
  for (const auto& [line, pieces] : lines) all += fmt::format("{}:{}\n", line, pieces);
  return all;
}

Query highlights() {
  const fs::path file = ROOT_DIR "/grammar/queries/highlights.scm";
  return compiled(testing::content_of(file), file.filename().string());
}

}  // namespace

TEST_CASE("every query of the grammar compiles") {
  const std::vector<fs::path> queries = testing::files_below(ROOT_DIR "/grammar/queries", {".scm"});
  REQUIRE(!queries.empty());
  for (const fs::path& file : queries)
    compiled(testing::content_of(file), file.filename().string());
}

TEST_CASE("every sample has its expected colours") {
  const Query query = highlights();
  std::vector<fs::path> files =
      testing::files_below(ROOT_DIR "/samples", {".ladder", ".ladder.md"});
  files.emplace_back(TESTS_DIR "/colours/every.ladder");
  for (const fs::path& file : files) {
    const fs::path beside = file.lexically_relative(
        file.string().starts_with(TESTS_DIR) ? TESTS_DIR "/colours" : ROOT_DIR);
    const std::string text = testing::content_of(file);
    testing::check_generated(TESTS_DIR / fs::path("colours") / (beside.string() + ".colours"),
                             painted(text, pieces(query.get(), text)));
  }
}

TEST_CASE("one sample has every colour") {
  const Query query = highlights();
  std::set<std::string> used;
  const std::string text = testing::content_of(TESTS_DIR "/colours/every.ladder");
  for (const Piece& it : pieces(query.get(), text)) used.insert(it.capture);
  for (std::uint32_t i = 0; i < ts_query_capture_count(query.get()); ++i) {
    const std::string name = name_of(query.get(), i);
    if (!name.starts_with('_')) CHECK_MESSAGE(used.contains(name), name);
  }
}
