#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/messages.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "support/fixture.h"

using namespace ladder;
using nlohmann::json;

namespace {

/// The typed pieces: characters of each size, joining and combining ones, structural marks, and
/// half of a surrogate pair, which the server replaces by U+FFFD.
constexpr std::array pieces = {U"a",      U"#",          U"\t",       U"\n",
                               U"\r",     U"\r\n",       U"é",        U"e\u0301",
                               U"語",     U"\U0001D11E", U"👩\u200D🍳", U"\uFEFF",
                               U"\u2028", U"\uFFFD",     U"## A\n",   U"Level/Skill\tB\n1\tC.\n"};

using Text = std::u32string;

std::string utf8(char32_t code) {
  std::string bytes;
  if (code < 0x80) {
    bytes += static_cast<char>(code);
  } else if (code < 0x800) {
    bytes += static_cast<char>(0xC0 | (code >> 6));
    bytes += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    bytes += static_cast<char>(0xE0 | (code >> 12));
    bytes += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    bytes += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    bytes += static_cast<char>(0xF0 | (code >> 18));
    bytes += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    bytes += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    bytes += static_cast<char>(0x80 | (code & 0x3F));
  }
  return bytes;
}

std::string utf8(const Text& text) {
  std::string bytes;
  for (const char32_t code : text) bytes += utf8(code);
  return bytes;
}

std::uint32_t width(char32_t code, text::ColumnUnit unit) {
  if (unit == text::ColumnUnit::utf8) return static_cast<std::uint32_t>(utf8(code).size());
  return unit == text::ColumnUnit::utf16 && 0xFFFF < code ? 2 : 1;
}

/// Where the editor sees a character, as LSP counts: a line ends with LF, CRLF or CR.
protocol::Position position_of(const Text& text, std::size_t index, text::ColumnUnit unit) {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  for (std::size_t i = 0; i < index; ++i) {
    const bool ends = text[i] == '\n' || (text[i] == '\r' && text.substr(i + 1, 1) != U"\n");
    line += ends ? 1 : 0;
    column = ends ? 0 : column + width(text[i], unit);
  }
  return {line, column};
}

json to_json(protocol::Position place) { return json::parse(text::to_json(place)); }

/// Whether a place is between CR and LF, which no position can express.
bool splits_line_end(const Text& text, std::size_t index) {
  return 0 < index && index < text.size() && text[index - 1] == '\r' && text[index] == '\n';
}

bool ends_line(const Text& text, std::size_t index) {
  return index == text.size() || text[index] == '\n' || text[index] == '\r';
}

/// JSON with some of the U+FFFD written as half of a surrogate pair.
std::string with_lone_surrogates(std::string json, std::mt19937& random) {
  const std::string replacement = utf8(char32_t{0xFFFD});
  for (std::size_t at = json.find(replacement); at != json.npos;
       at = json.find(replacement, at + 1))
    if (random() % 2 == 0) json.replace(at, replacement.size(), "\\ud83d");
  return json;
}

/// An editor and a server that follow the same edits.
class Pair {
 public:
  explicit Pair(text::ColumnUnit unit) : session_(host()) {
    session_.phase = protocol::Phase::running;
    session_.client.unit = unit;
  }

  void open(const Text& text, std::mt19937& random) {
    text_ = text;
    send("textDocument/didOpen",
         {{"textDocument", {{"uri", uri}, {"version", 0}, {"text", utf8(text)}}}}, random);
  }

  void edit(std::mt19937& random) {
    std::size_t begin = place(random);
    std::size_t end = random() % 2 == 0 ? begin : place(random);
    if (end < begin) std::swap(begin, end);
    const Text inserted = pieces[random() % pieces.size()];
    const protocol::Position start = position_of(text_, begin, session_.client.unit);
    protocol::Position stop = position_of(text_, end, session_.client.unit);
    // A column beyond the end of a line means that end.
    if (ends_line(text_, end) && random() % 4 == 0) stop.character += random() % 5'000'000;
    text_.replace(begin, end - begin, inserted);
    send("textDocument/didChange",
         {{"textDocument", {{"uri", uri}, {"version", ++version_}}},
          {"contentChanges",
           {{{"range", {{"start", to_json(start)}, {"end", to_json(stop)}}},
             {"text", utf8(inserted)}}}}},
         random);
  }

  /// The difference; empty while both have the same text, and the same place for each character.
  std::string difference() const {
    const project::Document* document = session_.project.find(uri);
    if (document->text() != utf8(text_)) return "the texts differ";
    std::uint32_t offset = 0;
    for (std::size_t i = 0; i <= text_.size(); ++i) {
      const protocol::Position here = position_of(text_, i, session_.client.unit);
      const protocol::Position there = protocol::position_of(session_, *document, offset);
      if (!splits_line_end(text_, i) &&
          (there.line != here.line || there.character != here.character ||
           protocol::offset_of(session_, *document, here) != offset))
        return "offset " + std::to_string(offset) + " is not at " + text::to_json(here);
      if (i < text_.size()) offset += static_cast<std::uint32_t>(utf8(text_[i]).size());
    }
    return {};
  }

  std::string text() const { return utf8(text_); }

 private:
  static constexpr const char* uri = "untitled:a";

  static protocol::Host host() {
    protocol::Host host;
    host.read = [](const std::string&) { return std::nullopt; };
    host.send = [](std::string_view) {};
    return host;
  }

  void send(const char* method, const json& params, std::mt19937& random) {
    std::string body = with_lone_surrogates(params.dump(), random);
    protocol::replace_lone_surrogates(body);
    json message = json::parse(body);
    protocol::method_named(method)->take(session_, message);
  }

  std::size_t place(std::mt19937& random) {
    const std::size_t index = random() % (text_.size() + 1);
    return splits_line_end(text_, index) ? index - 1 : index;
  }

  protocol::Session session_;
  Text text_;
  int version_ = 0;
};

/// How many sequences are tried; the environment may ask for more than the tests have time for.
int sequences() {
  const char* wanted = std::getenv("LADDER_POSITIONS");
  return wanted ? std::atoi(wanted) : 3'000;
}

/// Types short documents, and returns the first difference between server and editor.
std::string first_difference() {
  constexpr int edits = 4;
  std::mt19937 random(20261123);
  for (const auto unit :
       {text::ColumnUnit::utf8, text::ColumnUnit::utf16, text::ColumnUnit::utf32}) {
    Pair pair(unit);
    for (int i = 0; i < sequences(); ++i) {
      Text text;
      for (std::uint32_t pieces_left = random() % 6; 0 < pieces_left; --pieces_left)
        text += pieces[random() % pieces.size()];
      pair.open(text, random);
      for (int edit = 0; edit < edits; ++edit) {
        pair.edit(random);
        const std::string wrong = pair.difference();
        if (!wrong.empty()) return fmt::format("{}: {}", testing::escaped(pair.text()), wrong);
      }
    }
  }
  return {};
}

}  // namespace

TEST_CASE("server and editor have the same text after any edits, in every unit of columns") {
  CHECK(first_difference() == "");
}
