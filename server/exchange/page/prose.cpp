#include <algorithm>

#include "exchange/page/lines.h"
#include "exchange/page/page.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view bold = "**";

/// The text after a name in bold, without the colon or dash between them.
std::string_view without_joint(std::string_view rest) {
  rest = text::trimmed(rest);
  for (const std::string_view joint : {":", "-", "–", "—"}) {
    if (!rest.starts_with(joint)) continue;
    rest.remove_prefix(joint.size());
    break;
  }
  return text::trimmed(rest);
}

/// Of emphasis within emphasis only the mark that closes it may be left.
std::string without_stray_marks(std::string rest) {
  return rest.find_first_not_of("*`~") == rest.npos ? std::string() : rest;
}

std::string_view without_colon(std::string_view name) {
  name = text::trimmed(name);
  while (name.ends_with(':')) name = text::trimmed(name.substr(0, name.size() - 1));
  return name;
}

}  // namespace

void Prose::add(std::string_view text, std::size_t line) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) {
    // White space, which separates words but isn't one.
    if (!bare_.empty()) {
      text_ += text;
      bare_ += text;
    }
    return;
  }
  if (bare_.empty()) {
    text.remove_prefix(begin);
    line_ = line;
  } else if (0 < begin) {
    text_ += text.substr(0, begin);
    bare_ += text.substr(0, begin);
    text.remove_prefix(begin);
  }
  write_marks();
  text_ += text;
  bare_ += text;
}

/// A mark comes directly before the first word that it applies to.
void Prose::write_marks() {
  for (Mark& it : marks_) {
    if (it.written || it.within) continue;
    it.written = true;
    it.begin = bare_.size();
    text_ += it.text;
  }
}

void Prose::open(std::string_view mark) {
  const bool within = std::ranges::any_of(marks_, [&](const Mark& it) { return it.text == mark; });
  marks_.push_back({std::string(mark), false, 0, within});
}

void Prose::close(std::string_view mark, std::string_view end) {
  if (marks_.empty() || marks_.back().text != mark) return;
  const Mark closed = marks_.back();
  marks_.pop_back();
  if (!closed.written) return;
  // It comes directly after the last word.
  std::size_t place = text_.find_last_not_of(" \t\r\n");
  place = place == text_.npos ? 0 : place + 1;
  text_.insert(place, end);
  if (closed.text == "[") linked_ = true;
  if (closed.text == bold && closed.begin == 0 && lead_bare_end_ == 0) {
    lead_end_ = place + end.size();
    lead_bare_end_ = bare_.size();
  }
}

bool Prose::is_empty() const { return text::trimmed(bare_).empty(); }

void Prose::clear() {
  text_.clear();
  bare_.clear();
  line_ = lead_end_ = lead_bare_end_ = 0;
  linked_ = false;
  for (Mark& it : marks_) {
    it.written = false;
    it.begin = 0;
  }
}

std::optional<Passage> Prose::take(model::PassageKind kind) {
  std::optional<Passage> passage;
  // Emphasis that spans lines ends here and starts again there.
  for (std::size_t i = marks_.size(); 0 < i--;)
    if (marks_[i].written && marks_[i].text != "[") text_ += marks_[i].text;
  if (!is_empty()) {
    passage = Passage{kind, std::string(text::trimmed(text_)), {}, {}, line_};
    if (0 < lead_bare_end_) {
      passage->lead =
          single_spaced(without_colon(std::string_view(bare_).substr(0, lead_bare_end_)));
      passage->rest = without_stray_marks(
          single_spaced(without_joint(std::string_view(text_).substr(lead_end_))));
    }
  }
  clear();
  return passage;
}

Prose::Name Prose::take_name() {
  const bool strong =
      0 < lead_bare_end_ && text::trimmed(std::string_view(bare_).substr(lead_bare_end_)).empty();
  Name name{single_spaced(bare_), line_, strong, linked_};
  clear();
  return name;
}

}  // namespace ladder::exchange
