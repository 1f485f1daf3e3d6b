#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/ladder.h"
#include "semantics/change.h"
#include "semantics/fixes.h"

namespace ladder::features {

enum class ActionKind {
  quick_fix,
  extract,
  move,
  rewrite,
  fix_all,  // of the whole document, as an editor may ask for when it saves
};

/// What an action is, so that it can be offered now and carried out later, as long as the document
/// stays as it is.
struct ActionIdentity {
  std::string name;                    // of its recipe
  text::Span range;                    // where it was asked for
  std::vector<std::string> arguments;  // which of those that the recipe offers there

  friend bool operator==(const ActionIdentity&, const ActionIdentity&) = default;
};

/// Something that can be done to a document at a place.
struct Action {
  std::string title;  // a command: "Sort the levels"
  ActionKind kind = ActionKind::rewrite;
  bool preferred = false;               // what an author is likely to want
  std::uint32_t finding = model::none;  // the one that it does away with
  std::string disabled;                 // why it cannot be done here; empty where it can
  ActionIdentity identity;
};

/// What an action does.
struct Outcome {
  semantics::Change change;
  std::optional<semantics::Location>
      selection;  // what the author is to type over, in the text as it is then
};

/// What the document would be with fixes made, round after round.
using FixedText = std::function<std::string(const semantics::FixChoice& choice)>;

}  // namespace ladder::features
