#include "text/nearest.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace ladder;

TEST_CASE("the distance counts letters that are added, dropped, changed or swapped") {
  CHECK(text::edit_distance("craft", "craft", 2) == 0);
  CHECK(text::edit_distance("craft", "crafts", 2) == 1);
  CHECK(text::edit_distance("craft", "raft", 2) == 1);
  CHECK(text::edit_distance("craft", "croft", 2) == 1);
  CHECK(text::edit_distance("craft", "carft", 2) == 1);
  CHECK(text::edit_distance("netwroking", "networkin", 2) == 2);
  CHECK(text::edit_distance("", "ab", 2) == 2);
  CHECK(text::edit_distance("ab", "", 2) == 2);
}

TEST_CASE("a distance above the limit is only reported as above it") {
  CHECK(text::edit_distance("craft", "crafting", 2) == 3);
  CHECK(text::edit_distance("craft", "grunt", 2) == 3);
  CHECK(text::edit_distance("craft", "croft", 0) == 1);
  CHECK(text::edit_distance("craft", "craft", 0) == 0);
}

TEST_CASE("long words with few differences are compared in linear time") {
  std::string word(1 << 20, 'a');
  std::string other = word;
  other[500] = 'b';
  other.back() = 'b';
  CHECK(text::edit_distance(word, other, 2) == 2);
}

TEST_CASE("the nearest name is suggested, ignoring case") {
  const std::vector<std::string> names = {"Networking", "Research", "Craft"};
  auto nearest = [&](std::string_view wanted) {
    const std::string* found = text::nearest(names, wanted);
    return found ? *found : std::string("nothing");
  };
  CHECK(nearest("netwroking") == "Networking");
  CHECK(nearest("Craf") == "Craft");
  CHECK(nearest("Delivery") == "nothing");
  CHECK(nearest("Crf") == "nothing");
  CHECK(nearest("Resarh") == "Research");
  CHECK(nearest("") == "nothing");
}

TEST_CASE("if two names are equally near, neither is suggested") {
  const std::vector<std::string> names = {"Engineer 1", "Engineer 2"};
  CHECK(text::nearest(names, "Engineer 3") == nullptr);
  const std::vector<std::string> nearer_last = {"Engineer 1", "Engineer 2", "Enginer 3"};
  CHECK(text::nearest(nearer_last, "Enginer 3") == &nearer_last[2]);
}
