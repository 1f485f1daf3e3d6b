#include "exchange/package/kind.h"

#include "exchange/package/package.h"
#include "exchange/package/xml.h"

namespace ladder::exchange {
namespace {

/// The end of the media type of the main part says what a file of Office is.
PackageKind kind_by_types(const std::string& part) {
  static constexpr struct {
    std::string_view type;
    PackageKind kind;
  } kinds[] = {{"spreadsheetml.sheet.main+xml", PackageKind::xlsx},
               {"spreadsheetml.template.main+xml", PackageKind::xlsx},
               {"ms-excel.sheet.macroEnabled.main+xml", PackageKind::xlsx},
               {"ms-excel.template.macroEnabled.main+xml", PackageKind::xlsx},
               {"ms-excel.sheet.binary.macroEnabled.main", PackageKind::xlsb},
               {"wordprocessingml.document.main+xml", PackageKind::docx},
               {"wordprocessingml.template.main+xml", PackageKind::docx},
               {"ms-word.document.macroEnabled.main+xml", PackageKind::docx},
               {"ms-word.template.macroEnabledTemplate.main+xml", PackageKind::docx},
               {"presentationml.presentation.main+xml", PackageKind::pptx}};
  const Xml xml(part);
  for (pugi::xml_node it = xml.root().first_child(); it; it = it.next_sibling())
    for (const auto& [type, kind] : kinds)
      if (attribute(it, "ContentType").ends_with(type)) return kind;
  return PackageKind::other;
}

}  // namespace

PackageKind package_kind(std::string_view bytes) {
  if (!bytes.starts_with("PK\3\4")) return PackageKind::none;
  Package package(bytes);
  if (!package.trouble().empty()) return PackageKind::none;
  if (package.has("[Content_Types].xml")) {
    const PackageKind kind = kind_by_types(package.part("[Content_Types].xml"));
    return package.trouble().empty() ? kind : PackageKind::none;
  }
  const std::string type = package.part("mimetype");
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return PackageKind::odt;
  if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet")) return PackageKind::ods;
  return PackageKind::other;
}

}  // namespace ladder::exchange
