#include "config/resolver.h"

#include <optional>
#include <utility>

#include "config/config.h"

namespace ladder::config {

Resolver::Resolver(Read read, std::string file) : read_(std::move(read)), file_(std::move(file)) {}

void Resolver::set_overrides(std::string text) {
  overrides_ = std::move(text);
  forget();
}

void Resolver::forget() {
  by_folder_.clear();
  by_file_.clear();
  problems_.clear();
}

const rules::Settings& Resolver::settings_for(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::string folder(path.substr(0, slash == path.npos ? 0 : slash + 1));
  if (!file_.empty()) folder.clear();
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return *known->second;

  std::optional<File> file;
  if (file_.empty()) file = nearest_file(folder, read_);
  else if (std::optional<std::string> text = read_(file_)) file = File{file_, *std::move(text)};
  return *by_folder_.emplace(std::move(folder), &settings_of(file ? &*file : nullptr))
              .first->second;
}

const rules::Settings& Resolver::settings_of(const File* file) {
  const std::string path = file ? file->path : "";
  const auto known = by_file_.find(path);
  if (known != by_file_.end()) return known->second;
  rules::Settings& settings = by_file_.emplace(path, rules::default_settings()).first->second;
  const auto take = [&](std::string_view text, const std::string& from) {
    Config parsed = parse(text, std::move(settings));
    settings = std::move(parsed.settings);
    for (std::string& it : parsed.problems) problems_.push_back({from, std::move(it)});
  };
  if (file) take(file->text, path);
  if (!overrides_.empty()) take(overrides_, "");
  return settings;
}

}  // namespace ladder::config
