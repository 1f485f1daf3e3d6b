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

/// Identifies an action, so it can be offered now and carried out later, as long as the document
/// doesn't change.
struct ActionIdentity {
  std::string name;                    // of its kind
  text::Span range;                    // where it was asked for
  std::vector<std::string> arguments;  // distinguish actions of one kind at one place

  friend bool operator==(const ActionIdentity&, const ActionIdentity&) = default;
};

/// Something that can be done to a document at a place.
struct Action {
  std::string title;  // a command: "Sort the levels"
  ActionKind kind = ActionKind::rewrite;
  bool preferred = false;               // likely to be what the author wants
  std::uint32_t finding = model::none;  // the one that it fixes
  std::string disabled;                 // why it can't be done here; empty if it can
  ActionIdentity identity;
};

/// What an action does.
struct ActionResult {
  semantics::Change change;
  std::optional<semantics::Location> selection;  // for the author to type over, in the new text
};

/// The text of the document with fixes applied, round after round.
using FixedText = std::function<std::string(const semantics::FixChoice& choice)>;

}  // namespace ladder::features
