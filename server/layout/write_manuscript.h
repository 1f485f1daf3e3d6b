#pragma once

#include <string>

#include "layout/form.h"
#include "layout/manuscript.h"

namespace ladder::layout {

/// A ladder in a form, in canonical spelling, in lines that end with LF, the last one without an
/// end. What the form has no
/// place for, it has elsewhere: a description of a skill that stands in a grid is a part of the
/// ladder's, below the skill's name as a heading; a comment says in words what it stands by.
///
/// Whoever made the manuscript up should read it again, as layout::turned does, to be sure that the
/// form can hold all of it.
std::string written(const Manuscript& manuscript, const Form& form);

}  // namespace ladder::layout
