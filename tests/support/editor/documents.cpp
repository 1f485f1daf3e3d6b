#include "support/editor/documents.h"

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include <fmt/core.h>

#include "support/editor/signs.h"
#include "support/files.h"

namespace ladder::testing {
namespace {

constexpr std::string_view cursor = "‸";
constexpr std::string_view opening = "‹";
constexpr std::string_view closing = "›";
constexpr std::string_view becomes = "→";

text::Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Removes the marks from the text, and returns their places.
std::vector<text::Span> take_marks(std::string& text) {
  std::vector<text::Span> marks;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    if (rest.starts_with(cursor)) {
      text.erase(at, cursor.size());
      marks.push_back(span(at, at));
    } else if (rest.starts_with(opening)) {
      text.erase(at, opening.size());
      const std::size_t end = text.find(closing, at);
      if (end == text.npos) throw std::runtime_error("a selection has no end");
      text.erase(end, closing.size());
      marks.push_back(span(at, end));
    } else {
      ++at;
    }
  }
  return marks;
}

std::uint32_t moved(std::uint32_t place, const Replacement& by) {
  if (place <= by.span.begin) return place;
  const auto length = static_cast<std::uint32_t>(by.text.size());
  if (place < by.span.end) return by.span.begin + length;
  return place - by.span.size() + length;
}

}  // namespace

std::string Documents::unmarked(const std::string& name, std::string_view marked) {
  std::string text(marked);
  marks_[name] = take_marks(text);
  return text;
}

void Documents::open(const std::string& name, std::string text) { open_[name] = {std::move(text)}; }

void Documents::change(const std::string& name, const std::vector<Replacement>& one_after_another) {
  const auto open = open_.find(name);
  if (open == open_.end()) return;
  std::string& text = open->second.text;
  for (const Replacement& it : one_after_another) {
    text.replace(it.span.begin, it.span.size(), it.text);
    for (text::Span& mark : marks_[name]) mark = {moved(mark.begin, it), moved(mark.end, it)};
  }
}

std::string Documents::text(const std::string& name) const {
  const auto open = open_.find(name);
  if (open != open_.end()) return open->second.text;
  const std::string path = addresses_.path(name);
  return std::filesystem::is_regular_file(path) ? content_of(path) : "";
}

const std::vector<text::Span>& Documents::marks(const std::string& name) const {
  static const std::vector<text::Span> none;
  const auto found = marks_.find(name);
  return found != marks_.end() ? found->second : none;
}

int Documents::next_version(const std::string& name) {
  const auto open = open_.find(name);
  return open != open_.end() ? ++open->second.version : 1;
}

int Documents::version(const std::string& name) const {
  const auto open = open_.find(name);
  return open != open_.end() ? open->second.version : 0;
}

/// Where a passage begins in a document that contains it once.
std::size_t Documents::only(const std::string& name, std::string_view passage) const {
  const std::string text = this->text(name);
  const std::size_t at = text.find(passage);
  if (at == text.npos)
    throw std::runtime_error(fmt::format("`{}` does not stand in {}", passage, name));
  if (text.find(passage, at + 1) != text.npos)
    throw std::runtime_error(fmt::format("`{}` stands in {} more than once", passage, name));
  return at;
}

text::Span Documents::place(const std::string& name, std::string_view passage) const {
  std::string plain = from_signs(passage);
  const std::vector<text::Span> marks = take_marks(plain);
  if (marks.size() != 1)
    throw std::runtime_error(fmt::format("`{}` does not mark one place", passage));
  return text::moved(marks.front(), static_cast<std::uint32_t>(only(name, plain)));
}

std::vector<Replacement> Documents::replacements(const std::string& name,
                                                 std::string_view passage) const {
  const std::string shown = from_signs(passage);
  std::string before;     // the passage as it still is in the document
  std::size_t after = 0;  // how long it is with the changes so far
  std::vector<Replacement> result;
  std::string_view rest = shown;
  for (std::size_t at = rest.find(opening); at != rest.npos; at = rest.find(opening)) {
    const std::size_t arrow = rest.find(becomes, at);
    const std::size_t end = rest.find(closing, at);
    if (end == rest.npos || end < arrow)
      throw std::runtime_error(fmt::format("`{}` has no `‹before→after›`", passage));
    const std::string_view old_text = rest.substr(at + opening.size(), arrow - at - opening.size());
    const std::string_view new_text =
        rest.substr(arrow + becomes.size(), end - arrow - becomes.size());
    before += rest.substr(0, at);
    after += at;
    result.push_back({span(after, after + old_text.size()), std::string(new_text)});
    before += old_text;
    after += new_text.size();
    rest.remove_prefix(end + closing.size());
  }
  before += rest;
  const auto begin = static_cast<std::uint32_t>(only(name, before));
  for (Replacement& it : result) it.span = text::moved(it.span, begin);
  return result;
}

}  // namespace ladder::testing
