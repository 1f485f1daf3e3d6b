#include "config/config.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "breaking/change_class.h"
#include "config/key.h"
#include "config/names.h"
#include "config/read_rules.h"
#include "config/read_style.h"
#include "language/language.h"
#include "model/reference.h"
#include "text/line_index.h"

namespace ladder::config {
namespace {

using text::Span;

/// The part of a ladder.json that contains a key.
enum class Part { top, overrides };

class SettingsReader {
 public:
  explicit SettingsReader(const SettingsText& source_text)
      : source_text_(source_text), index_(source_text.text) {
    config_.path = source_text.path;
  }

  Config read() {
    Json json = read_json(source_text_.text);
    const bool whole = json.mistakes.empty();
    config_.mistakes = std::move(json.mistakes);
    note_own_rules(json.root);
    extends_ = std::ranges::count(json.root.members, "extends", &Member::key) != 0;
    if (json.root.is(Value::Kind::object))
      read_members(json.root, Part::top, "", config_.assignments);
    else if (whole) refuse(json.root.span, "a ladder.json must contain an object: `{ ... }`");
    std::ranges::stable_sort(config_.mistakes, [](const Mistake& one, const Mistake& other) {
      return one.span.begin < other.span.begin;
    });
    return std::move(config_);
  }

 private:
  void refuse(Span span, std::string message) {
    config_.mistakes.push_back({span, std::move(message)});
  }

  /// The names of a team's own rules, which `rules` may set as well.
  void note_own_rules(const Value& root) {
    for (const Member& it : root.members) {
      for (const Value& entry : it.value.items) {
        if (it.key == "overrides") note_own_rules(entry);
        if (it.key != "style") continue;
        const auto name = std::ranges::find(entry.members, "name", &Member::key);
        if (name != entry.members.end()) config_.own_rules.push_back(name->value.string);
      }
    }
  }

  std::uint32_t line_of(Span span) const {
    return index_.position_of(span.begin, text::ColumnUnit::utf8).line + 1;
  }
  Origin origin_of(Span span) const {
    return source_text_.is_file() ? Origin{source_text_.path, line_of(span)}
                                  : Origin{source_text_.source, 0};
  }

  /// `where` is the prefix for names in messages: `overrides[0].`.
  void read_members(const Value& object, Part part, const std::string& where,
                    std::vector<Assignment>& assignments) {
    refuse_repeated(object, where,
                    [&](Span span, std::string message) { refuse(span, std::move(message)); });
    for (const Member& it : object.members) {
      if (part == Part::overrides && it.key == "files") continue;
      if (const Key* key = key_for(it, part, where)) read_value(*key, it, where, assignments);
    }
  }

  /// The key of a member, if it is allowed here.
  const Key* key_for(const Member& member, Part part, const std::string& where) {
    const Key* key = key_named(member.key);
    if (!key) {
      std::vector<std::string> names;
      if (part == Part::overrides) names.emplace_back("files");
      for (const Key& it : keys())
        if (part == Part::top || it.scope == Scope::ladders) names.emplace_back(it.name);
      refuse(member.key_span, fmt::format("`{}{}` isn't a ladder.json key{}", where, member.key,
                                          did_you_mean(names, member.key)));
      return nullptr;
    }
    if (part == Part::overrides && key->scope != Scope::ladders) {
      refuse(member.key_span,
             fmt::format("`{}` applies to all files; move it out of `overrides`", member.key));
      return nullptr;
    }
    if (!source_text_.is_file() && key->scope == Scope::file) {
      refuse(member.key_span,
             fmt::format("`{}` is only allowed in a ladder.json file", member.key));
      return nullptr;
    }
    return key;
  }

  void read_value(const Key& key, const Member& member, const std::string& where,
                  std::vector<Assignment>& assignments) {
    const Value& value = member.value;
    const auto take = [&](std::string name, const Member& it, Value taken) {
      assignments.push_back({std::move(name), std::move(taken), origin_of(it.key_span)});
    };
    const std::string name = where + member.key;
    switch (key.kind) {
      case Kind::flag:
        if (!value.is(Value::Kind::boolean)) return refuse_value(key, name, value.span);
        config_.is_root = value.is_true;
        return;
      case Kind::string:
        if (!value.is(Value::Kind::string)) refuse_value(key, name, value.span);
        return;
      case Kind::path:
        if (!is_text(value)) return refuse_value(key, name, value.span);
        take(member.key, member, absolute(value));
        return;
      case Kind::paths: return read_extends(key, name, value);
      case Kind::names:
        if (!value.is(Value::Kind::list)) return refuse_value(key, name, value.span);
        take(member.key, member, strings_of(value, name));
        return;
      case Kind::changes:
        if (!value.is(Value::Kind::list)) return refuse_value(key, name, value.span);
        take(member.key, member, classes_of(value, name));
        return;
      case Kind::patterns: {
        if (!value.is(Value::Kind::list)) return refuse_value(key, name, value.span);
        IgnoreFile patterns = patterns_of(value, name);
        take(member.key, member, strings_of(value, ""));
        (key.merge == Merge::adds ? config_.exclude : config_.include) = std::move(patterns);
        return;
      }
      case Kind::layout:
        if (value.is(Value::Kind::string) && layout_named(value.string))
          return take(member.key, member, value);
        return refuse(value.span, fmt::format("`{}` must be {}{}", name, one_of(layouts()),
                                              did_you_mean(layouts(), value.string)));
      case Kind::language:
        if (value.is(Value::Kind::string) && language::language_with(value.string))
          return take(member.key, member, value);
        return refuse(value.span,
                      fmt::format("`{}` must be {}", name,
                                  one_of({language::codes().begin(), language::codes().end()})));
      case Kind::rules:
        return read_rules(
            value,
            {.take = [&](std::string rule,
                         const Member& it) { take(std::move(rule), it, it.value); },
             .refuse = [&](Span span,
                           std::string message) { refuse(span, in(where, std::move(message))); },
             .doubt = [&](const Member& it) { doubt(it, where); },
             .own_rules = config_.own_rules,
             .is_file = source_text_.is_file()});
      case Kind::style: {
        read_style(value, [&](Span span, std::string message) {
          refuse(span, in(where, std::move(message)));
        });
        return take(member.key, member, value);
      }
      case Kind::overrides: return read_overrides(key, value);
    }
  }

  /// Another ladder.json may have such a rule: one that this file extends, or any if this isn't a
  /// file.
  void doubt(const Member& rule, const std::string& where) {
    const std::string key = fmt::format("{}rules.{}", where, rule.key);
    if (source_text_.is_file() && !extends_)
      return refuse(rule.key_span, unknown_rule(key, rule.key, config_.own_rules));
    config_.doubtful_rules.push_back({rule.key, key, rule.key_span});
  }

  /// Adds the prefix to a message about a rule.
  static std::string in(const std::string& where, std::string message) {
    return message.insert(1, where);  // after the opening backtick
  }

  void refuse_value(const Key& key, const std::string& name, Span span) {
    switch (key.kind) {
      case Kind::flag: return refuse(span, fmt::format("`{}` must be `true` or `false`", name));
      case Kind::string:
      case Kind::path:
        return refuse(span, fmt::format("`{}` must be text in quotation marks, for example `{}`",
                                        name, key.example));
      case Kind::paths:
        return refuse(span, fmt::format("`{}` must be a path or a list of paths, for example `{}`",
                                        name, key.example));
      case Kind::names:
        return refuse(
            span, fmt::format("`{}` must be a list of names, for example `{}`", name, key.example));
      case Kind::patterns:
        return refuse(span, fmt::format("`{}` must be a list of patterns, for example `{}`", name,
                                        key.example));
      default:
        return refuse(span,
                      fmt::format("`{}` must be a list, for example `{}`", name, key.example));
    }
  }

  static bool is_text(const Value& value) {
    return value.is(Value::Kind::string) && !value.string.empty();
  }

  static std::vector<std::string> layouts() { return {"matrix", "table", "sections"}; }

  Value absolute(Value path) const {
    path.string = model::path_from(source_text_.path, path.string);
    return path;
  }

  /// The items that are strings. Refuses the others if there is a name for the message.
  Value strings_of(const Value& list, const std::string& name) {
    Value strings = list;
    std::erase_if(strings.items, [](const Value& it) { return !is_text(it); });
    if (name.empty()) return strings;
    for (std::size_t i = 0; i < list.items.size(); ++i)
      if (!is_text(list.items[i]))
        refuse(list.items[i].span,
               fmt::format("`{}[{}]` must be a name in quotation marks", name, i));
    return strings;
  }

  /// The items that name a class of changes.
  Value classes_of(const Value& list, const std::string& name) {
    std::vector<std::string> names;
    for (const breaking::ChangeClass it : breaking::all_classes())
      names.emplace_back(breaking::name_of(it));
    Value classes = list;
    std::erase_if(classes.items, [](const Value& it) { return !is_class(it); });
    for (std::size_t i = 0; i < list.items.size(); ++i)
      if (!is_class(list.items[i]))
        refuse(list.items[i].span, fmt::format("`{}[{}]` must be {}{}", name, i, one_of(names),
                                               did_you_mean(names, list.items[i].string)));
    return classes;
  }
  static bool is_class(const Value& value) {
    return value.is(Value::Kind::string) && breaking::class_named(value.string);
  }

  IgnoreFile patterns_of(const Value& list, const std::string& name) {
    IgnoreFile file;
    file.path = source_text_.is_file() ? source_text_.path : source_text_.source;
    file.folder = folder_to_match(source_text_.path);
    file.names_in = file.folder;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const Value& it = list.items[i];
      std::optional<IgnorePattern> pattern;
      if (it.is(Value::Kind::string)) pattern = parse_pattern(it.string);
      if (!pattern) {
        refuse(
            it.span,
            fmt::format("`{}[{}]` must be a pattern in quotation marks, for example `\"drafts/\"`",
                        name, i));
      } else {
        pattern->line = source_text_.is_file() ? line_of(it.span) : 0;
        file.patterns.push_back(*std::move(pattern));
      }
    }
    return file;
  }

  void read_extends(const Key& key, const std::string& name, const Value& value) {
    const auto add = [&](const Value& path) {
      if (is_text(path)) config_.extends.push_back({absolute(path).string, path.span});
      else refuse_value(key, name, path.span);
    };
    if (!value.is(Value::Kind::list)) return add(value);
    for (const Value& it : value.items) add(it);
  }

  void read_overrides(const Key& key, const Value& value) {
    if (!value.is(Value::Kind::list)) return refuse_value(key, "overrides", value.span);
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      const std::string where = fmt::format("overrides[{}]", i);
      const Value& it = value.items[i];
      if (!it.is(Value::Kind::object)) {
        refuse(
            it.span,
            fmt::format(R"(`{}` must be an object, for example `{{ "files": ["sales/"], ... }}`)",
                        where));
        continue;
      }
      const auto files = std::ranges::find(it.members, "files", &Member::key);
      const bool has_files = files != it.members.end() && files->value.is(Value::Kind::list);
      if (!has_files)
        refuse(
            files == it.members.end() ? Span{it.span.begin, it.span.begin + 1} : files->value.span,
            fmt::format(
                R"(`{}.files` must list files or folders, for example `"files": ["sales/"]`)",
                where));
      Override made;
      if (has_files) made.files.push_back(patterns_of(files->value, where + ".files"));
      read_members(it, Part::overrides, where + ".", made.assignments);
      if (has_files) config_.overrides.push_back(std::move(made));
    }
  }

  const SettingsText& source_text_;
  text::LineIndex index_;
  bool extends_ = false;  // other files
  Config config_;
};

}  // namespace

Config parse(const SettingsText& source_text) { return SettingsReader(source_text).read(); }

std::string folder_to_match(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  const std::size_t slash = path.rfind('/');
  return std::string(path.substr(0, slash == path.npos ? 0 : slash));
}

}  // namespace ladder::config
