#include "protocol/diagnostics_json.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "protocol/json_writer.h"
#include "protocol/range_writer.h"

namespace ladder::protocol {
namespace {

/// The numbers of LSP's `DiagnosticSeverity` and `DiagnosticTag`.
constexpr std::uint32_t error = 1;
constexpr std::uint32_t warning = 2;
constexpr std::uint32_t hint = 4;
constexpr std::string_view unnecessary = "1";

std::uint32_t number_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return error;
    case text::Severity::warning: return warning;
    case text::Severity::hint: break;
  }
  return hint;
}

/// What is wrong, why the checker thinks so, and how to mend it, a line each.
std::string message_of(const text::Diagnostic& it) {
  std::string message = it.message;
  if (!it.evidence.empty()) message.append("\nbecause: ").append(it.evidence);
  if (!it.help.empty()) message.append("\nhelp: ").append(it.help);
  return message;
}

/// Whether what the finding marks is best taken out: an editor shows it faded.
bool is_unnecessary(const text::Diagnostic& it) {
  return std::ranges::any_of(it.fixes, [&](const text::Fix& fix) {
    return fix.edits.size() == 1 && fix.edits.front().replacement.empty() && !it.span.empty() &&
           fix.edits.front().span.contains(it.span);
  });
}

class Writer {
 public:
  Writer(const Session& session, const project::Document& document)
      : session_(session),
        client_(session.client),
        document_(document),
        ranges_(document, client_.unit) {}

  void add(const rules::Found& found) {
    const text::Diagnostic& it = *found.finding;
    json_ += json_.size() == 1 ? "{\"range\":" : ",{\"range\":";
    ranges_.append_range(json_, found.span());
    json_ += ",\"severity\":";
    append_number(json_, number_of(it.severity));
    json_ += ",\"code\":";
    append_string(json_, it.code);
    add_page(it.code);
    json_ += ",\"source\":\"ladder\",\"message\":";
    append_string(json_, message_of(it));
    if (client_.tags && is_unnecessary(it)) json_.append(",\"tags\":[").append(unnecessary) += ']';
    if (client_.related_information && !it.related.empty()) add_related(found);
    if (client_.diagnostic_data && !it.fixes.empty()) add_fixes(it);
    json_ += '}';
  }

  std::string take() && { return std::move(json_ += ']'); }

 private:
  void add_page(std::string_view rule) {
    if (!client_.code_description || !session_.host.page_of) return;
    const auto [known, is_new] = pages_.try_emplace(rule);
    if (is_new) known->second = session_.host.page_of(rule);
    const std::string& page = known->second;
    if (page.empty()) return;
    json_ += ",\"codeDescription\":{\"href\":";
    append_string(json_, page);
    json_ += '}';
  }

  void add_related(const rules::Found& found) {
    json_ += ",\"relatedInformation\":[";
    bool is_first = true;
    for (const text::Related& it : found.finding->related) {
      const bool own = it.file.empty();
      const project::Document* document = own ? &document_ : session_.project.find(it.file);
      if (!document) continue;
      json_ += is_first ? "{\"location\":{\"uri\":" : ",{\"location\":{\"uri\":";
      is_first = false;
      append_string(json_, session_.names.uri_of(document->path()));
      json_ += ",\"range\":";
      RangeWriter(*document, client_.unit)
          .append_range(json_, own ? text::moved(it.span, found.origin) : it.span);
      json_ += "},\"message\":";
      append_string(json_, it.message);
      json_ += '}';
    }
    json_ += ']';
  }

  /// The titles of the fixes, so that a client can say that there are some.
  void add_fixes(const text::Diagnostic& finding) {
    json_ += ",\"data\":{\"fixes\":[";
    for (std::size_t i = 0; i < finding.fixes.size(); ++i) {
      if (0 < i) json_ += ',';
      append_string(json_, finding.fixes[i].title);
    }
    json_ += "]}";
  }

  const Session& session_;
  const Client& client_;
  const project::Document& document_;
  RangeWriter ranges_;
  std::map<std::string_view, std::string> pages_;  // by rule
  std::string json_ = "[";
};

}  // namespace

std::string diagnostics_json(const Session& session, const project::Document& document,
                             const std::vector<rules::Found>& findings) {
  Writer writer(session, document);
  for (const rules::Found& it : findings) writer.add(it);
  return std::move(writer).take();
}

nlohmann::json diagnostic_json(const Session& session, const project::Document& document,
                               const rules::Found& found) {
  return nlohmann::json::parse(diagnostics_json(session, document, {found})).front();
}

}  // namespace ladder::protocol
