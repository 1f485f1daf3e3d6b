#include "exchange/page/paragraph.h"

#include <algorithm>
#include <utility>

#include "model/marks.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Makes an item of `• Asks.`, without the bullet, which may be several runs.
void take_typed_bullet(Paragraph& paragraph) {
  std::string text;
  for (const Paragraph::Run& it : paragraph.runs) text += it.text;
  const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
  const std::size_t size = typed_bullet_size(std::string_view(text).substr(begin));
  if (size == 0) return;
  paragraph.is_item = true;
  std::size_t left = begin + size;
  for (Paragraph::Run& it : paragraph.runs) {
    const std::size_t cut = std::min(left, it.text.size());
    it.text.erase(0, cut);
    left -= cut;
  }
}

void add_runs(Page& page, const Paragraph& paragraph) {
  for (const Paragraph::Run& it : paragraph.runs) {
    if (it.bold) page.prose().open("**");
    page.text(it.text, paragraph.line);
    if (it.bold) page.prose().close("**", "**");
  }
}

/// A paragraph for each of its lines, which the lines of an item are not.
std::vector<Paragraph> lines_of(const Paragraph& paragraph) {
  std::vector<Paragraph> lines{paragraph};
  lines.back().runs.clear();
  for (const Paragraph::Run& it : paragraph.runs) {
    std::string_view rest = it.text;
    for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
      lines.back().add(rest.substr(0, end), it.bold);
      rest.remove_prefix(end + 1);
      lines.push_back(paragraph);
      lines.back().runs.clear();
    }
    lines.back().add(rest, it.bold);
  }
  return lines;
}

void add_item(Page& page, const Paragraph& item) {
  for (std::uint32_t i = 0; i < item.depth; ++i) page.begin_list(std::nullopt);
  page.begin_list(item.number);
  page.begin_item();
  add_runs(page, item);
  page.end_item();
  for (std::uint32_t i = 0; i <= item.depth; ++i) page.end_list();
}

}  // namespace

std::size_t typed_bullet_size(std::string_view line) {
  static constexpr std::string_view bullets[] = {"●",
                                                 "○",
                                                 "■",
                                                 "□",
                                                 "►",
                                                 "➢",
                                                 "➤",
                                                 "✓",
                                                 "✔",
                                                 "❖",
                                                 "\xEF\x82\xB7",
                                                 "\xEF\x82\xA7",
                                                 "\xEF\x83\x98",
                                                 "\xEF\x83\xBC",
                                                 "o"};
  if (const std::uint32_t size = model::bullet_size(line); 0 < size) return size;
  for (const std::string_view it : bullets) {
    if (!line.starts_with(it)) continue;
    const std::size_t end = line.find_first_not_of(" \t", it.size());
    return it.size() < line.size() && end != line.npos && it.size() < end ? end : 0;
  }
  return 0;
}

std::string with_usual_bullets(std::string_view text) {
  std::string usual;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    const std::size_t size = typed_bullet_size(line.substr(begin));
    if (0 < size) {
      usual.append(line.substr(0, begin)).append("• ");
      line.remove_prefix(begin + size);
    }
    usual += line;
  }
  return usual;
}

void Paragraph::add(std::string_view text, bool bold) {
  if (text.empty()) return;
  if (!runs.empty() && runs.back().bold == bold) runs.back().text += text;
  else runs.push_back({std::string(text), bold});
}

bool Paragraph::is_blank() const {
  return std::ranges::all_of(runs, [](const Run& it) { return text::is_blank(it.text); });
}

bool Paragraph::is_bold() const {
  return !is_blank() && std::ranges::all_of(
                            runs, [](const Run& it) { return it.bold || text::is_blank(it.text); });
}

bool Paragraph::is_short_and_bold() const {
  constexpr std::size_t longest = 90;
  std::size_t size = 0;
  for (const Run& it : runs) size += it.text.size();
  return is_bold() && size <= longest;
}

void add_paragraph(Page& page, Paragraph paragraph) {
  page.end_of_block();
  if (paragraph.is_blank()) return;
  if (0 < paragraph.heading) {
    page.begin_heading();
    add_runs(page, paragraph);
    return page.end_heading(paragraph.heading);
  }
  if (paragraph.is_item) return add_item(page, paragraph);
  for (Paragraph& line : lines_of(paragraph)) {
    take_typed_bullet(line);
    if (line.is_item) {
      add_item(page, line);
      continue;
    }
    page.begin_paragraph(false);
    add_runs(page, line);
    page.end_paragraph();
  }
}

}  // namespace ladder::exchange
