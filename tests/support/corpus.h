#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/layouts.h"

namespace ladder::testing {

/// A folder of real ladders: `LADDER_CORPUS`, or else `shared/corpus` beside the repository. They
/// are other people's texts and no part of it; nothing where the folder is absent.
std::filesystem::path corpus_folder();

struct CorpusLadder {
  std::string name;  // of its file
  PlainLadder ladder;
};

/// The ladders of the corpus in order of their names. Of a skill that stands twice it is the first.
std::vector<CorpusLadder> corpus_ladders();

}  // namespace ladder::testing
