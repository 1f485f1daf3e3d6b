#include "protocol/diagnostics.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/core.h>

#include "protocol/convert.h"
#include "rules/wording.h"

namespace ladder::protocol {
namespace {

DiagnosticSeverity severity_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return DiagnosticSeverity::error;
    case text::Severity::warning: return DiagnosticSeverity::warning;
    case text::Severity::hint: break;
  }
  return DiagnosticSeverity::hint;
}

/// The skill and level of a finding about an expectation; nothing if its message names them.
std::string place_of(const text::Diagnostic& it) {
  constexpr std::size_t longest_name = 40;
  const auto is_named = [&](const std::string& name) {
    return name.empty() || it.message.find(rules::quoted(name)) != std::string::npos;
  };
  if (it.skill.empty() || (is_named(it.skill) && is_named(it.level))) return "";
  std::string place = rules::shortened(it.skill, longest_name);
  if (!it.level.empty()) place += ", " + rules::shortened(it.level, longest_name);
  return place;
}

/// The message, the evidence and the help, one per line.
void assign_message(const text::Diagnostic& it, std::string& message) {
  message = it.message;
  if (!it.evidence.empty()) message.append("\nbecause: ").append(it.evidence);
  if (!it.help.empty()) message.append("\nhelp: ").append(it.help);
}

/// Whether the text that the finding marks should be removed. An editor shows it faded.
bool is_unnecessary(const text::Diagnostic& it) {
  return std::ranges::any_of(it.fixes, [&](const text::Fix& fix) {
    return fix.edits.size() == 1 && fix.edits.front().replacement.empty() && !it.span.empty() &&
           fix.edits.front().span.contains(it.span);
  });
}

/// Writes one after the other, in the same place: a document may have thousands, at each keystroke.
class Writer {
 public:
  Writer(const Session& session, const project::Document& document)
      : session_(session), document_(document), ranges_(document, session.client.unit) {
    diagnostic_.source = "ladder";
  }

  void add(const rules::Found& found, text::JsonWriter& json) {
    const text::Diagnostic& it = *found.finding;
    const Client& client = session_.client;
    diagnostic_.range = ranges_.range_of(found.span());
    diagnostic_.severity = severity_of(it.severity);
    made(diagnostic_.code) = it.code;
    set_page(it.code);
    assign_message(it, diagnostic_.message);
    diagnostic_.tags.reset();
    if (client.tags && is_unnecessary(it)) diagnostic_.tags.emplace(1, DiagnosticTag::unnecessary);
    diagnostic_.related_information.reset();
    if (client.related_information && !it.related.empty()) set_related(found);
    diagnostic_.data.reset();
    if (client.diagnostic_data) set_data(it);
    write(json, diagnostic_);
  }

  /// One finding for those of its rule that the list leaves out, of which it is the first.
  void add_rest(const rules::Found& first, std::size_t count, text::JsonWriter& json) {
    diagnostic_.range = ranges_.range_of(first.span());
    diagnostic_.severity = severity_of(first.finding->severity);
    made(diagnostic_.code) = first.finding->code;
    set_page(first.finding->code);
    diagnostic_.message = fmt::format("and {} more like this", count);
    diagnostic_.tags.reset();
    diagnostic_.related_information.reset();
    diagnostic_.data.reset();
    write(json, diagnostic_);
  }

 private:
  void set_page(std::string_view rule) {
    if (!session_.client.code_description || !session_.host.page_of) return;
    const auto [known, is_new] = pages_.try_emplace(rule);
    if (is_new) known->second = session_.host.page_of(rule);
    const std::string& page = known->second;
    if (page.empty()) diagnostic_.code_description.reset();
    else made(diagnostic_.code_description).href = page;
  }

  void set_related(const rules::Found& found) {
    auto& all = diagnostic_.related_information.emplace();
    for (const text::Related& it : found.finding->related) {
      const bool own = it.file.empty();
      const project::Document* document = own ? &document_ : session_.project.find(it.file);
      if (!document) continue;
      const text::Span span = own ? text::moved(it.span, found.origin) : it.span;
      all.push_back({{session_.names.uri_of(document->path()), range_of(session_, *document, span)},
                     it.message});
    }
  }

  void set_data(const text::Diagnostic& finding) {
    DiagnosticData data{{}, place_of(finding)};
    for (const text::Fix& it : finding.fixes) data.fixes.push_back(it.title);
    if (!data.fixes.empty() || !data.place.empty()) diagnostic_.data = std::move(data);
  }

  const Session& session_;
  const project::Document& document_;
  Ranges ranges_;
  std::map<std::string_view, std::string> pages_;  // by rule
  Diagnostic diagnostic_;
};

}  // namespace

text::Json diagnostics_json(const Session& session, const project::Document& document,
                            const std::vector<rules::Found>& findings) {
  Writer writer(session, document);
  text::JsonWriter json;
  json.begin_array();
  // An editor chokes on more, and no one reads them. A line of 10 MB can have 250,000.
  constexpr std::size_t most_of_rule = 1'000;
  struct Count {
    std::size_t all = 0;
    const rules::Found* first_left_out = nullptr;
  };
  std::map<std::string_view, Count> counts;
  for (const rules::Found& it : findings) {
    Count& count = counts[it.finding->code];
    if (++count.all <= most_of_rule) writer.add(it, json);
    else if (!count.first_left_out) count.first_left_out = &it;
  }
  for (const auto& [rule, count] : counts)
    if (count.first_left_out)
      writer.add_rest(*count.first_left_out, count.all - most_of_rule, json);
  json.end_array();
  return {std::move(json).take()};
}

}  // namespace ladder::protocol
