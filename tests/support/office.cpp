#include "support/office.h"

#include <map>
#include <sstream>

#include <fmt/format.h>
#include <zlib.h>

namespace ladder::testing {
namespace {

void append(std::string& out, std::size_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
}

std::string deflated(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

using Parts = std::vector<std::pair<std::string, std::string>>;

Parts parts_of(std::string_view listing) {
  Parts parts;
  std::istringstream lines{std::string(listing)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("== ")) parts.emplace_back(line.substr(3), "");
    else if (!parts.empty()) parts.back().second += line + "\n";
  }
  return parts;
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format(
      "<Relationship Id=\"{}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/{}\" Target=\"{}\"/>",
      id, type, target);
}

std::string relationships(std::string_view all) {
  return fmt::format(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}"
      "</Relationships>",
      all);
}

Part types(std::string_view part, std::string_view type) {
  return {"[Content_Types].xml",
          fmt::format("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                      "content-types\"><Override PartName=\"/{}\" "
                      "ContentType=\"application/vnd.openxmlformats-officedocument.{}\"/></Types>",
                      part, type)};
}

std::string element(std::string_view name, std::string_view content) {
  return fmt::format(
      "<{0} xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{1}</{0}>",
      name, content);
}

std::string word(std::string_view name, std::string_view content) {
  return fmt::format(
      "<w:{0} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{1}</w:{0}>",
      name, content);
}

std::vector<Part> workbook(const Parts& parts) {
  std::vector<Part> all{
      types("xl/workbook.xml", "spreadsheetml.sheet.main+xml"),
      {"_rels/.rels", relationships(relationship("r", "officeDocument", "xl/workbook.xml"))}};
  std::string sheets;
  std::string related;
  int number = 0;
  for (const auto& [name, content] : parts) {
    const std::size_t at = name.find("sheet ");
    if (at != name.npos) {
      const std::string path = fmt::format("sheets/{}.xml", ++number);
      sheets +=
          fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"s{}\"{}/>", name.substr(at + 6),
                      number, number, name.starts_with("hidden") ? " state=\"hidden\"" : "");
      related += relationship(fmt::format("s{}", number), "worksheet", path);
      all.push_back({"xl/" + path, element("worksheet", content)});
    } else if (name == "comments") {
      all.push_back({"xl/comments.xml", element("comments", content)});
      all.push_back({fmt::format("xl/sheets/_rels/{}.xml.rels", number),
                     relationships(relationship("c", "comments", "../comments.xml"))});
    } else {
      const bool strings = name == "strings";
      related += relationship(name, strings ? "sharedStrings" : "styles", name + ".xml");
      all.push_back({"xl/" + name + ".xml", element(strings ? "sst" : "styleSheet", content)});
    }
  }
  all.push_back({"xl/workbook.xml", element("workbook", "<sheets>" + sheets + "</sheets>")});
  all.push_back({"xl/_rels/workbook.xml.rels", relationships(related)});
  return all;
}

std::vector<Part> document(const Parts& parts) {
  std::vector<Part> all{
      types("word/document.xml", "wordprocessingml.document.main+xml"),
      {"_rels/.rels", relationships(relationship("r", "officeDocument", "word/document.xml"))}};
  std::string related;
  for (const auto& [name, content] : parts) {
    if (name == "document")
      all.push_back({"word/document.xml", word("document", "<w:body>" + content + "</w:body>")});
    else {
      related += relationship(name, name, name + ".xml");
      all.push_back({"word/" + name + ".xml", word(name, content)});
    }
  }
  all.push_back({"word/_rels/document.xml.rels", relationships(related)});
  return all;
}

std::vector<Part> open_document(const Parts& parts, std::string_view kind) {
  std::vector<Part> all{
      {"mimetype", fmt::format("application/vnd.oasis.opendocument.{}", kind), false}};
  constexpr std::string_view office = "urn:oasis:names:tc:opendocument:xmlns:";
  for (const auto& [name, content] : parts) {
    std::string names;
    for (const std::string_view it : {"office", "text", "table", "style", "fo", "draw"})
      names += fmt::format(" xmlns:{}=\"{}{}:1.0\"", it, office, it);
    all.push_back({name + ".xml", fmt::format("<office:document-content{}>{}</office:"
                                              "document-content>",
                                              names, content)});
  }
  return all;
}

}  // namespace

std::string zipped(const std::vector<Part>& parts) {
  std::string files;
  std::string directory;
  for (const Part& it : parts) {
    const std::string packed = it.deflated ? deflated(it.content) : it.content;
    std::string header;
    append(header, 20, 2);
    append(header, 0, 2);
    append(header, it.deflated ? 8 : 0, 2);
    append(header, 0, 4);
    append(header,
           crc32(0, reinterpret_cast<const Bytef*>(it.content.data()),
                 static_cast<uInt>(it.content.size())),
           4);
    append(header, packed.size(), 4);
    append(header, it.claimed_size.value_or(static_cast<std::uint32_t>(it.content.size())), 4);
    append(header, it.path.size(), 2);
    append(header, 0, 2);
    const std::size_t place = files.size();
    files += "PK\3\4" + header + it.path + packed;
    directory += "PK\1\2";
    append(directory, 20, 2);
    directory += header;
    append(directory, 0, 10);
    append(directory, place, 4);
    directory += it.path;
  }
  const std::size_t place = files.size();
  std::string out = files + directory + "PK\5\6";
  append(out, 0, 4);
  append(out, parts.size(), 2);
  append(out, parts.size(), 2);
  append(out, directory.size(), 4);
  append(out, place, 4);
  append(out, 0, 2);
  return out;
}

std::string office_file(std::string_view path, std::string_view listing) {
  const Parts parts = parts_of(listing);
  if (path.ends_with(".xlsx")) return zipped(workbook(parts));
  if (path.ends_with(".docx")) return zipped(document(parts));
  return zipped(open_document(parts, path.ends_with(".ods") ? "spreadsheet" : "text"));
}

std::string pdf_file(std::string_view listing) {
  std::vector<std::string> pages(1);
  std::istringstream lines{std::string(listing)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string what;
    words >> what;
    if (what == "page") pages.emplace_back();
    if (what == "text" || what == "bold") {
      double x = 0, y = 0, size = 0;
      words >> x >> y >> size;
      std::string text;
      std::getline(words >> std::ws, text);
      std::string escaped;
      for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') escaped += '\\';
        escaped += c;
      }
      pages.back() += fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n",
                                  what == "bold" ? "F2" : "F1", size, x, y, escaped);
    }
    if (what == "line") {
      double from_x = 0, from_y = 0, to_x = 0, to_y = 0;
      words >> from_x >> from_y >> to_x >> to_y;
      pages.back() += fmt::format("{} {} m {} {} l S\n", from_x, from_y, to_x, to_y);
    }
    if (what == "box") {
      double x = 0, y = 0, width = 0, height = 0, grey = 0;
      words >> x >> y >> width >> height >> grey;
      pages.back() += fmt::format("{} g {} {} {} {} re f 0 g\n", grey, x, y, width, height);
    }
  }
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding"
                                   "/WinAnsiEncoding>>",
                                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding"
                                   "/WinAnsiEncoding>>"};
  std::string kids;
  for (const std::string& content : pages) {
    objects.push_back(
        fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {} 0 R"
                    "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>",
                    objects.size() + 2));
    kids += fmt::format("{} 0 R ", objects.size());
    objects.push_back(
        fmt::format("<</Length {}>>\nstream\n{}\nendstream", content.size(), content));
  }
  objects[1] = fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages.size(), kids);
  std::string file = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return file + fmt::format(
                    "xref\n0 {}\n0000000000 65535 f \n{}trailer\n<</Size {}/Root 1 0 R>>\n"
                    "startxref\n{}\n%%EOF\n",
                    objects.size() + 1, table, objects.size() + 1, file.size());
}

}  // namespace ladder::testing
