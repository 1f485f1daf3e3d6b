#include "system/files.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include "support/temporary_folder.h"
#include "system/paths.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

std::string word_for(system::FileKind kind) {
  switch (kind) {
    case system::FileKind::missing: return "missing";
    case system::FileKind::file: return "file";
    case system::FileKind::folder: return "folder";
    case system::FileKind::link: return "link";
    case system::FileKind::pipe: return "pipe";
    case system::FileKind::socket: return "socket";
    case system::FileKind::device: return "device";
  }
  return "";
}

/// "the path's kind, the kind of its target".
std::string kinds(const std::string& path) {
  return word_for(system::own_kind_of(path)) + ", " + word_for(system::status_of(path).kind);
}

/// "a: file\nb: link\n", in the order of the names.
std::string entries(const std::string& folder) {
  std::vector<system::FolderEntry> all = system::read_folder(folder).entries;
  std::ranges::sort(all, {}, &system::FolderEntry::name);
  std::string lines;
  for (const system::FolderEntry& it : all)
    lines += fmt::format("{}: {}\n", it.name, word_for(it.kind));
  return lines;
}

}  // namespace

TEST_CASE("a link and its target have different kinds") {
  const TemporaryFolder folder;
  folder.write("a.ladder", "text");
  fs::create_directory(folder / "inner");
  fs::create_symlink("a.ladder", folder / "to-file");
  fs::create_symlink("inner", folder / "to-folder");
  fs::create_symlink("nowhere", folder / "to-nothing");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);

  CHECK(kinds(folder / "a.ladder") == "file, file");
  CHECK(kinds(folder / "inner") == "folder, folder");
  CHECK(kinds(folder / "to-file") == "link, file");
  CHECK(kinds(folder / "to-folder") == "link, folder");
  CHECK(kinds(folder / "to-nothing") == "link, missing");
  CHECK(kinds(folder / "pipe") == "pipe, pipe");
  CHECK(kinds("/dev/null") == "device, device");
  CHECK(kinds(folder / "b.ladder") == "missing, missing");
  CHECK(kinds("") == "missing, missing");
  CHECK(entries(folder.path()) ==
        "a.ladder: file\ninner: folder\npipe: pipe\nto-file: link\nto-folder: link\n"
        "to-nothing: link\n");
  CHECK(system::read_folder(folder / "a.ladder").error->kind == system::Error::Kind::not_found);
}

TEST_CASE("a file is read completely, up to a size, and anything else is reported by its kind") {
  using enum system::Error::Kind;
  const TemporaryFolder folder;
  folder.write("a.ladder", "text");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const auto kind = [](const std::string& path, std::uint64_t most) {
    return system::read_file(path, most).error->kind;
  };
  CHECK(system::read_file(folder / "a.ladder", 4).text == "text");
  CHECK_FALSE(system::read_file(folder / "a.ladder", 4).error);
  CHECK(kind(folder / "a.ladder", 3) == too_large);
  CHECK(system::read_file(folder / "a.ladder", 3).size == 4);
  CHECK(kind(folder / "b.ladder", 4) == not_found);
  CHECK(kind(folder / "a.ladder/b", 4) == not_found);
  CHECK(kind(folder.path(), 4) == is_folder);
  CHECK(kind(folder / "pipe", 4) == is_pipe);  // and nothing waits
  CHECK(kind("/dev/null", 4) == is_device);
}

TEST_CASE("every change changes the stamp") {
  const TemporaryFolder folder;
  CHECK_FALSE(system::stamp_of(folder / "a.ladder"));
  folder.write("a.ladder", "text");
  const auto before = system::stamp_of(folder / "a.ladder");
  CHECK(before == system::stamp_of(folder / "a.ladder"));
  folder.write("a.ladder", "longer");
  const auto after = system::stamp_of(folder / "a.ladder");
  CHECK(before != after);
  folder.write("b.ladder", "longer");
  fs::rename(folder / "b.ladder", folder / "a.ladder");
  CHECK(after != system::stamp_of(folder / "a.ladder"));
}

TEST_CASE("a file has one real path, and a link also has its own") {
  const TemporaryFolder folder;
  folder.write("inner/a.ladder");
  fs::create_symlink("inner", folder / "link");
  fs::create_symlink("inner/a.ladder", folder / "b.ladder");
  CHECK(system::identity_of(folder / "link/a.ladder") == folder / "inner/a.ladder");
  CHECK(system::identity_of(folder / "link/c.ladder").empty());
  CHECK(system::identity_of("").empty());
  CHECK(system::real_path_of(folder / "link/c.ladder") == folder / "inner/c.ladder");
  CHECK(system::real_path_of(folder / "link/") == folder / "inner");
  CHECK(system::own_path_of(folder / "b.ladder") == folder / "b.ladder");
  CHECK(system::own_path_of(folder / "link/a.ladder") == folder / "inner/a.ladder");
  CHECK(system::absolute_path("/a/../b/./c") == "/b/c");
  CHECK(system::lies_in("/a/b", "/a"));
  CHECK(system::lies_in("/a", "/a"));
  CHECK_FALSE(system::lies_in("/ab", "/a"));
  CHECK(system::folder_of("a/b") == "a/");
  CHECK(system::folder_of("b") == "./");
}
