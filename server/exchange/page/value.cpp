#include "exchange/page/value.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/inference/labels.h"
#include "exchange/inference/words.h"
#include "exchange/page/arrays.h"
#include "exchange/page/keys.h"
#include "exchange/page/lines.h"
#include "model/marks.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using Type = Value::Type;

/// The lines of some text: those that begin with a bullet are list items, others go together until
/// a blank one.
void append_text(const Value& value, model::PassageKind kind, std::vector<Passage>& passages) {
  std::string_view rest = value.text;
  bool goes_on = false;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = text::trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty()) {
      goes_on = false;
    } else if (const std::uint32_t bullet = model::bullet_size(line); 0 < bullet) {
      passages.push_back(
          {model::PassageKind::item, std::string(line.substr(bullet)), {}, {}, value.line});
      goes_on = true;
    } else if (goes_on) {
      passages.back().text.append("\n").append(line);
    } else {
      passages.push_back({kind, std::string(line), {}, {}, value.line});
      kind = model::PassageKind::paragraph;
      goes_on = true;
    }
  }
}

/// `levels: [Junior, Senior]`, rather than their expectations.
bool names_levels_only(const Value& value) {
  constexpr std::size_t longest_label = 40;
  const std::string key = text::folded(value.key);
  return (key == "levels" || key == "grades") && value.type == Type::list &&
         std::ranges::all_of(value.values, [](const Value& it) {
           return it.type == Type::text && it.text.size() <= longest_label && !it.text.empty();
         });
}

/// A string, or a list of strings.
bool is_plain(const Value& value) {
  if (value.type == Type::text) return true;
  return value.type == Type::list &&
         std::ranges::all_of(value.values, [](const Value& it) { return it.type == Type::text; });
}

/// `[{label: .., url: ..}]`: a remark in several parts.
bool is_list_of_remarks(const Value& value) {
  return value.type == Type::list && !Keys::holds(value.key) &&
         std::ranges::all_of(value.values, [](const Value& it) {
           return it.type == Type::keys && std::ranges::all_of(it.values, is_plain);
         });
}

/// The values of a map with a name each; those of a map in it go with their own.
std::optional<std::vector<std::pair<std::string, const Value*>>> flat_values(const Value& map) {
  std::vector<std::pair<std::string, const Value*>> flat;
  for (const Value& it : map.values) {
    if (is_plain(it) || is_list_of_remarks(it)) {
      flat.emplace_back(it.key, &it);
      continue;
    }
    if (it.type != Type::keys || !std::ranges::all_of(it.values, is_plain)) return std::nullopt;
    for (const Value& inner : it.values) flat.emplace_back(inner.key, &inner);
  }
  return flat;
}

/// Every text in a value as a list item, those of a list that goes with a text below it:
/// `{criteria: .., examples: [..]}`.
void append_items(const Value& value, std::uint32_t depth, std::vector<Passage>& passages) {
  const std::size_t before = passages.size();
  append_text(value, model::PassageKind::item, passages);
  for (std::size_t i = before; i < passages.size(); ++i) passages[i].depth += depth;
  const bool has_text =
      value.type == Type::keys && std::ranges::any_of(value.values, [](const Value& it) {
        return it.type == Type::text && !it.text.empty();
      });
  for (const Value& it : value.values)
    append_items(it, has_text && it.type == Type::list ? depth + 1 : depth, passages);
}

/// `{criteria: .., examples: [..]}`: a single text without a name, and what goes with it.
bool is_item(const Value& value, Keys& keys) {
  if (value.type != Type::keys || keys.name_of(value)) return false;
  const auto is_text = [](const Value& it) { return it.type == Type::text && !it.text.empty(); };
  return std::ranges::count_if(value.values, is_text) == 1 &&
         std::ranges::all_of(value.values, is_plain);
}

Cell cell_with_value(const Value& value) {
  Cell cell;
  if (value.type == Type::text) append_text(value, model::PassageKind::paragraph, cell.passages);
  for (const Value& it : value.values) append_items(it, 0, cell.passages);
  for (const Passage& it : cell.passages)
    cell.name.append(cell.name.empty() ? "" : " ").append(it.text);
  return cell;
}

/// A list of maps that have the same keys as a table, whose first row has the keys.
std::optional<Sheet> table_of(const Value& list) {
  constexpr std::size_t most_columns = 60;
  if (list.type != Type::list || list.values.size() < 2) return std::nullopt;
  std::vector<std::string> keys;
  std::vector<std::vector<std::pair<std::string, const Value*>>> rows;
  std::size_t filled = 0;
  for (const Value& it : list.values) {
    if (it.type != Type::keys) return std::nullopt;
    auto flat = flat_values(it);
    if (!flat || flat->size() < 2) return std::nullopt;
    filled += flat->size();
    for (const auto& [key, value] : *flat)
      if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    if (most_columns < keys.size()) return std::nullopt;
    rows.push_back(std::move(*flat));
  }
  // If most of the keys are missing in most maps, the maps are about different things.
  if (2 * filled < keys.size() * rows.size()) return std::nullopt;
  Sheet sheet(1);
  sheet[0].number = list.values.front().line;
  for (const std::string& it : keys) {
    Cell cell;
    cell.name = single_spaced(it);
    cell.passages.push_back({model::PassageKind::paragraph, cell.name, {}, {}, 0});
    sheet[0].cells.push_back(std::move(cell));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Line line;
    line.number = list.values[i].line;
    line.cells.resize(keys.size());
    for (const auto& [key, value] : rows[i])
      line.cells[static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin())] =
          cell_with_value(*value);
    sheet.push_back(std::move(line));
  }
  return sheet;
}

class Sorting {
 public:
  explicit Sorting(bool with_tables) : with_tables_(with_tables) {}

  bool made_table() const { return made_table_; }

  void sort(const Value& value, Section& section) {
    switch (value.type) {
      case Type::text: append_text(value, model::PassageKind::paragraph, section.passages); break;
      case Type::list: sort_list(value, section); break;
      case Type::keys: sort_keys(value, section); break;
    }
  }

 private:
  void sort_list(const Value& list, Section& section) {
    auto rows = table_of_rows(list);
    if (!rows) rows = table_of_ratings(list, keys_);
    if (!rows) rows = table_of_level_maps(list, keys_);
    if (!rows) rows = table_of_level_lists(list, keys_);
    if (rows) {
      section.sheets.push_back(std::move(*rows));
      return;
    }
    if (with_tables_ && !(in_item_ && describes_skill(list))) {
      if (auto table = table_of(list)) {
        section.sheets.push_back(std::move(*table));
        made_table_ = true;
        return;
      }
    }
    if (counts_levels(list)) return add_levels(list, section);
    const bool are_items =
        !keys_.holds_levels(list.key) && std::ranges::all_of(list.values, [&](const Value& it) {
          return it.type == Type::text || is_item(it, keys_);
        });
    if (are_items) {
      for (const Value& it : list.values) append_items(it, 0, section.passages);
      return;
    }
    for (const Value& it : list.values) {
      switch (it.type) {
        case Type::text: append_text(it, model::PassageKind::item, section.passages); break;
        case Type::list: sort_list(it, section); break;
        case Type::keys: {
          const bool was_in_item = std::exchange(in_item_, in_item_ || 1 < list.values.size());
          if (keys_.name_of(it)) add_section(it, section);
          else sort_keys(it, section);
          in_item_ = was_in_item;
          break;
        }
      }
    }
  }

  /// `levels: [{name: .., summary: .., criteria: [..]}, ..]` below a skill: the levels have a text
  /// each, and hardly more.
  bool describes_skill(const Value& list) {
    if (!keys_.holds_levels(list.key)) return false;
    return std::ranges::all_of(list.values, [&](const Value& it) {
      const Value* name = keys_.name_of(it);
      return name && std::ranges::count_if(it.values, [&](const Value& value) {
                       return &value != name && !keys_.describe(value.key) &&
                              !keys_.hold(value.key) && !names_things(value.key);
                     }) <= 1;
    });
  }

  /// `milestones: [{signals: [..]}, ..]`: levels that only their order names.
  bool counts_levels(const Value& list) {
    const std::string key = text::folded(list.key);
    if (key != "levels" && key != "milestones" && key != "grades") return false;
    return 1 < list.values.size() && std::ranges::all_of(list.values, [&](const Value& it) {
             return it.type == Type::keys && !keys_.name_of(it);
           });
  }

  void add_levels(const Value& list, Section& parent) {
    auto number =
        std::ranges::count_if(parent.sections, [](const Section& it) { return !it.is_field; });
    for (const Value& it : list.values) {
      add_section(it, parent);
      parent.sections.back().title = std::to_string(++number);
    }
  }

  void sort_keys(const Value& value, Section& section) {
    const Value* name = keys_.name_of(value);
    auto table = table_of_arrays(value, keys_);
    if (table) section.sheets.push_back(std::move(table->sheet));
    for (const Value& it : value.values) {
      if (&it == name || (table && std::ranges::count(table->used, &it) != 0)) continue;
      const bool is_text = it.type == Type::text;
      if (is_text && keys_.describe(it.key)) {
        sort(it, section);
      } else if (is_text) {
        Section field{it.key, it.line, true, {}, {}, {}, {}, {}};
        append_text(it, model::PassageKind::paragraph, field.passages);
        section.sections.push_back(std::move(field));
      } else if (names_levels_only(it)) {
        for (const Value& label : it.values) section.levels.push_back(single_spaced(label.text));
      } else if (in_item_ && !keys_.hold(it.key) && has_levels(it)) {
        for (const Value& level : it.values) add_level(level, section);
      } else if (keys_.hold(it.key)) {
        const std::size_t before = section.sections.size();
        sort(it, section);
        if (keys_.holds_levels(it.key)) declare_levels(section, before, it.type);
      } else {
        add_section(it, section);
      }
    }
  }

  /// `descriptores: {n1: .., n2: ..}` in each item of a list: numbered levels below a key.
  static bool has_levels(const Value& value) {
    if (value.type != Type::keys || value.values.size() < 2) return false;
    std::vector<std::string> keys;
    for (const Value& it : value.values) keys.push_back(it.key);
    return labels_of(std::move(keys)).series == 1;
  }

  /// `n1: {verb: .., text: ..}`: what is expected, with the rest of the values below it.
  void add_level(const Value& level, Section& parent) {
    if (level.type != Type::keys || !std::ranges::all_of(level.values, is_plain))
      return add_section(level, parent);
    Section section{level.key, level.line, false, {}, {}, {}, {}, {}};
    for (const Value& it : level.values)
      if (is_sentence(it)) append_text(it, model::PassageKind::paragraph, section.passages);
    for (const Value& it : level.values)
      if (!is_sentence(it) && it.type == Type::text && !it.text.empty())
        section.passages.push_back(
            {model::PassageKind::item, it.key + ": " + single_spaced(it.text), {}, {}, it.line});
      else if (it.type == Type::list) sort(it, section);
    parent.sections.push_back(std::move(section));
  }

  static bool is_sentence(const Value& value) {
    return value.type == Type::text && 3 < word_count(value.text);
  }

  /// What is in `levels` are levels, whatever they are called.
  static void declare_levels(Section& section, std::size_t from, Type type) {
    for (std::size_t i = from; i < section.sections.size(); ++i)
      if (const Section& it = section.sections[i];
          !it.is_field && (!it.sections.empty() || (type == Type::list && !it.passages.empty())))
        section.levels.push_back(it.title);
  }

  void add_section(const Value& value, Section& parent) {
    const Value* name = keys_.name_of(value);
    Section section;
    section.title = single_spaced(name ? name->text : value.key);
    section.line = value.line;
    sort(value, section);
    parent.sections.push_back(std::move(section));
  }

  bool with_tables_;
  bool made_table_ = false;
  bool in_item_ = false;  // of a list with several
  Keys keys_;
};

std::string title_of(const Value& value) {
  if (value.type != Type::keys) return {};
  for (const Value& it : value.values) {
    const std::string key = text::folded(it.key);
    if (it.type == Type::text && (key == "title" || key == "name")) return single_spaced(it.text);
  }
  return {};
}

}  // namespace

Section section_of(const Value& value) {
  Section root;
  Sorting(false).sort(value, root);
  root.title = title_of(value);
  return root;
}

std::optional<Section> section_with_tables(const Value& value) {
  Section root;
  Sorting sorting(true);
  sorting.sort(value, root);
  if (!sorting.made_table()) return std::nullopt;
  root.title = title_of(value);
  return root;
}

}  // namespace ladder::exchange
