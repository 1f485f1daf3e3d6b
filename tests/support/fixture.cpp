#include "support/fixture.h"

#include <algorithm>
#include <fstream>
#include <regex>

#include <fmt/format.h>

#include "rules/pages.h"
#include "text/invisible.h"
#include "text/line_index.h"
#include "text/utf8.h"

namespace ladder::testing {
namespace {

bool is_expectation(const std::string& line) {
  static const std::regex finding(R"([ \t]*(\^+(\.\.\.)?|\|) (error|warning|hint) [a-z0-9-]+: .*)");
  static const std::regex detail(R"(  (because|help): .*)");
  return std::regex_match(line, finding) || std::regex_match(line, detail);
}

/// The characters before a column, each replaced by space of the same width.
std::string padding(std::string_view line, std::size_t bytes) {
  std::string spaces;
  for (std::size_t at = 0; at < bytes && at < line.size();) {
    spaces += line[at] == '\t' ? '\t' : ' ';
    at += text::character_size(line, at);
  }
  return spaces;
}

std::string carets(std::string_view line, std::size_t begin, std::size_t end) {
  if (begin == end) return "|";
  std::string marks;
  for (std::size_t at = begin; at < std::min(end, line.size());) {
    marks += '^';
    at += text::character_size(line, at);
  }
  if (marks.empty()) marks = "^";
  return line.size() < end ? marks + "..." : marks;
}

std::string value_of(std::string_view info, std::string_view key) {
  std::size_t at = info.find(key);
  if (at == info.npos) return {};
  info.remove_prefix(at + key.size());
  return std::string(info.substr(0, info.find(' ')));
}

}  // namespace

std::string annotated(std::string_view source, const std::vector<text::Diagnostic>& findings) {
  text::LineIndex index(source);
  std::string result;
  std::size_t next = 0;
  for (std::uint32_t number = 0; number < index.line_count(); ++number) {
    std::string_view line = index.line(number);
    const std::uint32_t start = index.line_start(number);
    const std::uint32_t after = number + 1 < index.line_count()
                                    ? index.line_start(number + 1)
                                    : static_cast<std::uint32_t>(source.size()) + 1;
    std::string_view whole = source.substr(start, after - start);
    result += whole;
    const bool has_findings = next < findings.size() && findings[next].span.begin < after;
    if (has_findings && !whole.ends_with('\n')) result += '\n';
    for (; next < findings.size() && findings[next].span.begin < after; ++next) {
      const text::Diagnostic& it = findings[next];
      result += fmt::format("{}{} {} {}: {}\n", padding(line, it.span.begin - start),
                            carets(line, it.span.begin - start, it.span.end - start),
                            rules::name_of(it.severity), it.code, it.message);
      if (!it.evidence.empty()) result += fmt::format("  because: {}\n", it.evidence);
      if (!it.help.empty()) result += fmt::format("  help: {}\n", it.help);
    }
  }
  return result;
}

Fixture read_fixture(const std::filesystem::path& file) {
  enum class Block { prose, source, fixed, other, settings };
  std::ifstream stream(file);
  Fixture fixture;
  Case next;
  std::string heading;
  std::string prose;
  std::string other;
  Block block = Block::prose;

  for (std::string line; std::getline(stream, line);) {
    if (block == Block::prose) {
      if (line.starts_with("#")) heading = line.substr(line.find_first_not_of("# "));
      if (line.starts_with("```ladder fixed")) {
        block = Block::fixed;
        fixture.cases.back().fixed = "";
        fixture.cases.back().fixed_unsafe = line.ends_with("unsafe");
        fixture.prose.push_back(prose + line + "\n");
        prose.clear();
        continue;
      }
      if (line.starts_with("```ladder path=")) {
        block = Block::other;
        other = value_of(line, "path=");
      } else if (line == "```json") {
        block = Block::settings;
      } else if (line == "```ladder" || line == "```ladder escaped") {
        block = Block::source;
        next.name = heading;
        next.escaped = line.ends_with("escaped");
        fixture.prose.push_back(prose + line + "\n");
        prose.clear();
        continue;
      }
      prose += line + "\n";
    } else if (line == "```") {
      if (block == Block::source) {
        fixture.cases.push_back(std::move(next));
        next = {};
      }
      block = Block::prose;
      prose += line + "\n";
    } else if (block == Block::source) {
      next.expected += line + "\n";
      if (!is_expectation(line)) next.source += line + "\n";
    } else if (block == Block::fixed) {
      *fixture.cases.back().fixed += line + "\n";
    } else {
      std::string& target = block == Block::other ? next.other_files[other] : next.settings;
      target += line + "\n";
      prose += line + "\n";
    }
  }
  fixture.prose.push_back(prose);
  return fixture;
}

std::string to_markdown(const Fixture& fixture) {
  std::string text;
  std::size_t prose = 0;
  for (const Case& it : fixture.cases) {
    text += fixture.prose[prose++] + it.expected;
    if (it.fixed) text += fixture.prose[prose++] + *it.fixed;
  }
  return text + fixture.prose[prose];
}

std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    text::Character here = text::character_at(text, at);
    const bool plain =
        here.code == '\n' || here.code == '\t' ||
        (0x20 <= here.code && here.code < 0x7F && here.code != '\\') ||
        (0xA0 < here.code && here.size > 1 && text::name_of_invisible(here.code).empty());
    for (std::uint32_t i = 0; i < here.size; ++i) {
      char c = text[at + i];
      if (plain) result += c;
      else result += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
    }
    at += here.size;
  }
  return result;
}

std::string unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x') {
      result += static_cast<char>(std::stoi(std::string(text.substr(i + 2, 2)), nullptr, 16));
      i += 3;
    } else if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == 'r') {
      result += '\r';
      i += 1;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace ladder::testing
