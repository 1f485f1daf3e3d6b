#include "config/add_style_rule.h"

#include <algorithm>
#include <functional>
#include <optional>

#include <fmt/core.h>

#include "config/read_json.h"

namespace ladder::config {
namespace {

using text::Span;

constexpr std::size_t widest_line = 100;
constexpr std::string_view blanks = " \t\r\n";

/// The members of an object, or the items of a list.
std::size_t size_of(const Value& container) {
  return container.items.size() + container.members.size();
}

/// Where the last part of an object or a list begins and ends.
std::optional<Span> last_part(const Value& container) {
  if (size_of(container) == 0) return std::nullopt;
  if (container.is(Value::Kind::list)) return container.items.back().span;
  const Member& last = container.members.back();
  return Span{last.key_span.begin, last.value.span.end};
}

/// Whether there is a comma, outside of comments.
bool has_comma(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ',') return true;
    if (text[at] != '/') continue;
    const bool is_line = text.substr(at).starts_with("//");
    const std::size_t end = is_line ? text.find('\n', at) : text.find("*/", at + 2);
    if (end == text.npos) return false;
    at = end;
  }
  return false;
}

/// The white space that the line of a place begins with, if nothing else comes before the place.
std::optional<std::string_view> indentation_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  const std::string_view before = text.substr(begin, at - begin);
  if (before.find_first_not_of(" \t") != before.npos) return std::nullopt;
  return before;
}

/// Adds a part at the end of an object or a list. `part` writes it for an indentation.
class Addition {
 public:
  Addition(std::string_view text, const Value& container) : text_(text), container_(container) {
    const std::size_t line = text.rfind('\n', container.span.begin) + 1;
    const std::size_t first = std::min(text.find_first_not_of(" \t", line), text.size());
    outer_ = text.substr(line, first - line);
    inner_ = outer_ + "  ";
    if (const auto last = last_part(container))
      if (const auto indentation = indentation_at(text, last->begin)) inner_ = *indentation;
    newline_ = text.find("\r\n") == text.npos ? "\n" : "\r\n";
  }

  const std::string& newline() const { return newline_; }
  const std::string& indentation() const { return inner_; }

  /// What an inner level is indented by.
  std::string step() const {
    const bool is_deeper = inner_.size() > outer_.size() && inner_.starts_with(outer_);
    return is_deeper ? inner_.substr(outer_.size()) : "  ";
  }

  std::string with(const std::string& part) const {
    const std::size_t close = container_.span.end - 1;
    const std::optional<Span> last = last_part(container_);
    const std::size_t after_last = last ? last->end : container_.span.begin + 1;
    const std::size_t end = text_.find_last_not_of(blanks, close - 1) + 1;
    const bool has_lines = text_.substr(container_.span.begin, container_.span.size()).find('\n') !=
                           std::string_view::npos;
    const bool had_comma = last && has_comma(text_.substr(after_last, close - after_last));
    const std::string_view before_close = text_.substr(end, close - end);
    const bool stays_in_line = !has_lines && last && part.find('\n') == part.npos &&
                               end + part.size() - line_begin(end) < widest_line;

    std::string result(text_.substr(0, after_last));
    if (last && !had_comma) result += ',';
    result += text_.substr(after_last, end - after_last);
    result += stays_in_line ? " " : newline_ + inner_;
    result += part;
    if (had_comma) result += ',';
    if (stays_in_line || before_close.find('\n') != before_close.npos) result += before_close;
    else result += newline_ + outer_;
    result += text_.substr(close);
    return result;
  }

 private:
  std::size_t line_begin(std::size_t at) const { return text_.rfind('\n', at) + 1; }

  std::string_view text_;
  const Value& container_;
  std::string outer_;  // of the line in which the container begins
  std::string inner_;
  std::string newline_;
};

/// A rule on one line or, if it's too long, with a line for each key.
std::string rule_text(const Value& rule, const std::string& indentation, const std::string& step,
                      const std::string& newline) {
  std::string line = written(rule);
  if (indentation.size() + line.size() < widest_line) return line;
  std::string lines = "{";
  for (const Member& it : rule.members) {
    lines += fmt::format("{}{}{}{}{}: {}", lines.size() == 1 ? "" : ",", newline, indentation, step,
                         text::to_json(it.key), written(it.value));
  }
  return lines + newline + indentation + "}";
}

}  // namespace

std::string written(const Value& value) {
  if (!value.is(Value::Kind::object)) return to_text(value);
  std::string text = "{";
  for (const Member& it : value.members) {
    text += fmt::format("{} {}: {}", text.size() == 1 ? "" : ",", text::to_json(it.key),
                        written(it.value));
  }
  return text + " }";
}

std::string with_style_rule(std::string_view text, const Value& rule) {
  const Json json = read_json(text);
  const auto style = std::ranges::find(json.root.members, "style", &Member::key);
  if (style != json.root.members.end()) {
    const Addition addition(text, style->value);
    return addition.with(
        rule_text(rule, addition.indentation(), addition.step(), addition.newline()));
  }
  const Addition addition(text, json.root);
  const std::string inner = addition.indentation() + addition.step();
  const std::string& newline = addition.newline();
  return addition.with(fmt::format("\"style\": [{}{}{}{}{}]", newline, inner,
                                   rule_text(rule, inner, addition.step(), newline), newline,
                                   addition.indentation()));
}

}  // namespace ladder::config
