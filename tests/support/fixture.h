#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::testing {

/// A fixture is a Markdown file of cases. A case is a heading, prose, and a block
///
///     ```ladder
///     1	Sketches.
///     1	Prototypes.
///     ^ error duplicate-level: level `1` appears more than once
///       help: correct one of the two labels, or merge the expectations
///     ```
///
/// Carets mark the finding in the line above them, a single `|` an empty span, `^...` one that
/// continues in the next line; `because:` and `help:` lines may follow. All of these are removed
/// before the text is checked, so it is checked as an author would write it. A block
/// ```` ```ladder fixed ```` below it is the result of the safe fixes,
/// ```` ```ladder fixed unsafe ```` the result of all fixes. Blocks
/// ```` ```ladder path=other.ladder ```` above it are other files of the same workspace, and a
/// ```` ```json ```` block is its ladder.json. `\xNN` and `\r` in a block headed
/// ```` ```ladder escaped ```` represent bytes that Markdown can't hold.
struct Case {
  std::string name;
  std::string source;    // without the expectation lines
  std::string expected;  // the block unchanged, including the expectation lines
  std::string settings;  // the text of the json block; empty without one
  std::optional<std::string> fixed;
  bool fixed_unsafe = false;
  bool escaped = false;
  std::map<std::string, std::string> other_files;
};

/// A fixture's text, split so that it can be written again with other expectations.
struct Fixture {
  std::vector<Case> cases;
  std::vector<std::string> prose;  // before the expectations of each case, then the rest
};

Fixture read_fixture(const std::filesystem::path& file);

/// The whole file, with `expected` (and `fixed`, if the case has it) as they are now in the cases.
std::string to_markdown(const Fixture& fixture);

/// `source` with an expectation line below each line that a finding begins in.
std::string annotated(std::string_view source, const std::vector<text::Diagnostic>& findings);

/// Bytes that are not printable ASCII, UTF-8 letters or line ends as `\xNN`, and the reverse.
std::string escaped(std::string_view text);
std::string unescaped(std::string_view text);

}  // namespace ladder::testing
