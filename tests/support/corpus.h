#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/layouts.h"

namespace ladder::testing {

/// A folder of real ladders: `LADDER_CORPUS`, or else `shared/corpus` beside the repository. They
/// belong to other people and aren't part of the repository. Nothing if the folder doesn't exist.
std::filesystem::path corpus_folder();

struct CorpusLadder {
  std::string name;  // of its file
  PlainLadder ladder;
};

/// The ladders of the corpus, sorted by name. If a skill appears twice, only the first one counts.
std::vector<CorpusLadder> corpus_ladders();

}  // namespace ladder::testing
