#include <initializer_list>
#include <utility>
#include <vector>

#include "rules/catalog.h"
#include "rules/style/check_own_rules.h"

namespace ladder {
namespace {
void check_plain(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::plain{
    .name = "plain",
    .group = Group::style,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .is_optional = true,
    .summary = "A sentence is very long, or a simpler word would do.",
    .why =
        "People read a ladder to find out what's expected of them. Long sentences and office "
        "language make that harder, especially for those who read it in a second language.",
    .bad = R"(## Design

Level/Skill	Craft
1	Utilises colours to guide the eye.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Uses colours to guide the eye.
)",
    .settings = R"({"style": ["plain"]})",
    .remarks =
        "The rule reports sentences of more than 35 words in any language that puts spaces between "
        "words. It suggests simpler words only in English. To set a different limit, write a rule "
        "of your own: `{\"name\": \"short-sentences\", \"in\": \"sentences\", \"at-most\": "
        "{\"words\": 25}}`.",
    .off = "When the wording is quoted from a framework that you can't change.",
    .check = check_plain,
};

namespace {

rules::OwnRule long_sentences() {
  rules::OwnRule rule;
  rule.check = rules::OwnCheck::at_most;
  rule.unit = rules::Unit::sentences;
  rule.number = 35;
  return rule;
}

rules::OwnRule long_words() {
  std::vector<rules::Wanted> wanted;
  rules::OwnRule rule;
  rule.message = "there's a simpler word for {}";
  for (const auto& [word, better] : std::initializer_list<std::pair<const char*, const char*>>{
           {"utilise", "use"},
           {"utilises", "uses"},
           {"utilising", "using"},
           {"utilize", "use"},
           {"utilizes", "uses"},
           {"utilizing", "using"},
           {"in order to", "to"},
           {"so as to", "to"},
           {"prior to", "before"},
           {"subsequent to", "after"},
           {"in the event that", "if"},
           {"due to the fact that", "because"},
           {"with regard to", "about"},
           {"with regards to", "about"},
           {"with respect to", "about"},
           {"pertaining to", "about"},
           {"a majority of", "most"},
           {"the majority of", "most"},
           {"a large number of", "many"},
           {"on a regular basis", "regularly"},
           {"on a daily basis", "daily"},
           {"on a weekly basis", "weekly"},
           {"make a decision", "decide"},
           {"makes a decision", "decides"},
           {"make decisions on", "decide"},
           {"makes decisions on", "decides"},
           {"provide support to", "support"},
           {"provides support to", "supports"},
           {"provide guidance to", "guide"},
           {"provides guidance to", "guides"},
           {"provide assistance to", "help"},
           {"provides assistance to", "helps"},
           {"carry out an assessment of", "assess"},
           {"carries out an assessment of", "assesses"},
           {"conduct an analysis of", "analyse"},
           {"conducts an analysis of", "analyses"},
           {"give consideration to", "consider"},
           {"gives consideration to", "considers"},
           {"take into consideration", "consider"},
           {"takes into consideration", "considers"},
           {"has the ability to", "can"},
           {"have the ability to", "can"},
       })
    wanted.push_back({rules::Pattern(word), better});
  rule.wanted = std::move(wanted);
  return rule;
}

void check_plain(const rules::Subject& subject, rules::Report& report) {
  static const rules::StyleRule sentences(long_sentences());
  rules::check_style_rule(subject, sentences, report);
  if (!subject.is_read_as_english()) return;
  static const rules::StyleRule words(long_words());
  rules::check_style_rule(subject, words, report);
}

}  // namespace
}  // namespace ladder
