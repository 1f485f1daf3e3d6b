#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchange/format.h"
#include "support/files.h"
#include "support/update.h"

using namespace ladder;
using exchange::Format;

namespace {

/// The rows of a table. Adjacent rows with the same content are one row.
struct Rows {
  void add(std::string_view name, std::string_view cells) {
    if (!all.empty() && all.back().cells == cells) all.back().names.push_back(name);
    else all.push_back({{name}, cells});
  }

  std::string text() const {
    std::string text;
    for (const Row& it : all)
      text += fmt::format("| {} | {}\n", fmt::join(it.names, ", "), it.cells);
    return text;
  }

  struct Row {
    std::vector<std::string_view> names;
    std::string cells;

    Row(std::vector<std::string_view> given, std::string_view text)
        : names(std::move(given)), cells(text) {}
  };
  std::vector<Row> all;
};

std::string read_formats() {
  Rows rows;
  for (const Format* it : exchange::all_formats())
    if (it->read) rows.add(it->name, fmt::format("{} |", it->understood));
  return rows.text();
}

std::string written_formats() {
  Rows rows;
  for (const Format* it : exchange::all_formats()) {
    if (!it->write) continue;
    std::vector<std::string_view> losses;
    if (it->losses.titles) losses.emplace_back("title");
    if (it->losses.comments) losses.emplace_back("comments");
    if (it->losses.descriptions) losses.emplace_back("descriptions");
    if (it->losses.directives) losses.emplace_back("directives");
    const std::string_view space = losses.empty() ? "" : " ";
    rows.add(it->name, fmt::format("{} |{}{} |", it->holds, space, fmt::join(losses, ", ")));
  }
  return rows.text();
}

/// A document whose table below this header has these rows.
std::string with_rows(const std::string& document, const std::string& header,
                      const std::string& rows) {
  const std::size_t found = document.find(header);
  REQUIRE(found != std::string::npos);
  const std::size_t begin = document.find('\n', found + header.size()) + 1;
  return document.substr(0, begin) + rows + document.substr(document.find("\n\n", begin) + 1);
}

}  // namespace

TEST_CASE("the tables in docs/import.md match the formats") {
  const std::string path = ROOT_DIR "/docs/import.md";
  const std::string is = testing::content_of(path);
  const std::string due =
      with_rows(with_rows(is, "| format | how it is read |\n", read_formats()),
                "| format | what it contains | what it leaves out |\n", written_formats());
  testing::check_generated(path, due);
}

TEST_CASE("every format has its own name and endings, and can be read or written") {
  std::set<std::string_view> known;
  for (const Format* it : exchange::all_formats()) {
    INFO(std::string(it->name));
    CHECK(known.insert(it->name).second);
    CHECK_FALSE(it->endings.empty());
    for (const std::string_view ending : it->endings) CHECK(known.insert(ending).second);
    CHECK((it->read || it->write));
    CHECK((it->read == nullptr) == (it->likeness == nullptr));
    CHECK((it->read == nullptr) == it->understood.empty());
    CHECK((it->write == nullptr) == it->holds.empty());
  }
}

TEST_CASE("the format of a file follows from its name, or without an ending, from its content") {
  const auto read_as = [](std::string_view name, std::string_view bytes) {
    return std::string(exchange::format_of(name, bytes).name);
  };
  CHECK(read_as("A.CSV", "# A") == "csv");
  CHECK(read_as("a.xlsx", "# A") == "markdown");
  CHECK(read_as("a", "a, b\n1, 2\n") == "csv");
  CHECK(read_as("a", "a\tb\n1\t2\n") == "tsv");
  CHECK(read_as("a", "<p>A</p>") == "html");
  CHECK(read_as("a", "Some prose.\n\n# A\n") == "markdown");
  CHECK(read_as("a", "---\na: 1\n---\nProse.\n") == "markdown");
  CHECK(read_as("a", "---\na: 1\n") == "yaml");
  CHECK(read_as("a", "levels:\n- a\n") == "yaml");
  CHECK(read_as("a", "[{\"a\": 1}]") == "json");
  CHECK(exchange::format_to_write("a.xlsx") == &exchange::formats::xlsx);
  CHECK(exchange::format_to_write("a.yaml") == nullptr);
}
