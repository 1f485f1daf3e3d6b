#include "config/resolver.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "config/read_rules.h"
#include "model/reference.h"
#include "text/ascii.h"

namespace ladder::config {
namespace {

/// That one ladder.json can be made of. Links between folders can create any number of paths.
constexpr std::size_t most_files = 64;

/// With a slash at its end; empty for a name alone.
std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.rfind('/') + 1));
}

/// A path in the form used to match patterns.
std::string_view to_match(std::string_view path) {
  return path.substr(path.starts_with('/') ? 1 : 0);
}

/// `/`; on Windows, `C:/` or `//server/`.
bool is_root(std::string_view folder) {
  if (folder.starts_with("//")) return folder.find('/', 2) + 1 == folder.size();
  return folder == "/" || (folder.size() == 3 && folder.ends_with(":/"));
}

/// The parent of a folder that ends with a slash; nothing for the outermost.
std::optional<std::string> around(std::string folder) {
  if (folder.empty() || is_root(folder)) return std::nullopt;
  folder.pop_back();
  return folder_of(folder);
}

/// Inherited patterns apply where the inheriting file does.
IgnoreFile applying_in(IgnoreFile patterns, const std::string& names_in) {
  patterns.names_in = names_in;
  return patterns;
}

/// Whether an override applies to a file. `names_in` is the folder its ladder.json applies to.
bool matches(const Override& it, std::string_view path, const std::string& names_in) {
  if (std::ranges::all_of(it.files,
                          [&](const IgnoreFile& own) { return own.names_in == names_in; }))
    return ignored_with_folders(it.files, to_match(path), EntryKind::file);
  std::vector<IgnoreFile> files;
  for (const IgnoreFile& own : it.files) files.push_back(applying_in(own, names_in));
  return ignored_with_folders(files, to_match(path), EntryKind::file);
}

/// Where text begins that can't be settings, if there is any. `extends` can lead to any file, and a
/// report must not show its content.
std::size_t begin_of_foreign(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  // What begins with a word or a number would be shown up to its end.
  const bool is_shown = first != text.npos &&
                        (text::is_ascii_letter(text[first]) || text::is_ascii_digit(text[first]) ||
                         text[first] == '_' || text[first] == '-');
  return is_shown ? first : text.npos;
}

}  // namespace

Resolver::Resolver(Read read, Choice choice) : read_(std::move(read)), choice_(std::move(choice)) {}

void Resolver::set_settings_texts(std::vector<SettingsText> settings_texts) {
  settings_texts_ = std::move(settings_texts);
  forget();
}

void Resolver::forget() {
  files_.clear();
  nearest_.clear();
  chains_.clear();
  settings_.clear();
  selections_.clear();
  made_selections_.clear();
  problems_.clear();
  unknown_rules_.clear();
  configs_of_texts_.clear();
  for (const SettingsText& it : settings_texts_) {
    configs_of_texts_.push_back(parse(it));
    report_mistakes(it, configs_of_texts_.back());
  }
}

void Resolver::report_mistakes(const SettingsText& source_text, const Config& config) {
  for (const Mistake& it : config.mistakes)
    problems_.push_back(
        {source_text.is_file() ? source_text.path : source_text.source, it.span, it.message});
}

const Resolver::File* Resolver::file_at(const std::string& path) {
  const auto known = files_.find(path);
  if (known != files_.end()) return known->second.get();
  std::unique_ptr<File>& file = files_[path];
  std::optional<std::string> text = read_(path);
  if (!text) return nullptr;
  file = std::make_unique<File>(File{{*std::move(text), path, ""}, {}});
  file->config = parse(file->source_text);
  if (const std::size_t first = begin_of_foreign(file->source_text.text);
      first != std::string::npos) {
    const auto at = static_cast<std::uint32_t>(first);
    file->config.mistakes = {{{at, at}, "this isn't a ladder.json, which begins with `{`"}};
  }
  report_mistakes(file->source_text, file->config);
  return file.get();
}

const Resolver::File* Resolver::nearest(const std::string& folder) {
  const std::string where = choice_.file.empty() && !choice_.is_isolated ? folder : "";
  const auto known = nearest_.find(where);
  if (known != nearest_.end()) return known->second;
  const File* file = nullptr;
  if (choice_.is_isolated) {
    // Nothing is read.
  } else if (!choice_.file.empty()) {
    file = file_at(choice_.file);
    if (!file) problems_.push_back({choice_.file, {}, "this file doesn't exist or can't be read"});
  } else {
    file = file_at(where + "ladder.json");
    const std::optional<std::string> outer = around(where);
    if (!file && outer) file = nearest(*outer);
  }
  return nearest_[where] = file;
}

const Resolver::Chain& Resolver::chain_of(const File* file) {
  const auto known = chains_.find(file);
  if (known != chains_.end()) return known->second;
  Chain chain;
  std::vector<const File*> open;
  if (file) extend(*file, open, chain);
  report_unknown_rules(chain);
  return chains_[file] = std::move(chain);
}

void Resolver::report_unknown_rules(const Chain& chain) {
  std::vector<std::string> own;
  for (const Config* it : chain) own.insert(own.end(), it->own_rules.begin(), it->own_rules.end());
  for (const Config* config : chain)
    for (const DoubtfulRule& it : config->doubtful_rules)
      if (std::ranges::find(own, it.name) == own.end() &&
          unknown_rules_.emplace(config, it.key).second)
        problems_.push_back({config->path, it.span, unknown_rule(it.key, it.name, own)});
}

std::set<std::string> Resolver::own_rules() const {
  std::set<std::string> names;
  const auto add = [&](const Config& it) {
    names.insert(it.own_rules.begin(), it.own_rules.end());
  };
  for (const auto& [path, file] : files_)
    if (file) add(file->config);
  std::ranges::for_each(configs_of_texts_, add);
  return names;
}

std::vector<std::shared_ptr<const rules::OwnRule>> Resolver::own_style() const {
  std::vector<std::shared_ptr<const rules::OwnRule>> all;
  const auto add = [&](const std::vector<Assignment>& assignments) {
    for (const Assignment& assignment : assignments) {
      if (assignment.key != "style") continue;
      for (auto& rule : read_style(assignment.value, [](text::Span, const std::string&) {}).own)
        if (std::ranges::none_of(all, [&](const auto& it) { return it->name == rule->name; }))
          all.push_back(std::move(rule));
    }
  };
  for (const auto& [path, file] : files_) {
    if (!file) continue;
    add(file->config.assignments);
    for (const Override& it : file->config.overrides) add(it.assignments);
  }
  return all;
}

std::vector<Problem> Resolver::unknown_rules() const {
  std::vector<Problem> problems;
  const std::set<std::string> own = own_rules();
  for (std::size_t i = 0; i < settings_texts_.size(); ++i)
    for (const DoubtfulRule& it : configs_of_texts_[i].doubtful_rules)
      if (!own.contains(it.name))
        problems.push_back({settings_texts_[i].source, it.span,
                            unknown_rule(it.key, it.name, {own.begin(), own.end()})});
  return problems;
}

void Resolver::extend(const File& file, std::vector<const File*>& open, Chain& chain) {
  open.push_back(&file);
  for (const Extended& it : file.config.extends) {
    const auto refuse = [&](std::string_view why) {
      const std::string written = model::relative_path(file.source_text.path, it.path);
      problems_.push_back(
          {file.source_text.path, it.span, fmt::format("`extends` lists `{}`, {}", written, why)});
    };
    if (most_files <= chain.size() + open.size()) {
      refuse(fmt::format("but more than {} files extend each other; does a folder link to itself?",
                         most_files));
      continue;
    }
    const File* base = file_at(it.path);
    if (!base) refuse("which doesn't exist or can't be read");
    else if (std::ranges::find(open, base) != open.end())
      refuse(base == &file ? "which is this file itself; remove the reference to it"
                           : "which extends this file in turn; remove one of the two references");
    // A file that several files extend comes before the first of them.
    else if (std::ranges::find(chain, &base->config) == chain.end()) extend(*base, open, chain);
  }
  open.pop_back();
  chain.push_back(&file.config);
}

std::string Resolver::applicable_folder_of(const File* file) const {
  const bool everywhere = choice_.is_isolated || !choice_.file.empty();
  return everywhere || !file ? "" : folder_to_match(folder_of(file->source_text.path));
}

const Settings& Resolver::settings_for(std::string_view path) {
  const File* file = nearest(folder_of(path));
  const Chain& chain = chain_of(file);
  const std::string folder = applicable_folder_of(file);
  std::vector<bool> matched;
  for (const Config* config : chain)
    for (const Override& it : config->overrides) matched.push_back(matches(it, path, folder));
  const auto [known, is_new] =
      settings_.try_emplace({file, std::move(matched)}, default_settings());
  if (!is_new) return known->second;
  if (file) known->second.rules.configuration = file->source_text.path;
  for (const Assignment* it : assignments_for(path)) apply(*it, known->second);
  return known->second;
}

std::vector<const Assignment*> Resolver::assignments_for(std::string_view path) {
  std::vector<const Assignment*> said;
  const auto add = [&](const std::vector<Assignment>& assignments) {
    for (const Assignment& it : assignments) said.push_back(&it);
  };
  const File* file = nearest(folder_of(path));
  const std::string folder = applicable_folder_of(file);
  for (const Config* config : chain_of(file)) {
    add(config->assignments);
    for (const Override& it : config->overrides)
      if (matches(it, path, folder)) add(it.assignments);
  }
  for (const Config& it : configs_of_texts_) add(it.assignments);
  return said;
}

std::vector<Entry> Resolver::entries_for(std::string_view path) {
  return entries_of(assignments_for(path));
}

const Selection& Resolver::selection_for(std::string_view path) {
  std::string folder(path);
  if (!folder.empty() && !folder.ends_with('/')) folder += '/';
  const bool everywhere = choice_.is_isolated || !choice_.file.empty();
  if (everywhere) folder.clear();
  const auto known = selections_.find(folder);
  if (known != selections_.end()) return *known->second;

  const File* own = everywhere ? nearest(folder) : file_at(folder + "ladder.json");
  const std::optional<std::string> outer = around(folder);
  const Selection* selection = outer ? &selection_for(*outer) : nullptr;
  if (!selection) selection = &made_selections_.emplace_back(bare_selection());
  if (own) {
    const std::string where = everywhere ? "" : folder_to_match(folder);
    selection = &made_selections_.emplace_back(selection_by(*own, where, *selection));
  }
  selections_[folder] = selection;
  return *selection;
}

Selection Resolver::bare_selection() const {
  Selection selection{{}, {default_includes()}};
  for (const Config& it : configs_of_texts_) {
    if (it.exclude) selection.excludes.push_back(applying_in(*it.exclude, ""));
    if (it.include) selection.includes = {applying_in(*it.include, "")};
  }
  return selection;
}

Selection Resolver::selection_by(const File& file, const std::string& folder, Selection outer) {
  Selection selection = bare_selection();
  // Settings from outside of files win.
  const std::vector<IgnoreFile> last = std::exchange(selection.excludes, {});
  const auto of_files = std::ssize(outer.excludes) - std::ssize(last);
  if (!file.config.is_root)
    selection.excludes.assign(outer.excludes.begin(), outer.excludes.begin() + of_files);
  for (const Config* it : chain_of(&file)) {
    if (it->exclude) selection.excludes.push_back(applying_in(*it->exclude, folder));
    if (it->include) selection.includes = {applying_in(*it->include, folder)};
  }
  selection.excludes.insert(selection.excludes.end(), last.begin(), last.end());
  for (const Config& it : configs_of_texts_)
    if (it.include) selection.includes = {applying_in(*it.include, "")};
  return selection;
}

bool Resolver::selects_files() const {
  const auto selects = [](const Config& it) { return it.include || it.exclude; };
  return std::ranges::any_of(configs_of_texts_, selects) ||
         std::ranges::any_of(
             files_, [&](const auto& it) { return it.second && selects(it.second->config); });
}

namespace {

/// `*.md` for `careers/*.md`; for a folder, everything below it.
std::string last_part(const IgnorePattern& pattern) {
  std::string text = pattern.text;
  while (text.ends_with('/')) text.pop_back();
  return text.substr(text.rfind('/') + 1) + (pattern.folders_only ? "/**" : "");
}

}  // namespace

std::set<std::string> Resolver::included_names() const {
  std::set<std::string> names;
  for (const Selection& selection : made_selections_)
    for (const IgnoreFile& file : selection.includes)
      for (const IgnorePattern& it : file.patterns)
        if (!it.keeps) names.insert(last_part(it));
  return names;
}

const std::string* Resolver::text_of(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() || !found->second ? nullptr : &found->second->source_text.text;
}

}  // namespace ladder::config
