#include "rules/malformed_suppressions.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/suppressions.h"
#include "rules/wording.h"
#include "text/nearest.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using text::Applicability;
using text::Span;

constexpr std::string_view blanks = " \t\r\n";

/// A correct comment for a rule that many people know.
std::string example() {
  return fmt::format("as in `<!-- ladder-ignore {}: quoted from the law -->`", truncated_end.name);
}

/// Keywords of other checkers, with what they would be here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> other_words = {{
    {"ladder-ignore-next", "ladder-ignore"},
    {"ladder-ignore-next-line", "ladder-ignore"},
    {"ladder-ignore-line", "ladder-ignore"},
    {"ladder-ignore-row", "ladder-ignore"},
    {"ladder-disable", "ladder-ignore"},
    {"ladder-disable-next-line", "ladder-ignore"},
    {"ladder-disable-file", "ladder-ignore-file"},
    {"ladder-ignore-all", "ladder-ignore-file"},
    {"ladder-ignore-document", "ladder-ignore-file"},
}};

bool is_rule(std::string_view name) { return rule_named(name) != nullptr; }

/// The words in a span, up to a colon.
std::vector<Span> words_of(std::string_view text, Span span) {
  std::vector<Span> words;
  while (!span.empty()) {
    const std::string_view rest = text::slice(text, span);
    const std::size_t begin = std::min(rest.find_first_not_of(blanks), rest.size());
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n:", begin), rest.size());
    if (begin < end)
      words.push_back({span.begin + text::offset(begin), span.begin + text::offset(end)});
    if (end == rest.size() || rest[end] == ':') break;
    span.begin += text::offset(end);
  }
  return words;
}

/// A comment that is being read.
class Reader {
 public:
  Reader(std::string_view text, Span inside, const std::vector<std::string>& names)
      : text_(text), inside_(inside), names_(names), words_(words_of(text, inside)) {}

  std::optional<Malformation> malformation() const {
    if (words_.empty()) return std::nullopt;
    if (reach_of(word(0))) return in_names(words_[0].end);
    return in_keyword();
  }

 private:
  std::string_view word(std::size_t i) const { return text::slice(text_, words_[i]); }

  /// Whether a word is the name of a rule, or nearly so.
  bool may_be_rule(std::string_view name) const {
    while (name.ends_with(',')) name.remove_suffix(1);
    return is_rule(name) || text::nearest(names_, std::string(name), 3) != nullptr;
  }

  /// A misspelled keyword of a suppression.
  struct Keyword {
    Span span;
    std::string meant;  // empty where none is near
  };

  std::optional<Keyword> keyword() const {
    static const std::vector<std::string> known = {"ladder-ignore", "ladder-ignore-file",
                                                   "ladder-ignore-ladder"};
    const std::string first = text::folded(word(0));
    if (first == "ladder" && 1 < words_.size()) {
      const std::string both = "ladder-" + text::folded(word(1));
      if (reach_of(both)) return Keyword{{words_[0].begin, words_[1].end}, both};
    }
    if (!first.starts_with("l")) return std::nullopt;
    for (const auto& [other, meant] : other_words)
      if (first == other) return Keyword{words_[0], std::string(meant)};
    if (const std::string* nearest = text::nearest(known, first, 2))
      return Keyword{words_[0], *nearest};
    if (first.starts_with("ladder-")) return Keyword{words_[0], {}};
    return std::nullopt;
  }

  std::optional<Malformation> in_keyword() const {
    const std::optional<Keyword> found = keyword();
    if (!found) return std::nullopt;
    const std::size_t next = found->span == words_[0] ? 1 : 2;
    const bool names_rule = next < words_.size() && may_be_rule(word(next));
    const bool is_alone = words_.size() == next && !found->meant.empty();
    const bool is_like = text::slice(text_, words_[0]).starts_with("ladder-ignore-");
    // `<!-- ladder-ignored by most -->` is for people.
    if (!names_rule && !is_alone && !is_like) return std::nullopt;

    Malformation it{
        found->span,
        fmt::format("{} isn't a valid keyword", quoted(text::slice(text_, found->span))),
        "use `ladder-ignore`, `ladder-ignore-ladder` or `ladder-ignore-file`",
        {}};
    if (found->meant.empty()) return it;
    // With only the right keyword it would still suppress nothing.
    it.help = is_alone ? fmt::format("write `{}` and a rule name, {}", found->meant, example())
                       : fmt::format("write `{}`", found->meant);
    if (is_alone) return it;
    text::Fix fix{fmt::format("Change to `{}`", found->meant),
                  names_rule ? Applicability::safe : Applicability::unsafe,
                  {{found->span, found->meant}}};
    if (const std::optional<Malformation> more = in_names(found->span.end)) {
      if (more->fixes.size() == 1 && more->fixes.front().applicability == Applicability::safe)
        std::ranges::copy(more->fixes.front().edits, std::back_inserter(fix.edits));
    }
    it.fixes.push_back(std::move(fix));
    return it;
  }

  /// The mistake after the first word.
  std::optional<Malformation> in_names(std::uint32_t begin) const {
    Span rest = text::trimmed(text_, {begin, inside_.end});
    const std::string_view content = text::slice(text_, rest);
    const bool has_reason = content.find(':') != content.npos;
    if (const std::size_t colon = content.find(':'); has_reason)
      rest.end = rest.begin + text::offset(colon);
    rest = text::trimmed(text_, rest);
    if (rest.empty() || text::slice(text_, rest).starts_with("in ")) return no_rule(begin);
    if (ends_with_in(rest)) return no_skill(rest);
    return run_together(rest);
  }

  Malformation no_rule(std::uint32_t begin) const {
    return {{words_[0].begin, begin},
            "this comment doesn't name a rule, so it has no effect",
            fmt::format("add the rule's name, {}, or remove the comment", example()),
            {}};
  }

  bool ends_with_in(Span rest) const {
    const std::string_view content = text::slice(text_, rest);
    return content.ends_with(" in") || content == "in";
  }

  Malformation no_skill(Span rest) const {
    const Span word{rest.end - 2, rest.end};
    Span gone = word;
    while (gone.begin != 0 && blanks.find(text_[gone.begin - 1]) != blanks.npos) --gone.begin;
    return {word,
            "the skill's name is missing after `in`",
            "add the skill's name, or remove `in` to cover all skills",
            {{"Remove `in`", Applicability::unsafe, {{gone, ""}}}}};
  }

  /// Names without a comma between them, or a reason without a colon before it.
  std::optional<Malformation> run_together(Span rest) const {
    const std::vector<Span> words = words_of(text_, rest);
    std::vector<text::Edit> edits;
    std::size_t rules = 0;
    for (; rules < words.size(); ++rules) {
      const std::string_view name = text::slice(text_, words[rules]);
      if (name == "in" || !may_be_rule(name)) break;
      if (0 < rules && !text::slice(text_, words[rules - 1]).ends_with(',') &&
          !name.starts_with(','))
        edits.push_back({{words[rules - 1].end, words[rules].begin}, ", "});
    }
    const bool names_skill = rules < words.size() && text::slice(text_, words[rules]) == "in";
    const bool goes_on = rules < words.size() && !names_skill;
    if (rules == 0 || (edits.empty() && !goes_on)) return std::nullopt;
    const Span last = words[rules - 1];
    if (goes_on && text::slice(text_, last).ends_with(',')) return std::nullopt;  // unknown-rule
    if (!edits.empty() && !goes_on) {
      Malformation it{
          edits.front().span, "a comma is missing between two rules", "add a comma", {}};
      it.span = {words[0].begin, last.end};
      it.fixes.push_back({"Add a comma", Applicability::safe, std::move(edits)});
      return it;
    }
    Malformation it{{last.begin, words.back().end},
                    "a colon is missing before the reason",
                    fmt::format("put a colon after the rule, {}", example()),
                    {}};
    const bool is_sure = edits.empty();
    edits.push_back({{last.end, last.end}, ":"});
    it.fixes.push_back(
        {"Add a colon", is_sure ? Applicability::safe : Applicability::unsafe, std::move(edits)});
    return it;
  }

  std::string_view text_;
  Span inside_;
  const std::vector<std::string>& names_;
  std::vector<Span> words_;
};

}  // namespace

std::optional<Malformation> malformation_of(std::string_view text, text::Span comment,
                                            const std::vector<std::string>& names) {
  if (comment.size() < 7) return std::nullopt;
  const Span inside = text::trimmed(text, {comment.begin + 4, comment.end - 3});
  const std::string_view content = text::slice(text, inside);
  // Most comments are for people.
  const bool may_be_meant = content.starts_with('l') || content.starts_with('L');
  return may_be_meant ? Reader(text, inside, names).malformation() : std::nullopt;
}

bool is_surely_suppression(std::string_view inside) {
  const std::string comment = fmt::format("<!--{}-->", inside);
  const std::optional<Suppression> it = read_suppression(comment, text::whole(comment));
  return it && !it->rules.empty() && std::ranges::all_of(it->rules, [&](Span rule) {
           return is_rule(text::slice(comment, rule));
         });
}

}  // namespace ladder::rules
