#include "cli/settings.h"

#include <filesystem>
#include <utility>

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

std::string shown(const std::string& path) {
  return fs::path(path).lexically_proximate(fs::current_path()).native();
}

/// A file that cannot be read is a problem, and sets nothing; only the one that was `asked_for` has
/// to be there.
config::Read reader(std::string asked_for, std::vector<Problem>& problems) {
  return [asked_for = std::move(asked_for),
          &problems](const std::string& path) -> std::optional<std::string> {
    std::error_code unreadable;
    if (path != asked_for && !fs::exists(path, unreadable)) return std::nullopt;
    Content content = read(path);
    if (!content.problem) return std::move(content.text);
    problems.push_back({shown(path), std::move(content.problem->message)});
    return "{}";
  };
}

}  // namespace

SettingsFinder::SettingsFinder(const std::string& config, std::string overrides,
                               std::vector<Problem>& problems)
    : problems_(problems), resolver_(reader(config, problems), config) {
  resolver_.set_overrides(std::move(overrides));
}

const rules::Settings& SettingsFinder::settings_for(const std::string& file) {
  const rules::Settings& settings =
      resolver_.settings_for(fs::absolute(file).lexically_normal().native());
  for (; reported_ < resolver_.problems().size(); ++reported_) {
    const config::Problem& it = resolver_.problems()[reported_];
    problems_.push_back({shown(it.path), it.message});
  }
  return settings;
}

}  // namespace ladder::cli
