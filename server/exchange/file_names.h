#pragma once

#include <string>
#include <string_view>

/// What the name of a file says about its content.
namespace ladder::exchange {

/// The name of a file without its ending: `data-engineers` of `teams/data-engineers.ladder.md`.
std::string_view stem_of(std::string_view path);

/// What a ladder is called that comes from a file without a title: `data-engineers.csv` contains
/// the ladder `data engineers`.
std::string name_from_path(std::string_view path);

/// The folder of files that are read together names their ladder.
std::string name_from_folder_of(std::string_view path);

}  // namespace ladder::exchange
