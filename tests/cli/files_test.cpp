#include "cli/files.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/usual_selection.h"

using namespace ladder::cli;
using ladder::testing::usual_selection;
namespace fs = std::filesystem;

namespace {

/// `source_at` gives the same result for each file as `find`. With links, a file can be found under
/// another name.
void check_each_file(const TemporaryFolder& folder, const std::vector<std::string>& arguments,
                     Named named, const Found& result) {
  const fs::recursive_directory_iterator entries(folder.path(),
                                                 fs::directory_options::skip_permission_denied);
  const std::vector<fs::directory_entry> all(begin(entries), end(entries));
  const auto is_link = [](const fs::directory_entry& it) { return it.is_symlink(); };
  if (std::ranges::any_of(all, is_link)) return;
  const SelectionOf selection = usual_selection;
  const Search search(arguments, named, selection);
  for (const fs::directory_entry& it : all) {
    if (!it.is_regular_file()) continue;
    const std::string path = fs::canonical(it.path()).native();
    INFO(path);
    const auto taken = std::ranges::find(result.sources, path, &Source::real_path);
    const std::optional<Source> source = search.source_at(path);
    CHECK(source.has_value() == (taken != result.sources.end()));
    if (source && taken != result.sources.end()) CHECK(source->path == taken->path);
  }
}

/// The files found, one per line, without the folder's own path: "a.ladder\n! b: there is no such
/// ...".
std::string found(const TemporaryFolder& folder, const std::vector<std::string>& names,
                  Named named = Named::always_included) {
  std::vector<std::string> arguments;
  arguments.reserve(names.size());
  for (const std::string& name : names)
    arguments.push_back(name == "." ? folder.path() : folder / name);
  const auto within = [&](const std::string& path) {
    return path.starts_with(folder / "") ? path.substr((folder / "").size()) : path;
  };
  const Found result = find(arguments, named, usual_selection);
  std::string lines;
  for (const Source& source : result.sources) lines += within(source.path) + "\n";
  for (const Problem& problem : result.problems)
    lines += "! " + within(problem.path) + ": " +
             problem.message.substr(0, problem.message.find(';')) + "\n";
  check_each_file(folder, arguments, named, result);
  return lines;
}

/// Makes another folder the current one, and the former again at the end.
class CurrentFolder {
 public:
  explicit CurrentFolder(const std::string& path) : before_(fs::current_path()) {
    fs::current_path(path);
  }
  CurrentFolder(const CurrentFolder&) = delete;
  CurrentFolder& operator=(const CurrentFolder&) = delete;
  ~CurrentFolder() { fs::current_path(before_); }

 private:
  fs::path before_;
};

/// The parts of a git repository that we look at.
void make_repository(const TemporaryFolder& folder, std::string_view name = ".") {
  folder.write(std::string(name) + "/.git/info/exclude");
}

bool everything_is_readable() { return ::geteuid() == 0; }

}  // namespace

TEST_CASE("the ladders of a folder are found, in the order of their bytes") {
  const TemporaryFolder folder;
  for (const char* name : {"b.ladder", "B.ladder", "a/z.ladder.md", "a-b.ladder", "readme.md",
                           "x.ladderx", "a/deep/er/y.ladder", "ladder", "c.ladder/inner.ladder"})
    folder.write(name);
  CHECK(
      found(folder, {"."}) ==
      "B.ladder\na-b.ladder\na/deep/er/y.ladder\na/z.ladder.md\nb.ladder\nc.ladder/inner.ladder\n");
  CHECK(found(folder, {"a/"}) == "a/deep/er/y.ladder\na/z.ladder.md\n");
}

TEST_CASE("paths are shown as they were given") {
  const TemporaryFolder folder;
  folder.write("docs/a.ladder");
  const CurrentFolder current(folder.path());
  const std::vector<std::pair<std::string, std::string>> shown{
      {".", "docs/a.ladder"},
      {"./", "docs/a.ladder"},
      {"docs", "docs/a.ladder"},
      {"docs/", "docs/a.ladder"},
      {"./docs", "./docs/a.ladder"},
      {"docs/../docs", "docs/../docs/a.ladder"},
      {"./docs/a.ladder", "./docs/a.ladder"},
  };
  for (const auto& it : shown) {
    const Found result = find(std::vector{it.first}, Named::always_included, usual_selection);
    REQUIRE(result.sources.size() == 1);
    INFO(it.first);
    CHECK(result.sources[0].path == it.second);
    CHECK(result.sources[0].real_path == folder / "docs/a.ladder");
  }
}

TEST_CASE("files are in the order of the arguments, and each is listed once") {
  const TemporaryFolder folder;
  for (const char* name : {"a/1.ladder", "b/2.ladder", "b/3.ladder"}) folder.write(name);
  CHECK(found(folder, {"b/3.ladder", "b", "a", "b", "b/../a/1.ladder"}) ==
        "b/3.ladder\nb/2.ladder\na/1.ladder\n");
  CHECK(found(folder, {}) == "");
}

TEST_CASE("a file that is named is included, whatever its name") {
  const TemporaryFolder folder;
  for (const char* name : {"notes.txt", "node_modules/a.ladder", ".hidden/b.ladder"})
    folder.write(name);
  CHECK(found(folder, {"notes.txt", "node_modules/a.ladder", ".hidden"}) ==
        "notes.txt\nnode_modules/a.ladder\n.hidden/b.ladder\n");
}

TEST_CASE("hidden folders and node_modules are left out") {
  const TemporaryFolder folder;
  for (const char* name : {"a.ladder", ".git/b.ladder", ".github/c.ladder",
                           "x/node_modules/d.ladder", "x/.cache/e.ladder", ".f.ladder"})
    folder.write(name);
  CHECK(found(folder, {"."}) == ".f.ladder\na.ladder\n");
}

TEST_CASE("ignore files of the whole repository apply") {
  const TemporaryFolder folder;
  make_repository(folder);
  folder.write(".git/info/exclude", "excluded.ladder\nagain.ladder\n");
  folder.write(".gitignore", "build/\n*.draft.ladder\n!again.ladder\n");
  folder.write(".ladderignore", "/old/\nkept.ladder\n");
  folder.write("x/y/.gitignore", "!kept.ladder\n");
  for (const char* name :
       {"excluded.ladder", "again.ladder", "x/build/a.ladder", "x/b.draft.ladder", "old/c.ladder",
        "x/old/d.ladder", "x/kept.ladder", "x/y/kept.ladder", "x/y/e.ladder"})
    folder.write(name);
  CHECK(found(folder, {"."}) == "again.ladder\nx/old/d.ladder\nx/y/e.ladder\nx/y/kept.ladder\n");
  // The same from within.
  CHECK(found(folder, {"x/y"}) == "x/y/e.ladder\nx/y/kept.ladder\n");
  CHECK(found(folder, {"x"}) == "x/old/d.ladder\nx/y/e.ladder\nx/y/kept.ladder\n");
}

TEST_CASE("without a repository, ignore files on the way apply; with one, none above it") {
  const TemporaryFolder folder;
  folder.write(".gitignore", "a.ladder\n");
  folder.write("x/.gitignore", "b.ladder\n");
  for (const char* name : {"a.ladder", "x/a.ladder", "x/b.ladder", "x/c.ladder"})
    folder.write(name);
  CHECK(found(folder, {"."}) == "x/c.ladder\n");
  make_repository(folder, "x");
  CHECK(found(folder, {"x"}) == "x/a.ladder\nx/c.ladder\n");
}

TEST_CASE("a named file is ignored only on request") {
  const TemporaryFolder folder;
  make_repository(folder);
  folder.write(".gitignore", "build/\ndraft.ladder\n");
  for (const char* name :
       {"a.ladder", "draft.ladder", "build/x/b.ladder", "node_modules/c.ladder", "notes.txt"})
    folder.write(name);
  const std::vector<std::string> all{"a.ladder",         "draft.ladder",
                                     "build/x/b.ladder", "node_modules/c.ladder",
                                     "notes.txt",        "build"};
  CHECK(found(folder, all) ==
        "a.ladder\ndraft.ladder\nbuild/x/b.ladder\nnode_modules/c.ladder\nnotes.txt\n");
  CHECK(found(folder, all, Named::included_unless_ignored) == "a.ladder\nnotes.txt\n");
  CHECK(found(folder, {"."}, Named::included_unless_ignored) == "a.ladder\n");
}

TEST_CASE("without a repository, a named file is judged from the current folder") {
  const TemporaryFolder folder;
  folder.write(".ladderignore", "draft\n");
  for (const char* name : {"draft/a.ladder", "b.ladder"}) folder.write(name);
  const CurrentFolder current(folder.path());
  CHECK(found(folder, {"draft/a.ladder", "b.ladder"}, Named::included_unless_ignored) ==
        "b.ladder\n");
}

TEST_CASE(
    "links to files are followed, links to folders are not, and a dangling one is passed over") {
  const TemporaryFolder folder;
  folder.write("real/a.ladder");
  folder.write("elsewhere.txt");
  fs::create_directory_symlink(folder / "real", folder / "linked");
  fs::create_directory_symlink(folder.path(), folder / "real/loop.ladder");
  fs::create_symlink(folder / "elsewhere.txt", folder / "b.ladder");
  fs::create_symlink("nobody@nowhere.1", folder / ".#b.ladder");
  CHECK(found(folder, {"."}) == "b.ladder\nreal/a.ladder\n");
  CHECK(found(folder, {"linked"}) == "linked/a.ladder\n");
  // A link and its target are one file.
  CHECK(found(folder, {"elsewhere.txt", "."}) == "elsewhere.txt\nreal/a.ladder\n");
}

TEST_CASE("names can contain spaces, newlines, quotes and any bytes") {
  const TemporaryFolder folder;
  for (const char* name : {"a b.ladder", "c\nd.ladder", "\xC3\xA9t\xC3\xA9/\xE6\xA2\xAF.ladder",
                           "\xFF.ladder", "-x.ladder", "\"'.ladder"})
    folder.write(name, "text");
  CHECK(found(folder, {"."}) ==
        "\"'.ladder\n-x.ladder\na b.ladder\nc\nd.ladder\n"
        "\xC3\xA9t\xC3\xA9/\xE6\xA2\xAF.ladder\n\xFF.ladder\n");
  for (const Source& source :
       find(std::vector{folder.path()}, Named::always_included, usual_selection).sources)
    CHECK(read(source.path).text == "text");
}

TEST_CASE("a current folder that was deleted is reported") {
  const TemporaryFolder folder;
  const std::string words = "mkdir gone; cd gone; rmdir ../gone; exec " LADDER_BINARY " check /";
  const ladder::testing::Outcome outcome =
      ladder::testing::run({.words = {"/bin/sh", "-c", words},
                            .folder = folder.path(),
                            .environment = {{"PATH", "/usr/bin:/bin"}}});
  CHECK(outcome.output == "ladder: the current folder no longer exists; change to one that does\n");
  CHECK(outcome.exit_code == 2);
}

TEST_CASE("problems are reported, and everything else is found") {
  const TemporaryFolder folder;
  folder.write("a.ladder");
  REQUIRE(::mkfifo((folder / "pipe.ladder").c_str(), 0600) == 0);
  fs::create_symlink("knot", folder / "knot");
  CHECK(found(folder, {"nothing.ladder", "a.ladder/b", "pipe.ladder", "knot", "a.ladder"}) ==
        "a.ladder\n"
        "! nothing.ladder: no such file or folder\n"
        "! a.ladder/b: no such file or folder\n"
        "! pipe.ladder: this is a pipe, not a file\n"
        "! knot: the symbolic link leads back to itself\n");
  // A pipe in a folder isn't a ladder.
  CHECK(found(folder, {"."}) == "a.ladder\n");
  CHECK(
      find(std::vector<std::string>{""}, Named::always_included, usual_selection).problems.size() ==
      1);
}

TEST_CASE("a folder that can't be read is reported") {
  if (everything_is_readable()) return;
  const TemporaryFolder folder;
  folder.write("a.ladder");
  folder.write("closed/b.ladder");
  fs::permissions(folder / "closed", fs::perms::none);
  CHECK(found(folder, {"."}) == "a.ladder\n! closed: permission denied\n");
  CHECK(found(folder, {"closed/b.ladder"}) == "! closed/b.ladder: permission denied\n");
  fs::permissions(folder / "closed", fs::perms::owner_all);
}

TEST_CASE("a file is read completely") {
  const TemporaryFolder folder;
  const std::string large(3'000'000, 'x');
  const std::string odd("\0\r\n\xFF", 4);
  for (const std::string& text : {std::string(), std::string("a"), odd, large}) {
    folder.write("a.ladder", text);
    const Content content = read(folder / "a.ladder");
    CHECK(!content.problem);
    CHECK((content.text == text));
  }
}

TEST_CASE("things that aren't files aren't read, and nothing waits") {
  const TemporaryFolder folder;
  folder.write("gone.ladder");
  const std::vector<Source> sources =
      find(std::vector{folder.path()}, Named::always_included, usual_selection).sources;
  REQUIRE(sources.size() == 1);
  fs::remove(sources[0].path);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);

  const std::vector<std::pair<std::string, std::string>> problems{
      {sources[0].path, "no such file or folder; check the path and the current folder"},
      {folder.path(), "this is a folder, not a file; choose a file inside it"},
      {folder / "pipe",
       "this is a pipe, not a file; to check the output of a command, pipe it into `ladder check "
       "-`"},
      {"/dev/null", "this is a device, not a file; choose a file instead"},
  };
  for (const auto& [path, message] : problems) {
    const Content content = read(path);
    REQUIRE(content.problem);
    CHECK(content.problem->path == path);
    CHECK(content.problem->message == message);
    CHECK(content.text.empty());
  }
}

TEST_CASE("a file that is too large isn't read") {
  const TemporaryFolder folder;
  folder.write("a.ladder");
  const std::vector<std::pair<std::uintmax_t, std::string>> problems{
      {std::uintmax_t{1} << 30, "the file is 1.0 GB, but ladder only reads files of up to 32 MB"},
      {largest_file + 1, "the file is 32.1 MB, but ladder only reads files of up to 32 MB"},
  };
  for (const auto& [size, message] : problems) {
    fs::resize_file(folder / "a.ladder", size);  // Sparse: it takes no room.
    const Content content = read(folder / "a.ladder");
    REQUIRE(content.problem);
    CHECK(content.problem->message == message);
  }
}

TEST_CASE("a file without read permission is reported") {
  if (everything_is_readable()) return;
  const TemporaryFolder folder;
  folder.write("a.ladder");
  fs::permissions(folder / "a.ladder", fs::perms::none);
  const Content content = read(folder / "a.ladder");
  REQUIRE(content.problem);
  CHECK(content.problem->message.starts_with("permission denied; "));
}
