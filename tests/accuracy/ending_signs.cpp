// Prints, for each expectation with an open end in some ladder files, how strong each sign is that
// it was cut: the line in the file, the byte where its place begins, and the amounts. The first
// line names them.
#include <deque>
#include <fstream>
#include <iostream>
#include <iterator>

#include "model/lower.h"
#include "rules/truncation/open_end_judge.h"

using namespace ladder;

namespace {

struct File {
  std::string path;
  std::string text;
  model::Document document;
};

void print_names() {
  std::cout << "file\tbyte";
  for (std::size_t i = 0; i < static_cast<std::size_t>(rules::EndingSign::count); ++i)
    std::cout << '\t' << rules::name_of(static_cast<rules::EndingSign>(i));
  std::cout << '\n';
}

void print_signs(const rules::Corpus& corpus, rules::Place place) {
  const model::Ladder& ladder = corpus.ladder(place);
  const std::string_view text = corpus.text(place);
  const rules::Norms norms = rules::norms_of(ladder, text, corpus.facts(place), ladder.language);
  const rules::Settings settings = rules::default_settings();
  const model::Extension extension;
  const rules::Subject subject{ladder, text, corpus.facts(place), norms, settings, extension,
                               corpus, place};
  const rules::OpenEndJudge judge(subject);
  for (const model::Expectation& it : ladder.expectations) {
    const std::optional<rules::EndingSigns> signs = judge.signs(it);
    if (!signs) continue;
    std::cout << corpus.document(place).path << '\t'
              << corpus.placed_ladder(place).span.begin + it.place.begin;
    for (std::size_t i = 0; i < static_cast<std::size_t>(rules::EndingSign::count); ++i)
      std::cout << '\t' << (*signs)[static_cast<rules::EndingSign>(i)];
    std::cout << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  std::deque<File> files;
  std::vector<rules::CheckedDocument> documents;
  for (int i = 1; i < count; ++i) {
    std::ifstream stream(arguments[i], std::ios::binary);
    File& file =
        files.emplace_back(File{arguments[i], {std::istreambuf_iterator<char>(stream), {}}, {}});
    file.document = model::lower(syntax::Tree(file.text), file.text);
    documents.push_back(rules::checked_document(file.path, file.text, file.document));
  }
  const rules::Corpus corpus(std::move(documents));
  print_names();
  for (std::uint32_t document = 0; document < corpus.documents().size(); ++document)
    for (std::uint32_t i = 0; i < corpus.documents()[document].facts.size(); ++i)
      print_signs(corpus, {document, i});
}
