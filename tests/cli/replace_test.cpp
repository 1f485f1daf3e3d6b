#include "system/replace.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <thread>

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/trouble.h"
#include "support/temporary_folder.h"
#include "system/failure.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

constexpr uid_t nobody = 65534;

/// While it lives, the process runs as a user other than root.
class Unprivileged {
 public:
  Unprivileged() { as(nobody); }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;
  ~Unprivileged() { as(0); }

 private:
  void as(uid_t user) const {
    if (was_root_) REQUIRE(::seteuid(user) == 0);
  }
  bool was_root_ = ::getuid() == 0;
};

struct stat status_of(const std::string& path) {
  struct stat status = {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status;
}

/// A folder that everybody can look into, with a file in it.
void prepare(const TemporaryFolder& folder) {
  folder.write("a.ladder", "old");
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
}

std::size_t files_in(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

std::string trouble(const TemporaryFolder& folder, std::string_view read_text) {
  const auto refusal = system::replace_file(folder / "a.ladder", read_text, "new");
  return refusal ? cli::trouble_of(*refusal) : "none";
}

}  // namespace

TEST_CASE("a file gets new text and keeps its mode and owner") {
  const TemporaryFolder folder;
  prepare(folder);
  const std::string path = folder / "a.ladder";
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  const bool can_give_away = ::chown(path.c_str(), nobody, nobody) == 0;

  CHECK(trouble(folder, "old") == "none");
  CHECK(folder.read("a.ladder") == "new");
  CHECK(files_in(folder) == 1);
  const struct stat status = status_of(path);
  CHECK((status.st_mode & 07777) == 0640);
  CHECK(status.st_uid == (can_give_away ? nobody : ::getuid()));
}

TEST_CASE("text that another program has written in the meantime stays") {
  const TemporaryFolder folder;
  prepare(folder);
  CHECK(trouble(folder, "older") ==
        "not fixed: another program has just changed the file; try again");
  CHECK(folder.read("a.ladder") == "old");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a file that was deleted isn't created again") {
  const TemporaryFolder folder;
  prepare(folder);
  fs::remove(folder / "a.ladder");
  CHECK(trouble(folder, "old") == "no such file or folder; check the path and the current folder");
  CHECK(files_in(folder) == 0);
}

TEST_CASE("without permission for a file or its folder, nothing changes") {
  const TemporaryFolder folder;
  prepare(folder);
  constexpr std::string_view refusal =
      "not fixed: permission denied; make the file and its folder writable, or apply the output of "
      "`--diff`";

  const std::string path = folder / "a.ladder";
  REQUIRE(::chmod(path.c_str(), 0444) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
  {
    const Unprivileged user;
    CHECK(trouble(folder, "old") == refusal);
  }
  REQUIRE(::chmod(path.c_str(), 0666) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0555) == 0);
  {
    const Unprivileged user;
    CHECK(trouble(folder, "old") == refusal);
  }
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  CHECK(folder.read("a.ladder") == "old");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("another user's file isn't replaced") {
  if (::getuid() != 0) return;  // only root can make such a file
  const TemporaryFolder folder;
  prepare(folder);
  REQUIRE(::chmod((folder / "a.ladder").c_str(), 0666) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
  {
    const Unprivileged user;
    CHECK(trouble(folder, "old").starts_with("not fixed: operation not permitted"));
  }
  CHECK(folder.read("a.ladder") == "old");
  CHECK(files_in(folder) == 1);
}

namespace {

/// What `write_file` says about `name`, or "none".
std::string trouble_with(const TemporaryFolder& folder, const std::string& name) {
  try {
    system::write_file(folder / name, "new");
    return "none";
  } catch (const system::Failure& it) {
    std::string said = it.what();
    if (const std::size_t at = said.find(folder.path()); at != said.npos)
      said.erase(at, folder.path().size() + 1);
    return said;
  }
}

}  // namespace

TEST_CASE("the target of a link is replaced, and the link stays") {
  const TemporaryFolder folder;
  folder.write("far/real.html", "old");
  fs::create_symlink("far/real.html", folder / "link.html");
  const ino_t before = status_of(folder / "far/real.html").st_ino;
  CHECK(system::has_text_to_lose(folder / "link.html"));
  CHECK(trouble_with(folder, "link.html") == "none");
  CHECK(fs::is_symlink(folder / "link.html"));
  CHECK(folder.read("far/real.html") == "new");
  // A file that is written into would keep its number, and a kill would tear it.
  CHECK(status_of(folder / "far/real.html").st_ino != before);
}

TEST_CASE(
    "no file that is write-protected or has hard links is replaced by a report or a baseline") {
  const TemporaryFolder folder;
  prepare(folder);
  fs::create_hard_link(folder / "a.ladder", folder / "b.ladder");
  CHECK(trouble_with(folder, "a.ladder") ==
        "couldn't write `a.ladder`: it has 2 hard links, and only one of them would change");
  fs::remove(folder / "b.ladder");
  REQUIRE(::chmod((folder / "a.ladder").c_str(), 0444) == 0);
  REQUIRE(::chmod(folder.path().c_str(), 0777) == 0);
  {
    const Unprivileged user;
    CHECK(trouble_with(folder, "a.ladder") == "couldn't write `a.ladder`: permission denied");
  }
  CHECK(folder.read("a.ladder") == "old");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a file that a program has open is written in place") {
  CHECK_FALSE(system::has_text_to_lose("/dev/stdout"));
  CHECK_FALSE(system::has_text_to_lose("/dev/fd/1"));
  CHECK_FALSE(system::has_text_to_lose("/dev/null"));
}

TEST_CASE("a draft that another process has removed is written again") {
  const TemporaryFolder folder;
  for (int i = 0; i < 8; ++i) folder.write(fmt::format("{}.ladder", i), "old");
  std::atomic<bool> ends = false;
  // Sweeping begins each time.
  std::thread other([&] {
    while (!ends) system::for_each_replaced({folder / "0.ladder"}, 1, [](std::size_t) {});
  });
  int refused = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = std::to_string(i);
    const std::string path = folder / fmt::format("{}.ladder", i % 8);
    const std::string before = folder.read(fmt::format("{}.ladder", i % 8));
    if (system::replace_file(path, before, text)) ++refused;
  }
  ends = true;
  other.join();
  CHECK(refused == 0);
}

TEST_CASE("text that is saved while a fix waits for the disk is kept") {
  const TemporaryFolder folder;
  // So long that the disk takes some time.
  const std::string old(std::size_t{1} << 20, 'o');
  const std::string fixed(std::size_t{8} << 20, 'f');
  int lost = 0;
  for (int i = 0; i < 10; ++i) {
    folder.write("a.ladder", old);
    std::thread editor([&] {
      // The draft is there: the fix is under way.
      while (files_in(folder) < 2) std::this_thread::yield();
      folder.write("a.ladder", "saved");
    });
    const auto refusal = system::replace_file(folder / "a.ladder", old, fixed);
    if (files_in(folder) < 2) folder.write("draft", "");  // so that the editor ends
    editor.join();
    fs::remove(folder / "draft");
    if (!refusal && folder.read("a.ladder") != "saved") ++lost;
  }
  CHECK(lost == 0);
}
