#include "exchange/html/html.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/reporters/html_picture.h"
#include "cli/reporters/html_style.h"
#include "cli/reporters/html_text.h"
#include "cli/reporters/reporters.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

using semantics::Overview;
using semantics::ReportedFinding;
using semantics::ReportPart;
using semantics::sentence;
using semantics::UrgentPlace;

constexpr std::size_t most_listed = 12;  // that are listed for one effect

/// A severity also has a sign, so it isn't shown by colour alone.
struct Mark {
  std::string_view kind;
  std::string_view sign;
};
Mark mark_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return {"error", "✕"};
    case text::Severity::warning: return {"warning", "!"};
    case text::Severity::hint: break;
  }
  return {"hint", "i"};
}

std::string title_html(const ReportPart& part) { return html_name(title_in_words(part)); }

std::string place_html(const ReportPart& part, const ReportedFinding& reported) {
  return html_name(place_in_words(part, reported.found));
}

void write_head(std::string_view title, Output& output) {
  output.write(
      fmt::format("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                  "style-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta name=\"referrer\" content=\"no-referrer\">\n"
                  "<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n",
                  html_style_hash, title, exchange::page_style, html_style));
}

void write_figures(const Overview& overview, Output& output) {
  const auto write = [&](std::string_view name, const std::string& value) {
    output.write(fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value));
  };
  const auto number = [](std::size_t count) { return fmt::format("{}", count); };
  const auto& [errors, warnings, hints] = overview.findings;
  output.write("<dl class=\"figures\">\n");
  write(overview.ladders == 1 ? "ladder" : "ladders", number(overview.ladders));
  write("expectations filled in",
        fmt::format("{} <small>of {}</small>", overview.coverage.filled, overview.coverage.cells));
  write(errors == 1 ? "error" : "errors", number(errors));
  write(warnings == 1 ? "warning" : "warnings", number(warnings));
  write(hints == 1 ? "hint" : "hints", number(hints));
  output.write("</dl>\n");
}

void write_unread(const Overview& overview, Output& output) {
  if (overview.unread.empty()) return;
  output.write(
      "<section aria-labelledby=\"unread\">\n<h2 id=\"unread\">Couldn't be read</h2>\n<ul>\n");
  for (const semantics::UnreadFile& it : overview.unread)
    output.write(fmt::format("<li><code dir=\"auto\">{}</code>: {}</li>\n", html_text(it.path),
                             html_text(it.reason)));
  output.write("</ul>\n</section>\n");
}

/// What a reader sees first of a long page.
void write_contents(const Overview& overview, Output& output) {
  if (overview.parts.size() < 2) return;
  output.write(
      "<nav class=\"contents\" aria-labelledby=\"contents\">\n"
      "<h2 id=\"contents\">Ladders</h2>\n<ul>\n");
  for (std::size_t i = 0; i < overview.parts.size(); ++i) {
    const ReportPart& it = overview.parts[i];
    const std::string tally = it.findings.empty()
                                  ? ""
                                  : fmt::format(" <span class=\"tally\">{}</span>",
                                                counted(it.findings.size(), "problem"));
    output.write(
        fmt::format("<li><a href=\"#ladder-{}\">{}</a>{}</li>\n", i + 1, title_html(it), tally));
  }
  output.write("</ul>\n</nav>\n");
}

void write_effect(const Overview& overview, rules::Effect effect,
                  std::span<const UrgentPlace> places, Output& output) {
  output.write(
      fmt::format("<div class=\"effect\">\n<h3>{} <span class=\"tally\">{}</span></h3>\n<p "
                  "class=\"soft\">{}</p>\n",
                  rules::meaning_of(effect), counted(findings_in(places), "problem"),
                  rules::reason_of(effect)));
  if (effect != rules::Effect::wording) {
    const auto named = places.first(std::min(places.size(), most_listed));
    output.write("<ol>\n");
    for (const UrgentPlace& it : named)
      output.write(fmt::format("<li><a href=\"#finding-{}\">{}</a>. {}</li>\n", it.first().number,
                               html_name(spot_in_words(overview, it)),
                               html_message(messages_of(it))));
    output.write("</ol>\n");
    if (const std::size_t more = findings_in(places) - findings_in(named); 0 < more)
      output.write(
          fmt::format("<p class=\"soft\">And {} more below.</p>\n", counted(more, "problem")));
  }
  output.write("</div>\n");
}

/// What does the most harm, and why it does.
void write_urgent(const Overview& overview, Output& output) {
  const std::vector<UrgentPlace> all = by_urgency(overview);
  if (all.empty()) return;
  output.write(
      "<section id=\"first\" aria-labelledby=\"first-title\">\n"
      "<h2 id=\"first-title\">What to fix first</h2>\n");
  for (auto begin = all.begin(); begin != all.end();) {
    const rules::Effect effect = begin->first().effect;
    const auto end = std::find_if(
        begin, all.end(), [&](const UrgentPlace& it) { return it.first().effect != effect; });
    write_effect(overview, effect, {begin, end}, output);
    begin = end;
  }
  output.write("</section>\n");
}

/// `drawn`: there is a table that it can lead back to.
void write_finding(const ReportPart& part, const ReportedFinding& reported, bool drawn,
                   Output& output) {
  const text::Diagnostic& finding = reported.finding();
  const Mark look = mark_of(finding.severity);
  output.write(
      fmt::format("<li id=\"finding-{0}\">\n<h4><span class=\"severity {1}\"><span "
                  "aria-hidden=\"true\">{2}</span> {1}</span> {3}</h4>\n<p>{4}</p>\n",
                  reported.number, look.kind, look.sign, place_html(part, reported),
                  html_message(sentence(finding.message))));
  if (const auto passage = passage_of(part, reported))
    output.write(fmt::format(
        "<blockquote dir=\"auto\">{}<mark>{}</mark>{}</blockquote>\n", html_text(passage->before),
        html_text(semantics::with_visible_edges(passage->marked)), html_text(passage->after)));
  if (!finding.evidence.empty())
    output.write(
        fmt::format("<p class=\"soft\">{}</p>\n", html_message(sentence(finding.evidence))));
  if (!finding.help.empty())
    output.write(fmt::format("<p><strong>How to fix it:</strong> {}</p>\n",
                             html_message(sentence(finding.help))));
  output.write(
      fmt::format("<p class=\"links\"><span class=\"soft\">Line {}</span>", reported.line));
  if (const std::string page = rules::url_of(finding.code); !page.empty())
    output.write(fmt::format(" <a href=\"{}\">Why it matters</a>", html_text(page)));
  if (drawn && reported.found.skill != model::none && reported.found.level != model::none)
    output.write(fmt::format(" <a href=\"#cell-{}\">Show in the table</a>", reported.number));
  output.write("</p>\n</li>\n");
}

void write_part(const ReportPart& part, std::size_t number, Output& output) {
  output.write(
      fmt::format("<section aria-labelledby=\"ladder-{0}\">\n<h2 id=\"ladder-{0}\">{1}</h2>\n<p "
                  "class=\"soft\"><code dir=\"auto\">{2}</code>",
                  number, title_html(part), html_text(part.path)));
  if (part.is_ladder)
    output.write(fmt::format(
        " · {} · {} · {} expectations filled in", counted(part.matrix.levels.size(), "level"),
        counted(part.matrix.skills.size(), "skill"), semantics::to_string(part.matrix.coverage)));
  output.write("</p>\n");
  const bool drawn = part.is_ladder && write_picture(part, number, output);
  if (part.findings.empty()) output.write("<p>No problems.</p>\n");
  else output.write("<ol class=\"findings\">\n");
  for (const ReportedFinding& it : part.findings) write_finding(part, it, drawn, output);
  output.write(part.findings.empty() ? "</section>\n" : "</ol>\n</section>\n");
}

}  // namespace

void report_html(const LoadedFiles& loaded, Output& output) {
  const Overview overview = overview_of(loaded);
  const std::string title = "Career ladders: " + semantics::problems_in_words(overview);
  write_head(title, output);
  if (0 < overview.findings.all())
    output.write("<a class=\"skip\" href=\"#first\">Skip to what to fix first</a>\n");
  output.write(fmt::format("<header>\n<h1>{}</h1>\n", title));
  write_figures(overview, output);
  output.write("</header>\n");
  write_contents(overview, output);
  output.write("<main>\n");
  write_unread(overview, output);
  write_urgent(overview, output);
  for (std::size_t i = 0; i < overview.parts.size(); ++i)
    write_part(overview.parts[i], i + 1, output);
  output.write("</main>\n<footer>Created by ladder " LADDER_VERSION
               ". No data was sent anywhere.</footer>\n</body>\n</html>\n");
}

}  // namespace ladder::cli
