#include "protocol/names.h"

#include <doctest/doctest.h>

using namespace ladder;

TEST_CASE("a document is named by its path from the folder that holds the workspace") {
  protocol::Names names;
  names.set_folders({"/home/a/ladders", "/home/a/more"});
  CHECK(names.name_of_path("/home/a/more/x.ladder") == "more/x.ladder");
  CHECK(names.path_of("more/x.ladder") == "/home/a/more/x.ladder");
  names.set_folders({"/a", "/b"});
  CHECK(names.name_of_path("/b/x.ladder") == "b/x.ladder");
}

TEST_CASE("on Windows, folders on one drive have it in common, and those on two drives nothing") {
  protocol::Names names;
  names.set_folders({"C:/a", "C:/b"});
  CHECK(names.name_of_path("C:/b/x.ladder") == "b/x.ladder");
  CHECK(names.uri_of("b/x.ladder") == "file:///C%3A/b/x.ladder");
  names.set_folders({"C:/a", "D:/b"});
  CHECK(names.name_of_path("D:/b/x.ladder") == "D:/b/x.ladder");
  CHECK(names.path_of("D:/b/x.ladder") == "D:/b/x.ladder");
  CHECK(names.name_of("file:///d%3A/b/x.ladder") == "d:/b/x.ladder");
}
