#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "features/actions/recipe.h"
#include "layout/source.h"

/// What recipes answer an order with.
namespace ladder::features {

/// A change of the document that was asked about. Nothing where there is nothing to change.
std::optional<Outcome> own_change(const semantics::View& view, std::vector<text::Edit> edits);

/// The same, by edits that count from the first byte of one of its ladders.
std::optional<Outcome> own_change(const semantics::View& view, const semantics::LadderView& ladder,
                                  std::vector<text::Edit> edits);

/// Selects what is written for the author to type over: the first of the edits that holds it.
void select(std::string_view placeholder, const semantics::FileChange& file, Outcome& outcome);

/// The document with fixes made, as few edits as do it.
std::optional<Outcome> fixed_document(const Order& order, const semantics::FixChoice& choice);

/// One of the document's ladders, to be written in.
layout::Source source_of(const semantics::View& view, const semantics::LadderView& ladder);

}  // namespace ladder::features
