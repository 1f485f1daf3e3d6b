#include "exchange/inference/skill_name.h"

#include <algorithm>
#include <string_view>

#include "exchange/inference/labels.h"
#include "exchange/page/lines.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool is_same(std::string_view one, std::string_view other) {
  return text::folded(one) == text::folded(other);
}

/// `Level 2` of `Level 2 - Managed`, and the whole of other labels.
std::string short_label(const std::string& label) {
  std::size_t end = label.size();
  for (const std::string_view joint : {":", " -", " –", " ("})
    end = std::min(end, label.find(joint));
  const std::string head = single_spaced(label.substr(0, end));
  return label_number(head) ? head : label;
}

/// `Digging` of `Digging (Level A)`, `Digging - Junior` and `Digging (2)`
std::string without_level_at_end(std::string name, const std::string& label,
                                 const std::string& head) {
  for (const std::string_view opening : {"(", "- ", "– ", ": ", "["}) {
    const std::size_t at = name.rfind(opening);
    if (at == name.npos || at == 0) continue;
    std::string inside = name.substr(at + opening.size());
    const bool is_closed = inside.ends_with(')') || inside.ends_with(']');
    if (is_closed) inside.pop_back();
    const bool is_number = is_closed && !inside.empty() && head.ends_with(" " + inside);
    if (is_number || is_same(inside, label) || is_same(inside, head)) name.resize(at);
  }
  return name;
}

/// `digging` of `Level 2: digging` and `Level 2 digging`
std::string without_level_at_begin(const std::string& name, const std::string& label) {
  if (label.empty() || name.size() <= label.size() || !is_same(name.substr(0, label.size()), label))
    return name;
  const std::string rest = name.substr(label.size());
  for (const std::string_view joint : {":", " -", " –"})
    if (rest.starts_with(joint)) return rest.substr(joint.size());
  const bool is_number = label.find(' ') != label.npos && label_number(label);
  return is_number && rest.starts_with(' ') && !label_number(rest) ? rest : name;
}

}  // namespace

std::string skill_name(const std::string& title, const std::string& label) {
  const std::string head = short_label(label);
  std::string name = without_level_at_end(title.substr(enumeration_size(title)), label, head);
  name = without_level_at_begin(without_level_at_begin(name, label), head);
  name = single_spaced(name);
  return name.empty() ? title : name;
}

bool names_level_above(const std::string& title, const std::string& label) {
  return label_number(label) && skill_name(title, label) != skill_name(title, {});
}

}  // namespace ladder::exchange
