#include "support/editor/after_edits.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "support/opened.h"
#include "text/diagnostic.h"
#include "text/line_index.h"

namespace ladder::testing {
namespace {

bool is_text_edit(const Json& value) {
  return value.is_object() && value.contains("newText") &&
         (value.contains("range") || value.contains("replace"));
}

/// The edits for a document anywhere within a reply.
class Gathering {
 public:
  Gathering(std::string uri, int version) : uri_(std::move(uri)), version_(version) {}

  void from(const Json& value, bool is_for_document) {
    if (is_text_edit(value)) {
      if (is_for_document) edits.push_back(value);
    } else if (value.is_array()) {
      for (const Json& it : value) from(it, is_for_document);
    } else if (value.is_object() && value.contains("textDocument")) {
      from_versioned(value);
    } else if (value.is_object()) {
      for (const auto& [name, member] : value.items())
        if (name != "diagnostics" && name != "data")
          from(member, name == uri_ || (is_for_document && !name.starts_with("file:")));
    }
  }

  std::vector<Json> edits;

 private:
  void from_versioned(const Json& value) {
    const Json& document = value["textDocument"];
    const bool is_for_document = document["uri"] == uri_;
    const Json version = document.value("version", Json());
    if (is_for_document && !version.is_null() && version != version_)
      throw std::runtime_error("the edits are for version " + version.dump());
    from(value["edits"], is_for_document);
  }

  std::string uri_;
  int version_;
};

}  // namespace

std::string after_edits(const Json& reply, const std::string& name, const std::string& subject,
                        const Documents& documents, text::ColumnUnit unit) {
  const std::string text = documents.text(name);
  const text::LineIndex lines(text);
  const auto offset = [&](const Json& it) {
    return lines.offset_of({it["line"], it["character"]}, unit);
  };
  Gathering gathering(documents.addresses().uri(name), documents.version(name));
  gathering.from(reply, name == subject);
  std::vector<text::Edit> edits;
  for (const Json& it : gathering.edits) {
    const Json& range = it.contains("range") ? it["range"] : it["replace"];
    edits.push_back({{offset(range["start"]), offset(range["end"])}, it["newText"]});
  }
  std::ranges::stable_sort(edits, {}, [](const text::Edit& it) { return it.span.begin; });
  return edited(text, edits);
}

}  // namespace ladder::testing
