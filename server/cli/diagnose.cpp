#include "cli/diagnose.h"

#include <utility>

#include "project/diagnostics.h"
#include "system/parallel.h"

namespace ladder::cli {
namespace {

/// The files to check, and those that they extend.
rules::Corpus corpus_of(const Batch& batch, unsigned threads) {
  std::vector<const File*> files;
  for (const File& it : batch.files) files.push_back(&it);
  for (const File& it : batch.bases) files.push_back(&it);
  std::vector<rules::CheckedDocument> documents(files.size());
  system::for_each_index(files.size(), threads, [&](std::size_t i) {
    documents[i] = rules::checked_document(files[i]->name, files[i]->text, files[i]->document);
  });
  return rules::Corpus(std::move(documents));
}

}  // namespace

void diagnose(Batch& batch, SettingsFinder& finder, unsigned threads) {
  std::vector<const rules::Settings*> settings;
  for (const File& file : batch.files) settings.push_back(&finder.settings_for(file.path).rules);
  for (Problem& it : finder.take_problems()) batch.problems.push_back(std::move(it));
  const rules::Corpus corpus = corpus_of(batch, threads);
  system::for_each_index(batch.files.size(), threads, [&](std::size_t i) {
    File& file = batch.files[i];
    file.findings = project::diagnostics(batch.workspace, corpus, file.name, *settings[i]);
  });
}

}  // namespace ladder::cli
