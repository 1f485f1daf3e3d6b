#include "config/glob.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace ladder::config {
namespace {

using Step = Glob::Step;
using Set = std::bitset<256>;

/// A pattern that needs a longer path matches nothing.
constexpr std::size_t longest_path = 1 << 16;

std::size_t index(char byte) { return static_cast<unsigned char>(byte); }

/// Reads a pattern from left to right. `at_` never passes the end of the pattern.
class PatternReader {
 public:
  explicit PatternReader(std::string_view pattern) : pattern_(pattern) {}

  /// The steps of the pattern, or nothing if it can't match.
  std::optional<std::vector<Step>> steps() {
    std::vector<Step> steps;
    while (!done()) {
      if (2 * longest_path < steps.size()) return std::nullopt;
      const char byte = next();
      if (byte == '*') {
        const Step step = stars();
        // Repeating the same step changes nothing.
        if (steps.empty() || steps.back().kind != step.kind) steps.push_back(step);
      } else if (byte == '?') {
        steps.push_back({Step::Kind::one, ~Set().set(index('/'))});
      } else if (byte == '[') {
        const std::optional<Set> set = range();
        if (!set) return std::nullopt;
        steps.push_back({Step::Kind::one, *set});
      } else {
        if (byte == '\\' && done()) return std::nullopt;
        steps.push_back({Step::Kind::one, Set().set(index(byte == '\\' ? next() : byte))});
      }
    }
    return steps;
  }

 private:
  bool done() const { return at_ == pattern_.size(); }
  char next() { return pattern_[at_++]; }
  bool take(std::string_view wanted) {
    if (!pattern_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }

  /// Two stars mean folders only if they are a whole part of the path. Otherwise they mean the same
  /// as one.
  Step stars() {
    const bool begins_part = at_ == 1 || pattern_[at_ - 2] == '/';
    const std::size_t second = at_;
    while (take("*")) continue;
    if (at_ == second || !begins_part) return {Step::Kind::in_name, {}};
    if (done()) return {Step::Kind::anything, {}};
    return {take("/") ? Step::Kind::whole_folders : Step::Kind::in_name, {}};
  }

  /// The content of brackets; nothing if they aren't closed or name an unknown class.
  std::optional<Set> range() {
    const bool negated = take("!") || take("^");
    Set set;
    constexpr std::size_t nothing = 256;
    std::size_t low = nothing;  // where a `-` would start from
    for (bool first = true; first || !take("]"); first = false) {
      if (done()) return std::nullopt;
      if (low != nothing && !pattern_.substr(at_).starts_with("-]") && take("-")) {
        const std::optional<char> high = member();
        if (!high) return std::nullopt;
        for (std::size_t i = low; i <= index(*high); ++i) set.set(i);
        low = nothing;
      } else if (const std::size_t colon = class_end(); colon != std::string_view::npos) {
        const std::optional<Set> named = character_class(pattern_.substr(at_ + 2, colon - at_ - 2));
        if (!named) return std::nullopt;
        set |= *named;
        at_ = colon + 2;
        low = nothing;
      } else {
        const std::optional<char> one = member();
        if (!one) return std::nullopt;
        set.set(index(*one));
        low = index(*one);
      }
    }
    if (negated) set.flip();
    return set.reset(index('/'));
  }

  std::optional<char> member() {
    take("\\");
    if (done()) return std::nullopt;
    return next();
  }

  /// The position of the `:]` of a class such as `[:alpha:]`, if one begins here.
  std::size_t class_end() {
    constexpr std::size_t npos = std::string_view::npos;
    if (!pattern_.substr(at_).starts_with("[:")) return npos;
    if (bracket_ != npos && bracket_ < at_ + 2) bracket_ = pattern_.find(']', at_ + 2);
    const bool closed = bracket_ != npos && bracket_ > at_ + 2 && pattern_[bracket_ - 1] == ':';
    return closed ? bracket_ - 1 : npos;
  }

  static std::optional<Set> character_class(std::string_view name) {
    static const std::array<std::pair<std::string_view, int (*)(int)>, 12> classes{{
        {"alnum", std::isalnum},
        {"alpha", std::isalpha},
        {"blank", std::isblank},
        {"cntrl", std::iscntrl},
        {"digit", std::isdigit},
        {"graph", std::isgraph},
        {"lower", std::islower},
        {"print", std::isprint},
        {"punct", std::ispunct},
        {"space", std::isspace},
        {"upper", std::isupper},
        {"xdigit", std::isxdigit},
    }};
    for (const auto& [known, holds] : classes) {
      if (known != name) continue;
      Set set;
      for (int byte = 0; byte < 128; ++byte) set.set(byte, holds(byte) != 0);
      return set;
    }
    return std::nullopt;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::size_t bracket_ = 0;  // the next `]`, kept so that it isn't looked for again
};

/// The only byte that a step matches, if there is just one.
std::optional<char> only_byte(const Step& step) {
  if (step.kind != Step::Kind::one || step.set.count() != 1) return std::nullopt;
  std::size_t byte = 0;
  while (!step.set[byte]) ++byte;
  return static_cast<char>(byte);
}

/// Moves the places in `text` that the steps so far can reach over one more step. Returns whether
/// there are any.
bool advance(std::vector<bool>& reached, const Step& step, std::string_view text) {
  bool open = reached[0];  // for `**` and a slash: some place to the left was reached
  bool before = reached[0];
  if (step.kind == Step::Kind::one) reached[0] = false;
  bool any = reached[0];
  for (std::size_t i = 1; i <= text.size(); ++i) {
    const char byte = text[i - 1];
    const bool here = reached[i];
    switch (step.kind) {
      case Step::Kind::one: reached[i] = before && step.set[index(byte)]; break;
      case Step::Kind::in_name: reached[i] = here || (reached[i - 1] && byte != '/'); break;
      case Step::Kind::anything: reached[i] = here || reached[i - 1]; break;
      case Step::Kind::whole_folders: reached[i] = here || (open && byte == '/'); break;
    }
    open = open || here;
    before = here;
    any = any || reached[i];
  }
  return any;
}

}  // namespace

std::optional<Glob> parse_glob(std::string_view pattern) {
  std::optional<std::vector<Step>> steps = PatternReader(pattern).steps();
  if (!steps) return std::nullopt;

  Glob glob;
  std::size_t begin = 0;
  for (; begin < steps->size() && only_byte((*steps)[begin]); ++begin)
    glob.start += *only_byte((*steps)[begin]);
  std::size_t end = steps->size();
  for (; end > begin && only_byte((*steps)[end - 1]); --end)
    glob.end += *only_byte((*steps)[end - 1]);
  std::reverse(glob.end.begin(), glob.end.end());
  for (std::size_t i = begin; i < end; ++i)
    if ((*steps)[i].kind == Step::Kind::one) ++glob.least;
  glob.middle.assign(steps->begin() + static_cast<std::ptrdiff_t>(begin),
                     steps->begin() + static_cast<std::ptrdiff_t>(end));
  return glob;
}

bool matches(const Glob& glob, std::string_view text) {
  if (text.size() < glob.start.size() + glob.end.size()) return false;
  if (!text.starts_with(glob.start) || !text.ends_with(glob.end)) return false;
  text.remove_prefix(glob.start.size());
  text.remove_suffix(glob.end.size());

  if (text.size() < glob.least) return false;

  std::vector<bool> reached(text.size() + 1);
  reached[0] = true;
  for (const Step& step : glob.middle)
    if (!advance(reached, step, text)) return false;
  return reached[text.size()];
}

}  // namespace ladder::config
