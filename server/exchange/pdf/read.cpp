#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "exchange/page/lines.h"
#include "exchange/page/page.h"
#include "exchange/pdf/gaps.h"
#include "exchange/pdf/paragraphs.h"
#include "exchange/pdf/pdf.h"
#include "exchange/pdf/table.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace pdf {
namespace {

/// A page without its letters, of which words were made.
struct ReadPage {
  PageContent content;
  std::vector<Word> words;
};

/// What distinguishes headings from other text.
struct LetterStyle {
  int size = 0;  // in halves of a point
  bool bold = false;

  bool operator==(const LetterStyle&) const = default;
};

LetterStyle style_of(const TextLine& line) {
  return {static_cast<int>(std::lround(2 * line.size())), line.is_bold()};
}

std::string with_marks_for_digits(std::string text) {
  std::ranges::replace_if(text, text::is_ascii_digit, '#');
  return text;
}

class PdfReader {
 public:
  explicit PdfReader(std::string_view bytes) : file_(bytes) {}

  Reading read() && {
    Reading reading;
    read_pages();
    reading.trouble = why_not();
    if (!reading.trouble.empty()) return reading;
    if (file_.is_set_by_tex()) hyphens_.expect();
    for (const ReadPage& it : pages_) hyphens_.learn(lines_of(it.words));
    find_ruled_tables();
    take_headers_away();
    find_aligned_tables();
    find_styles();
    add_pages();
    reading.found = std::move(page_).finish();
    for (Unplaced& it : left_) reading.found.unplaced.push_back(std::move(it));
    for (std::size_t i = 0; i < pages_.size(); ++i)
      reading.places.push_back(fmt::format("page {}", i + 1));
    reading.notes = std::move(notes_);
    constexpr std::size_t fewest_headings = 2;
    if (tables_.empty() && headings_ < fewest_headings)
      reading.trouble =
          "it has text, but neither a table nor headings; copy the ladder into a spreadsheet, and "
          "import that";
    return reading;
  }

 private:
  void read_pages() {
    ContentReader reader(file_);
    for (const PageObject& it : file_.pages()) {
      if (!file_.trouble().empty()) return;
      PageContent content = reader.read(it);
      pictures_ += content.pictures;
      letters_ += content.letters.size();
      for (const Letter& letter : content.letters)
        if (letter.code == 0xFFFD) ++unknown_;
      std::vector<Word> words = words_of(content.letters);
      add_bullets(content.dots, words);
      content.letters = {};
      pages_.push_back({std::move(content), std::move(words)});
    }
    is_exhausted_ = reader.work == 0;
  }

  std::string why_not() const {
    if (!file_.trouble().empty()) return file_.trouble();
    if (is_exhausted_)
      return "it has far more content than any ladder; print only the pages with the ladder to a "
             "new PDF";
    if (letters_ == 0 && 0 < pictures_)
      return "it's scanned, so it contains pictures of text; run text recognition first";
    if (letters_ == 0) return "it contains no text";
    if (letters_ < 50 * unknown_)
      return "its fonts don't say which letters they show; export it again from the program that "
             "created it, as .docx or .xlsx if you can";
    return {};
  }

  // Text that is repeated on each page isn't part of the content.

  static bool is_page_number(std::string_view text) {
    std::string folded = with_marks_for_digits(text::folded(text));
    std::erase(folded, '#');
    static constexpr std::string_view words[] = {
        "",    "page", "page of", "page  of",  "of", "/",     "-",
        "- -", "|",    "seite",   "seite von", "p.", "página"};
    return std::ranges::find(words, text::trimmed(folded)) != std::end(words);
  }

  void take_headers_away() {
    std::map<std::string, std::set<std::size_t>> pages;
    const auto key_of = [](const TextLine& line, bool top) {
      return (top ? "^" : "_") + with_marks_for_digits(line.text());
    };
    const auto for_each_outer = [&](std::size_t page, float part, const auto& visit) {
      const float height = pages_[page].content.height;
      for (const TextLine& it : lines_of(pages_[page].words)) {
        const bool top = (1 - part) * height < it.y();
        if (top || it.y() < part * height) visit(it, top);
      }
    };
    for (std::size_t i = 0; i < pages_.size(); ++i)
      for_each_outer(i, 0.12F,
                     [&](const TextLine& it, bool top) { pages[key_of(it, top)].insert(i); });
    std::set<std::string> reported;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      std::vector<TextLine> headers;
      for_each_outer(i, 0.12F, [&](const TextLine& it, bool top) {
        const std::string key = key_of(it, top);
        constexpr std::size_t of_table = 3;
        if (of_table <= pieces(it)) return;
        const bool again = 2 <= pages[key].size() && pages_.size() <= 2 * pages[key].size();
        const bool counts =
            is_page_number(it.text()) && (it.y() < 0.09F * pages_[i].content.height ||
                                          0.91F * pages_[i].content.height < it.y());
        if (!again && !counts) return;
        headers.push_back(it);
        if (!counts && reported.insert(key).second)
          left_.push_back({i + 1, "repeated on every page", it.text()});
      });
      std::set<std::pair<float, float>> places;
      for (const TextLine& line : headers)
        for (const Word& it : line.words) places.emplace(it.left, it.y);
      std::erase_if(pages_[i].words, [&](const Word& it) {
        return places.contains({it.left, it.y});
      });
    }
  }

  /// Done before page headers are known, since the header of a table is on each page, too.
  void find_ruled_tables() {
    for (std::size_t i = 0; i < pages_.size(); ++i)
      for (Table& it : ruled_tables(pages_[i].content, i, pages_[i].words))
        tables_.push_back(std::move(it));
  }

  void find_aligned_tables() {
    std::vector<std::vector<Word>> beside;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      for (Table& it : aligned_tables(i, pages_[i].words)) tables_.push_back(std::move(it));
      beside.push_back(pages_[i].words);
    }
    std::ranges::stable_sort(tables_, [](const Table& a, const Table& b) {
      return a.page != b.page ? a.page < b.page : b.top < a.top;
    });
    join_over_pages(tables_, beside);
    for (const Table& it : tables_)
      if (it.from_gaps)
        notes_.push_back(
            fmt::format("page {}: the columns of a table are separated only by white space; "
                        "check that they were read correctly",
                        it.first_page + 1));
  }

  /// The size of most text, and the styles of headings, the largest first: short lines in larger or
  /// bold letters.
  void find_styles() {
    std::map<int, std::size_t> letters;
    std::size_t all = 0;
    for (const ReadPage& page : pages_)
      for (const Word& it : page.words) {
        letters[static_cast<int>(std::lround(2 * it.size))] += it.text.size();
        all += it.text.size();
      }
    for (const Table& table : tables_)
      for (const TableRow& row : table.rows)
        for (const TableCell& cell : row.cells)
          for (const auto& part : cell.parts)
            for (const TextLine& line : part) {
              letters[style_of(line).size] += line.text().size();
              all += line.text().size();
            }
    for (const auto& [size, count] : letters)
      if (all <= count * 100 / 12) body_ = size;
    for (const ReadPage& page : pages_)
      for (const TextLine& line : lines_of(page.words))
        if (is_heading(line) && std::ranges::find(styles_, style_of(line)) == styles_.end())
          styles_.push_back(style_of(line));
    std::ranges::sort(styles_, [](const LetterStyle& a, const LetterStyle& b) {
      return a.size != b.size ? b.size < a.size : b.bold < a.bold;
    });
  }

  bool is_heading(const TextLine& line) const {
    constexpr std::size_t longest = 90;
    const LetterStyle style = style_of(line);
    const std::string text = line.text();
    if (longest < text.size() || 0 < typed_bullet_size(text)) return false;
    const bool large = 1.12F * static_cast<float>(body_) < static_cast<float>(style.size);
    return large || (style.bold && body_ <= style.size + 1 && !text.ends_with('.'));
  }

  std::uint32_t depth_of(const TextLine& line) const {
    const auto found = std::ranges::find(styles_, style_of(line));
    return std::min(static_cast<std::uint32_t>(found - styles_.begin()) + 1, 6U);
  }

  /// On the left or in the middle: a title in the middle of a page doesn't go on in a heading.
  static bool are_aligned(const TextLine& above, const TextLine& line) {
    const float middles = above.left() + above.right() - line.left() - line.right();
    return std::abs(above.left() - line.left()) < line.size() || std::abs(middles) < line.size();
  }

  void add_pages() {
    auto table = tables_.begin();
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const std::vector<TextLine> lines = lines_of(pages_[i].words);
      text_.width = 0;
      for (const TextLine& it : lines) text_.width = std::max(text_.width, it.right() - it.left());
      const TextLine* above = nullptr;
      text_.parts.emplace_back();
      for (const TextLine& it : lines) {
        while (table != tables_.end() && table->first_page == i && it.y() < table->top)
          add_table(*table++);
        if (!is_heading(it)) {
          if (text_.parts.empty()) text_.parts.emplace_back();
          text_.parts.back().push_back(it);
          above = nullptr;
          continue;
        }
        const bool goes_on = above && style_of(*above) == style_of(it) &&
                             above->y() - it.y() < 1.6F * it.size() && are_aligned(*above, it);
        if (!goes_on) end_text();
        add_heading(it, i, goes_on);
        above = &it;
      }
      while (table != tables_.end() && table->first_page == i) add_table(*table++);
      text_page_ = i + 1;
    }
    end_text();
  }

  /// A heading of two lines is one.
  void add_heading(const TextLine& line, std::size_t page, bool goes_on) {
    if (!goes_on || heading_.runs.empty()) {
      end_heading();
      heading_.heading = depth_of(line);
      heading_.line = page + 1;
      ++headings_;
    }
    heading_.add((heading_.runs.empty() ? "" : " ") + line.text(), false);
  }

  void end_heading() {
    if (!heading_.runs.empty()) add_paragraph(page_, std::exchange(heading_, {}));
  }

  void end_text() {
    const bool any = std::ranges::any_of(text_.parts, [](const auto& it) { return !it.empty(); });
    if (!any) {
      text_.parts.clear();
      return;
    }
    end_heading();
    for (Paragraph& it : paragraphs_of(text_, hyphens_)) {
      it.line = text_page_ + 1;
      add_paragraph(page_, std::move(it));
    }
    text_.parts.clear();
  }

  void add_table(const Table& table) {
    end_text();
    end_heading();
    page_.begin_table();
    for (const TableRow& row : table.rows) {
      page_.begin_row(row.page + 1);
      for (const TableCell& cell : row.cells) {
        page_.begin_cell(static_cast<std::uint32_t>(cell.columns),
                         static_cast<std::uint32_t>(cell.rows));
        for (Paragraph& it : paragraphs_of(cell, hyphens_)) {
          it.line = row.page + 1;
          add_paragraph(page_, std::move(it));
        }
        page_.end_cell();
      }
    }
    page_.end_table();
  }

  File file_;
  std::vector<ReadPage> pages_;
  std::size_t letters_ = 0;
  std::size_t unknown_ = 0;  // letters
  std::size_t pictures_ = 0;
  bool is_exhausted_ = false;
  Hyphens hyphens_;
  std::vector<Table> tables_;
  int body_ = 0;                     // the size of most letters, in halves of a point
  std::vector<LetterStyle> styles_;  // of headings
  std::size_t headings_ = 0;
  Page page_;
  TableCell text_;  // beside tables, not yet added
  std::size_t text_page_ = 0;
  Paragraph heading_;  // not yet added
  std::vector<Unplaced> left_;
  std::vector<std::string> notes_;
};

}  // namespace

Reading read(std::string_view bytes) { return PdfReader(bytes).read(); }

}  // namespace pdf

Reading read_pdf(std::string_view bytes) { return pdf::read(bytes); }

}  // namespace ladder::exchange
