#include "cli/conversation.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "cli/files.h"
#include "protocol/names.h"
#include "rules/pages.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/process.h"
#include "system/replace.h"
#include "text/ascii.h"

namespace ladder::cli {
namespace {

std::optional<std::string> text_of(const std::string& path) {
  if (!system::is_file(path)) return std::nullopt;
  Content content = read(path);
  if (content.problem) return std::nullopt;
  return std::move(content.text);
}

/// What a link in the folder leads to in the same folder is called by its own path.
protocol::Search search_below(const std::string& folder, const SelectionOf& selection) {
  return [search = folder_search(folder, selection), folder,
          real_folder = system::identity_of(folder)](std::vector<std::string>& found) {
    std::vector<Source> sources;
    const bool has_more = search(sources);
    for (Source& it : sources)
      found.push_back(system::lies_in(it.real_path, real_folder)
                          ? folder + it.real_path.substr(real_folder.size())
                          : std::move(it.path));
    return has_more;
  };
}

/// The URI of the folder with the rules' pages: next to the installed program, or in the sources of
/// a program that isn't installed. Empty if neither exists.
std::string pages_uri() {
  const std::string program = system::program_path();
  if (program.empty()) return {};
  for (const char* folder : {"../share/doc/ladder/rules", "../../../docs/rules"}) {
    const std::string pages = system::absolute_path(system::folder_of(program) + folder);
    if (system::is_folder(pages)) return protocol::uri_of(pages);
  }
  return {};
}

}  // namespace

/// Pages that are shown in the editor, in a folder that only this user can read. They go with the
/// server.
class Conversation::Pages {
 public:
  Pages() = default;
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;
  ~Pages() {
    if (!folder_.empty()) system::remove_folder(folder_);
  }

  /// The path of the page, or an empty one.
  std::string write(const std::string& title, std::string_view markdown) {
    if (folder_.empty()) folder_ = system::new_private_folder("ladder-pages");
    if (folder_.empty()) return {};
    std::string name;
    for (const char byte : title)
      name += text::is_ascii_letter(byte) || text::is_ascii_digit(byte) ? byte : '-';
    const std::string path = folder_ + '/' + name.substr(0, longest_name) + ".md";
    try {
      system::write_file(path, markdown);
    } catch (const system::Failure&) {
      return {};
    }
    return path;
  }

 private:
  static constexpr std::size_t longest_name = 60;

  std::string folder_;
};

Conversation::Conversation(Send send, WatchProcess watch_process, protocol::Inbox inbox)
    : inbox_(std::move(inbox)),
      pages_(std::make_unique<Pages>()),
      server_(host(std::move(send), std::move(watch_process)), inbox_) {}

Conversation::~Conversation() = default;

protocol::Host Conversation::host(Send send, WatchProcess watch_process) {
  return {
      .read = text_of,
      .real_path = system::real_path_of,
      .search = search_below,
      .finds =
          [](const std::string& folder, const std::string& path,
             const protocol::SelectionOf& selection) {
            const std::vector<std::string> folders = {folder};
            return Search(folders, Named::always_included, selection)
                .source_at(system::real_path_of(path))
                .has_value();
          },
      .send = std::move(send),
      .write_page = [this](const std::string& title,
                           std::string_view markdown) { return pages_->write(title, markdown); },
      .page_of =
          [folder = pages_uri()](std::string_view rule) {
            return folder.empty() ? rules::url_of(rule) : folder + '/' + std::string(rule) + ".md";
          },
      .watch_process = std::move(watch_process),
  };
}

std::optional<std::chrono::milliseconds> Conversation::work() {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::milliseconds turn(2);
  const auto end = Clock::now() + turn;
  const bool has_waited = std::exchange(waits_, false);
  if (!server_.step() && has_waited) server_.stop_waiting();
  while (server_.step())
    if (end <= Clock::now()) return std::chrono::milliseconds(0);
  waits_ = true;
  return server_.longest_wait();
}

}  // namespace ladder::cli
