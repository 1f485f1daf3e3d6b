#include "layout/notes.h"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include "text/unicode.h"

namespace ladder::layout {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view word = " ladder-note";
constexpr std::string_view ignore = "ladder-ignore ";
constexpr std::string_view limit = " in ";

/// A name in backticks. `>` could end the comment.
std::string enclosed(std::string_view name) {
  std::string written = "`";
  for (const char c : name) {
    if (c == '`' || c == '\\' || c == '>') written += '\\';
    written += c;
  }
  return written + '`';
}

/// Removes `mark` from the beginning of `text`, if it is there.
bool take(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  return true;
}

std::optional<std::string> take_name(std::string_view& text) {
  if (!take(text, "`")) return std::nullopt;
  std::string name;
  while (!text.empty()) {
    const char c = text.front();
    text.remove_prefix(1);
    if (c == '`') return name;
    if (c == '\\' && !text.empty()) {
      name += text.front();
      text.remove_prefix(1);
    } else {
      name += c;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> take_number(std::string_view& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number == 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

}  // namespace

Comment with_place(std::string_view comment, const NotePlace& place) {
  std::string note(opening);
  note += word;
  if (!place.skill.empty()) note += " on " + enclosed(place.skill);
  if (!place.level.empty()) note += " at " + enclosed(place.level);
  if (0 < place.piece) note += fmt::format(", {}", place.piece);
  note += ':';
  return note.append(comment.substr(opening.size()));
}

std::optional<Note> read_note(std::string_view comment) {
  if (!take(comment, opening) || !take(comment, word)) return std::nullopt;
  Note note;
  if (take(comment, " on ")) {
    auto name = take_name(comment);
    if (!name || name->empty()) return std::nullopt;
    note.place.skill = *std::move(name);
  }
  if (take(comment, " at ")) {
    auto name = take_name(comment);
    if (!name || name->empty()) return std::nullopt;
    note.place.level = *std::move(name);
  }
  if (take(comment, ", ")) {
    const auto number = take_number(comment);
    if (!number || note.place.skill.empty() || note.place.level.empty()) return std::nullopt;
    note.place.piece = *number;
  }
  if (!take(comment, ":")) return std::nullopt;
  note.comment = std::string(opening).append(comment);
  return note;
}

std::optional<Comment> with_skill(std::string_view comment, std::string_view skill) {
  std::string_view rest = comment;
  if (!take(rest, opening) || !take(rest, " ") || !take(rest, ignore)) return std::nullopt;
  const std::size_t end = std::min(rest.find(':'), rest.find("-->"));
  if (end == rest.npos) return std::nullopt;
  std::string_view rules = rest.substr(0, end);
  const std::size_t size = text::trimmed(rules).size();
  const bool plain = rules.substr(0, size) == text::trimmed(rules) &&
                     rules.find(limit) == rules.npos && rules.find('\n') == rules.npos;
  if (!plain || skill.find_first_of(":>\n") != skill.npos) return std::nullopt;
  rules = rules.substr(0, size);
  const std::size_t place = static_cast<std::size_t>(rules.data() - comment.data()) + size;
  std::string limited(comment);
  limited.insert(place, std::string(limit).append(skill));
  const auto again = read_limited(limited);
  if (!again || again->place.skill != skill || again->comment != comment) return std::nullopt;
  return limited;
}

std::optional<Note> read_limited(std::string_view comment) {
  std::string_view rest = comment;
  if (!take(rest, opening) || !take(rest, " ") || !take(rest, ignore)) return std::nullopt;
  const std::size_t end = std::min(rest.find(':'), rest.find("-->"));
  if (end == rest.npos) return std::nullopt;
  const std::size_t begin = rest.substr(0, end).find(limit);
  if (begin == rest.npos) return std::nullopt;
  const std::string_view skill =
      text::trimmed(rest.substr(begin + limit.size(), end - begin - limit.size()));
  if (skill.empty()) return std::nullopt;
  Note note;
  note.place.skill = skill;
  note.comment = comment;
  const auto place = static_cast<std::size_t>(rest.data() - comment.data()) + begin;
  const auto stop = static_cast<std::size_t>(skill.data() + skill.size() - comment.data());
  note.comment.erase(place, stop - place);
  return note;
}

}  // namespace ladder::layout
