#include "system/replace.h"

#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/trouble.h"
#include "support/temporary_folder.h"

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

TEST_CASE("a file gets a new text and keeps its mode and owner") {
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

TEST_CASE("what another program has written in the meantime stays") {
  const TemporaryFolder folder;
  prepare(folder);
  CHECK(trouble(folder, "older") ==
        "not fixed: another program has just changed the file; try again");
  CHECK(folder.read("a.ladder") == "old");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a file that is gone is not made anew") {
  const TemporaryFolder folder;
  prepare(folder);
  fs::remove(folder / "a.ladder");
  CHECK(trouble(folder, "old") == "no such file or folder; check the path and the current folder");
  CHECK(files_in(folder) == 0);
}

TEST_CASE("who may not write a file, or beside it, changes nothing") {
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

TEST_CASE("a file of somebody else's is not taken from them") {
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
