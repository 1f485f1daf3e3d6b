#include <string_view>

#include <doctest/doctest.h>

#include "language/language.h"
#include "support/files.h"

using namespace ladder;
using language::Language;

namespace {

struct Written {
  Language language;
  std::string_view text;
};

void check(std::span<const Written> texts) {
  for (const Written& it : texts) {
    INFO(it.text);
    CHECK(language::code_of(language::recognized(it.text)) == language::code_of(it.language));
    CHECK(language::recognized(it.text) == it.language);
  }
}

}  // namespace

TEST_CASE("the language of each sample is recognised") {
  constexpr std::string_view names[] = {"english",    "german",   "french",  "spanish",
                                        "portuguese", "italian",  "dutch",   "polish",
                                        "russian",    "japanese", "chinese", "korean"};
  REQUIRE(std::size(names) == language::codes().size());
  for (std::size_t i = 0; i < std::size(names); ++i) {
    INFO(names[i]);
    const std::string text = testing::content_of(
        std::string(ROOT_DIR "/samples/languages/").append(names[i]).append(".ladder"));
    CHECK(language::code_of(language::recognized(text)) == language::codes()[i]);
  }
}

TEST_CASE("a language without word lists isn't taken for another one") {
  static constexpr Written texts[] = {
      {Language::other,
       "Svarar på frågor från kunder och skriver upp vad de behöver. Planerar arbetet för hela "
       "gruppen "
       "och ser till att alla vet vad som ska göras under veckan."},
      {Language::other,
       "Svarer på spørgsmål fra kunder og skriver ned, hvad de har brug for. Planlægger arbejdet "
       "for "
       "hele gruppen og sørger for, at alle ved, hvad der skal gøres i løbet af ugen."},
      {Language::other, "Απαντά στις ερωτήσεις των πελατών και σημειώνει τι χρειάζονται."},
      {Language::other, "Відповідає на запитання клієнтів і записує, що їм потрібно."},
      {Language::other,
       "Отговаря на въпросите на клиентите и записва от какво имат нужда, за да ги обслужи "
       "по-бързо."},
  };
  check(texts);
}

TEST_CASE("the language is unknown if there are few words, or two languages side by side") {
  static constexpr Written texts[] = {
      {Language::unknown, ""},
      {Language::unknown, "## Design\n\nLevel/Skill\tCraft\n1\tSketches.\n"},
      {Language::unknown, "1\t2\t3\n4\t5\t6\n"},
      {Language::unknown, "茶"},
      {Language::unknown,
       "Plans the work of the whole team and makes sure that everybody knows what has to be done "
       "during "
       "the week. Asks others for help when something takes longer than it should, and tells the "
       "customers about it before they have to ask. Plant die Arbeit des ganzen Teams und sorgt "
       "dafür, "
       "dass alle wissen, was in der Woche zu tun ist. Bittet andere um Hilfe, wenn etwas länger "
       "dauert, "
       "als es sollte, und sagt den Kunden Bescheid, bevor sie danach fragen müssen."},
  };
  check(texts);
}

TEST_CASE("product names in Latin letters don't change the language of a Japanese text") {
  CHECK(
      language::recognized("GitHub Actions と Kubernetes を使って、毎日のリリースを自動化する。") ==
      Language::japanese);
}

TEST_CASE("only the code of a language names it") {
  CHECK(language::language_with("de") == Language::german);
  CHECK(language::language_with("xx") == std::nullopt);
  CHECK(language::language_with("") == std::nullopt);
  for (const std::string_view code : language::codes())
    CHECK(language::code_of(language::language_with(code).value()) == code);
}
