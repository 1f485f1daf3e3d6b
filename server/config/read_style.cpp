#include "config/read_style.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "config/names.h"
#include "rules/catalog.h"
#include "text/interned.h"
#include "text/unicode.h"

namespace ladder::config {
namespace {

using rules::Counted;
using rules::Edge;
using rules::OwnCheck;
using rules::OwnRule;
using rules::Unit;
using text::Span;

using Refuse = std::function<void(Span span, std::string message)>;

template <typename Meaning, std::size_t count>
using Words = std::array<std::pair<std::string_view, Meaning>, count>;

constexpr Words<OwnCheck, 7> checks = {{{"avoid", OwnCheck::avoid},
                                        {"require", OwnCheck::require},
                                        {"begin", OwnCheck::begin},
                                        {"end", OwnCheck::end},
                                        {"at-most", OwnCheck::at_most},
                                        {"at-least", OwnCheck::at_least},
                                        {"step", OwnCheck::step}}};
constexpr Words<Edge, 3> beginnings = {
    {{"verb", Edge::verb}, {"capital", Edge::capital}, {"lower-case", Edge::lower_case}}};
constexpr Words<Edge, 2> ends = {{{"stop", Edge::stop}, {"none", Edge::no_stop}}};
constexpr Words<Counted, 3> counted = {
    {{"words", Counted::words}, {"sentences", Counted::sentences}, {"items", Counted::items}}};
constexpr Words<Unit, 4> units = {{{"expectations", Unit::expectations},
                                   {"paragraphs", Unit::paragraphs},
                                   {"items", Unit::items},
                                   {"sentences", Unit::sentences}}};
constexpr std::array<std::string_view, 8> others = {"name",   "message", "severity", "use",
                                                    "levels", "skills",  "in",       "allow"};

template <typename Meaning, std::size_t count>
std::optional<Meaning> meaning(const Words<Meaning, count>& words, const Value& value) {
  if (!value.is(Value::Kind::string)) return std::nullopt;
  for (const auto& [word, it] : words)
    if (word == value.string) return it;
  return std::nullopt;
}

template <typename Meaning, std::size_t count>
std::vector<std::string> names_in(const Words<Meaning, count>& words) {
  std::vector<std::string> names;
  for (const auto& [word, it] : words) names.emplace_back(word);
  return names;
}

bool is_text(const Value& value) {
  return value.is(Value::Kind::string) && !text::is_blank(value.string);
}

std::optional<std::uint32_t> number_of(const Value& value) {
  return value.is(Value::Kind::number) ? whole_number(value.string) : std::nullopt;
}

/// One entry of `style` that is an object.
class OwnRuleReader {
 public:
  OwnRuleReader(const Value& value, std::string where, const Refuse& refuse)
      : value_(value), where_(std::move(where)), refuse_(refuse) {}

  std::shared_ptr<const OwnRule> read() {
    refuse_repeated(value_, where_ + ".",
                    [&](Span span, std::string message) { refuse(span, std::move(message)); });
    const Member* check = find_check();
    if (!read_name() || !check) return nullptr;
    for (const Member& it : value_.members)
      if (&it != check) read_other(it);
    read_check(*check);
    read_use();
    if (!is_valid_) return nullptr;
    rule_.wanted = std::move(wanted_);
    return std::make_shared<const OwnRule>(std::move(rule_));
  }

 private:
  void refuse(Span span, std::string message) {
    is_valid_ = false;
    refuse_(span, std::move(message));
  }

  const Member* find(std::string_view key) const {
    const auto found = std::ranges::find(value_.members, key, &Member::key);
    return found == value_.members.end() ? nullptr : &*found;
  }

  std::string key(const Member& member) const { return fmt::format("{}.{}", where_, member.key); }
  Span opening() const { return {value_.span.begin, value_.span.begin + 1}; }

  bool read_name() {
    const Member* name = find("name");
    if (!name) {
      refuse(
          opening(),
          fmt::format(R"(`{}` needs a name, for example `"name": "begin-with-a-verb"`)", where_));
      return false;
    }
    if (!is_text(name->value) || !is_style_name(name->value.string)) {
      refuse(name->value.span,
             fmt::format("`{}` must consist of lower-case letters, digits and hyphens, for example "
                         "`\"begin-with-a-verb\"`",
                         key(*name)));
      return false;
    }
    if (rules::rule_named(name->value.string)) {
      refuse(name->value.span,
             fmt::format("`{}` is the name of a built-in rule; choose a different name",
                         name->value.string));
      return false;
    }
    rule_.name = text::interned(name->value.string);
    return true;
  }

  /// The one member that says what to check.
  const Member* find_check() {
    const Member* found = nullptr;
    for (const Member& it : value_.members) {
      const auto is_it = [&](const auto& word) { return word.first == it.key; };
      const auto check = std::ranges::find_if(checks, is_it);
      if (check == checks.end()) continue;
      if (found) {
        refuse(it.key_span, fmt::format("`{}` already has `{}`, and a rule can only have one of "
                                        "the two; write a second rule for `{}`",
                                        where_, found->key, it.key));
        continue;
      }
      found = &it;
      rule_.check = check->second;
    }
    if (!found)
      refuse(opening(), fmt::format("`{}` needs a key that says what to check: {}", where_,
                                    one_of(names_in(checks))));
    return found;
  }

  void read_check(const Member& member) {
    switch (rule_.check) {
      case OwnCheck::avoid:
      case OwnCheck::require: return read_patterns(member);
      case OwnCheck::begin: return read_edge(member, beginnings);
      case OwnCheck::end: return read_edge(member, ends);
      case OwnCheck::at_most:
      case OwnCheck::at_least: return read_count(member);
      case OwnCheck::step: return read_step(member);
    }
  }

  template <std::size_t count>
  void read_edge(const Member& member, const Words<Edge, count>& words) {
    if (const std::optional<Edge> edge = meaning(words, member.value)) {
      rule_.edge = *edge;
      return;
    }
    if (member.value.is(Value::Kind::list)) return read_patterns(member);
    refuse(member.value.span, fmt::format("`{}` must be {}, or a list of words", key(member),
                                          one_of(names_in(words))));
  }

  /// One, a list of them, or an object of them and what to write instead.
  void read_patterns(const Member& member) {
    const Value& value = member.value;
    if (is_text(value)) return add_pattern(value.string, value.span, std::nullopt);
    if (value.is(Value::Kind::list) && !value.items.empty()) {
      for (const Value& it : value.items) {
        if (is_text(it)) add_pattern(it.string, it.span, std::nullopt);
        else refuse(it.span, fmt::format("`{}` must list words in quotation marks", key(member)));
      }
      return;
    }
    if (rule_.check == OwnCheck::avoid && value.is(Value::Kind::object) && !value.members.empty()) {
      for (const Member& it : value.members) {
        if (it.value.is(Value::Kind::string) && !text::is_blank(it.key))
          add_pattern(it.key, it.key_span, it.value.string);
        else
          refuse(it.value.span,
                 fmt::format("`{}` must say what to write instead of `{}`, in quotation marks",
                             key(member), it.key));
      }
      return;
    }
    refuse(value.span,
           fmt::format("`{}` must list words, for example `[\"can\", \"able to\"]`", key(member)));
  }

  void add_pattern(const std::string& written, Span span, std::optional<std::string> replacement) {
    rules::Pattern pattern(written);
    if (const std::string error = pattern.error(); !error.empty())
      return refuse(span, fmt::format("`{}` isn't a valid regular expression: {}", written, error));
    wanted_.push_back({std::move(pattern), std::move(replacement)});
  }

  /// `{ "words": 25 }`.
  void read_count(const Member& member) {
    const Value& value = member.value;
    if (value.is(Value::Kind::object) && value.members.size() == 1) {
      const Member& it = value.members.front();
      for (const auto& [word, what] : counted) {
        const std::optional<std::uint32_t> number = number_of(it.value);
        if (word != it.key || !number) continue;
        rule_.counted = what;
        rule_.number = *number;
        return;
      }
    }
    refuse(value.span, fmt::format("`{}` must be a number of words, sentences or items, for "
                                   "example `{{ \"words\": 25 }}`",
                                   key(member)));
  }

  /// `{ "new-words": 5 }`.
  void read_step(const Member& member) {
    const Value& value = member.value;
    const bool is_one = value.is(Value::Kind::object) && value.members.size() == 1 &&
                        value.members.front().key == "new-words";
    const auto number = is_one ? number_of(value.members.front().value) : std::nullopt;
    if (!number)
      return refuse(value.span, fmt::format("`{}` must say how many words a level must add, for "
                                            "example `{{ \"new-words\": 5 }}`",
                                            key(member)));
    rule_.number = *number;
  }

  void read_other(const Member& member) {
    const Value& value = member.value;
    if (member.key == "name" || member.key == "use") return;
    const auto is_check = [&](const auto& word) { return word.first == member.key; };
    if (std::ranges::any_of(checks, is_check)) return;  // it has been refused
    if (member.key == "message") {
      if (is_text(value)) rule_.message = value.string;
      else refuse(value.span, fmt::format("`{}` must be text in quotation marks", key(member)));
    } else if (member.key == "severity") {
      const auto severity = is_text(value) ? severity_named(value.string) : std::nullopt;
      if (severity) rule_.severity = *severity;
      else
        refuse(value.span,
               fmt::format(R"(`{}` must be `"error"`, `"warning"` or `"hint"`)", key(member)));
    } else if (member.key == "levels") {
      read_names(member, rule_.levels);
    } else if (member.key == "skills") {
      read_names(member, rule_.skills);
    } else if (member.key == "in") {
      if (const std::optional<Unit> unit = meaning(units, value)) rule_.unit = *unit;
      else refuse(value.span, fmt::format("`{}` must be {}", key(member), one_of(names_in(units))));
    } else if (member.key == "allow") {
      read_allowance(member);
    } else {
      std::vector<std::string> known = names_in(checks);
      known.insert(known.end(), others.begin(), others.end());
      refuse(member.key_span, fmt::format("`{}` isn't a key of a style rule{}", key(member),
                                          did_you_mean(known, member.key)));
    }
  }

  void read_names(const Member& member, std::vector<std::string>& names) {
    const Value& value = member.value;
    if (!value.is(Value::Kind::list) || !std::ranges::all_of(value.items, is_text))
      return refuse(value.span, fmt::format("`{}` must be a list of names, for example "
                                            "`[\"Senior\"]`",
                                            key(member)));
    for (const Value& it : value.items) names.push_back(text::folded(it.string));
  }

  /// `2 of 10`.
  void read_allowance(const Member& member) {
    constexpr std::string_view of = " of ";
    const std::string_view written = member.value.string;
    const std::size_t at = std::min(written.find(of), written.size());
    const auto allowed = whole_number(written.substr(0, at));
    const auto among = whole_number(written.substr(std::min(at + of.size(), written.size())));
    const bool is_text = member.value.is(Value::Kind::string);
    if (!is_text || !allowed || !among || *among <= *allowed)
      return refuse(
          member.value.span,
          fmt::format("`{}` must be a proportion, for example `\"2 of 10\"`", key(member)));
    rule_.allowed = *allowed;
    rule_.among = *among;
  }

  /// What to write instead of all of the words to avoid.
  void read_use() {
    const Member* use = find("use");
    if (!use) return;
    if (rule_.check != OwnCheck::avoid)
      return refuse(use->key_span, fmt::format("`{}` is only allowed with `avoid`", key(*use)));
    if (!use->value.is(Value::Kind::string))
      return refuse(use->value.span,
                    fmt::format("`{}` must be text in quotation marks", key(*use)));
    for (rules::Wanted& it : wanted_)
      if (!it.replacement) it.replacement = use->value.string;
  }

  const Value& value_;
  std::string where_;
  const Refuse& refuse_;
  OwnRule rule_;
  std::vector<rules::Wanted> wanted_;
  bool is_valid_ = true;
};

std::vector<std::string> packs() {
  std::vector<std::string> names;
  for (const rules::Rule* it : rules::catalog())
    if (it->is_optional) names.emplace_back(it->name);
  return names;
}

}  // namespace

bool is_edge(std::string_view word) {
  const auto is_it = [&](const auto& it) { return it.first == word; };
  return std::ranges::any_of(beginnings, is_it) || std::ranges::any_of(ends, is_it);
}

/// Like those of the checker's own rules, in comments and on the command line.
bool is_style_name(std::string_view name) {
  const auto is_of_name = [](char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-';
  };
  return !name.empty() && 'a' <= name.front() && name.front() <= 'z' &&
         std::ranges::all_of(name, is_of_name);
}

Style read_style(const Value& value, const Refuse& refuse) {
  Style style;
  if (!value.is(Value::Kind::list)) {
    refuse(value.span, "`style` must be a list, for example `[\"observable\"]`");
    return style;
  }
  const std::vector<std::string> known = packs();
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const Value& it = value.items[i];
    const std::string where = fmt::format("style[{}]", i);
    if (it.is(Value::Kind::object)) {
      auto rule = OwnRuleReader(it, where, refuse).read();
      if (!rule) continue;
      const bool is_known =
          std::ranges::any_of(style.own, [&](const auto& own) { return own->name == rule->name; });
      if (is_known)
        refuse(it.span, fmt::format("`{}` has the same name as an earlier rule, `{}`; choose a "
                                    "different name",
                                    where, rule->name));
      else style.own.push_back(std::move(rule));
    } else if (it.is(Value::Kind::string) && std::ranges::find(known, it.string) != known.end()) {
      style.packs.push_back(it.string);
    } else {
      refuse(it.span, fmt::format("`{}` must be {}, or an object that describes a rule{}", where,
                                  one_of(known), did_you_mean(known, it.string)));
    }
  }
  return style;
}

}  // namespace ladder::config
