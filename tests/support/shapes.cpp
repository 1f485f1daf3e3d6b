#include "support/shapes.h"

#include <fmt/format.h>

namespace ladder::testing {
namespace {

using std::size_t;

/// The results of `piece` for each number below `count`, joined.
template <class Piece>
std::string each(size_t count, const Piece& piece) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += piece(i);
  return text;
}

std::string times(size_t count, std::string_view piece) {
  return each(count, [&](size_t) { return piece; });
}

/// A matrix of one skill with these rows.
std::string rows(const std::string& lines) { return "## Cook\n\nLevel/Skill\tKnives\n" + lines; }

/// A matrix of one cell.
std::string cell(const std::string& text) { return rows("1\t" + text + "\n"); }

template <class Line>
std::string each_row(size_t count, const Line& line) {
  return rows(each(count, line));
}

/// `Levels:` with the labels L0, L1 and so on.
std::string declared(size_t count) {
  return "## Cook\nLevels: L0" +
         each(count, [](size_t i) { return fmt::format(" | L{}", i + 1); }) + "\n\n";
}

/// A matrix of as many skills, with one row.
std::string columns(size_t count, std::string_view text) {
  return "## Cook\n\nLevel/Skill" + each(count, [](size_t i) { return fmt::format("\tK{}", i); }) +
         "\n1" + times(count, fmt::format("\t{}", text)) + "\n";
}

constexpr Shape all[] = {
    {"levels",
     [](size_t n) {
       return each_row(n, [](size_t i) { return fmt::format("{}\tCuts {}.\n", i, i); });
     }},
    {"levels of one label", [](size_t n) { return rows(times(n, "1\tCuts.\n")); }},
    {"levels without a label", [](size_t n) { return rows(times(n, "\tCuts.\n")); }},
    {"levels without a label among declared ones",
     [](size_t n) {
       return declared(n) + "Level/Skill\tKnives\n" + each(n, [](size_t i) {
                return i % 2 == 0 ? fmt::format("L{}\tCuts.\n", i) : std::string("\tCuts.\n");
              });
     }},
    {"levels that fall",
     [](size_t n) {
       return each_row(n, [n](size_t i) { return fmt::format("{}\tCuts.\n", n - i); });
     }},
    {"levels with gaps",
     [](size_t n) {
       return each_row(n, [](size_t i) { return fmt::format("{}\tCuts.\n", 3 * i); });
     }},
    {"levels that nothing declares",
     [](size_t n) {
       return declared(n) + "### Knives\n" +
              each(n, [](size_t i) { return fmt::format("#### LL{}\nCuts.\n", i); });
     }},
    {"levels declared and missing",
     [](size_t n) { return declared(n) + "### Knives\n#### L1\nCuts.\n"; }},
    {"levels that texts refer to",
     [](size_t n) {
       return each_row(
           n, [n](size_t i) { return fmt::format("L{}\tHelps L{} and Level {}.\n", i, i + n, n); });
     }},
    {"labels of many words", [](size_t n) { return rows(times(n, "Senior ") + "\tCuts.\n"); }},
    {"labels of parentheses",
     [](size_t n) { return rows(times(n, "(") + times(n, ")") + "\tCuts.\n"); }},
    {"rows without cells",
     [](size_t n) { return each_row(n, [](size_t i) { return fmt::format("{}\n", i); }); }},
    {"rows with too many cells",
     [](size_t n) {
       return each_row(n, [](size_t i) { return fmt::format("{}\tCuts.\t?\n", i); });
     }},
    {"empty cells",
     [](size_t n) {
       return each_row(n, [](size_t i) { return fmt::format("{}\t\n", i); }) + "x\tCuts.\n";
     }},
    {"cells that say the same as below",
     [](size_t n) { return each_row(n, [](size_t i) { return fmt::format("{}\tsame\n", i); }); }},
    {"cells that repeat the one below",
     [](size_t n) { return each_row(n, [](size_t i) { return fmt::format("{}\tCuts.\n", i); }); }},
    {"cells that begin with a small letter",
     [](size_t n) {
       return each_row(n, [](size_t i) { return fmt::format("{}\tcuts{} it.\n", i, i); });
     }},
    {"cells that alternate",
     [](size_t n) {
       return each_row(
           n, [](size_t i) { return fmt::format("{}\t{}uts {} and\n", i, i % 3 ? 'C' : 'c', i); });
     }},
    {"cells of placeholders",
     [](size_t n) { return each_row(n, [](size_t i) { return fmt::format("{}\tTODO\n", i); }); }},
    {"cells of ranks",
     [](size_t n) {
       return "## Cook\nScale: w0" +
              each(n, [](size_t i) { return fmt::format(" < w{}", i + 1); }) +
              "\n\nLevel/Skill\tKnives\n" +
              each(n, [n](size_t i) { return fmt::format("{}\tw{} cuts.\n", i, n - i); });
     }},
    {"lines of a table",
     [](size_t n) {
       return "## Cook\n\n| Level/Skill | Knives |\n|---|---|\n" +
              each(n, [](size_t i) { return fmt::format("| {} | Cuts. |\n", i); });
     }},
    {"lines of dashes",
     [](size_t n) { return "## Cook\n\n| Level/Skill | Knives |\n" + times(n, "|---|---|\n"); }},
    {"skills across", [](size_t n) { return columns(n, "Cuts."); }},
    {"skills across without a text", [](size_t n) { return columns(n, ""); }},
    {"skills of one name",
     [](size_t n) {
       return "## Cook\n\nLevel/Skill" + times(n, "\tKnives") + "\n1" + times(n, "\tCuts.") + "\n";
     }},
    {"skills without a name",
     [](size_t n) { return "## Cook\n\n" + times(n, "###\n#### 1\nCuts.\n"); }},
    {"skills in sections",
     [](size_t n) {
       return "## Cook\n\n" +
              each(n, [](size_t i) { return fmt::format("### K{}\n#### 1\nCuts.\n", i); });
     }},
    {"levels in sections",
     [](size_t n) {
       return "## Cook\n\n" +
              each(n, [](size_t i) { return fmt::format("### L{}\n#### Knives\nCuts.\n", i); });
     }},
    {"skills of one level in sections",
     [](size_t n) {
       return "## Cook\n\n### L1\n" +
              each(n, [](size_t i) { return fmt::format("#### K{}\nCuts.\n", i); });
     }},
    {"levels that each have a skill of their own",
     [](size_t n) {
       return "## Cook\n\n" + each(n, [](size_t i) {
                return fmt::format("### L{0}\n#### Knives of many {0}x\nCuts.\n", i);
              });
     }},
    {"levels declared and without a section",
     [](size_t n) { return declared(n) + "### L1\n#### Knives\nCuts.\n"; }},
    {"levels that are written as ladders",
     [](size_t n) {
       return "# Cook\n\n" +
              each(n, [](size_t i) { return fmt::format("## L{}\n### Knives\nCuts.\n", i); });
     }},
    {"skills that each have a level of their own",
     [](size_t n) {
       return "## Cook\n\n" +
              each(n, [](size_t i) { return fmt::format("### K{}\n#### L{}\nCuts.\n", i, i); });
     }},
    {"levels without a skill",
     [](size_t n) { return "## Cook\n\n" + times(n, "#### 1\nCuts.\n"); }},
    {"grids",
     [](size_t n) {
       return declared(n) +
              each(n, [](size_t i) { return fmt::format("Level/Skill\tK{}\nL1\tCuts.\n", i); });
     }},
    {"ladders",
     [](size_t n) {
       return each(n, [](size_t i) {
         return fmt::format("## C{}\n\nLevel/Skill\tKnives\n1\tCuts.\n\n", i);
       });
     }},
    {"ladders of one title",
     [](size_t n) { return times(n, "## Cook\n\nLevel/Skill\tKnives\n1\tCuts.\n\n"); }},
    {"ladders without anything", [](size_t n) { return times(n, "## Cook\n"); }},
    {"ladders that extend each other in a circle",
     [](size_t n) {
       return each(n, [n](size_t i) {
         return fmt::format("## C{}\nExtends: #C{}\n\nLevel/Skill\tK{}\n1\tCuts.\n\n", i,
                            (i + 1) % n, i);
       });
     }},
    {"ladders that extend nothing",
     [](size_t n) {
       return each(n,
                   [](size_t i) { return fmt::format("## C{}\nExtends: #D{}\n\n### K\n", i, i); });
     }},
    {"directives",
     [](size_t n) { return "## Cook\n" + times(n, "Scal: a\n") + times(n, "Scale: a < b\n"); }},
    {"comments", [](size_t n) { return rows(times(n, "<!-- a -->\n") + "1\tCuts.\n"); }},
    {"comments that are not closed", [](size_t n) { return rows(times(n, "<!-- a\n")); }},
    {"suppressions of one place",
     [](size_t n) {
       return rows("1\tCuts.\n" + times(n, "<!-- ladder-ignore duplicate-level -->\n") +
                   "1\tCuts.\n");
     }},
    {"suppressions of one ladder",
     [](size_t n) {
       return times(n, "<!-- ladder-ignore-file duplicate-level -->\n") +
              rows(times(n, "1\tCuts.\n"));
     }},
    {"suppressions in one skill each",
     [](size_t n) {
       return columns(n, "TODO") + each(n, [](size_t i) {
                return fmt::format("<!-- ladder-ignore-ladder placeholder in K{} -->\n", i);
              });
     }},
    {"suppressions of no rule",
     [](size_t n) {
       return "<!-- ladder-ignore-file a" +
              each(n, [](size_t i) { return fmt::format(", level-gab{}", i); }) + " -->\n";
     }},
    {"brackets that open", [](size_t n) { return cell(times(n, "(")); }},
    {"brackets that cross", [](size_t n) { return cell(times(n, "([") + times(n, ")]")); }},
    {"quotation marks", [](size_t n) { return cell(times(n, "\" a “ ")); }},
    {"backslashes", [](size_t n) { return cell(times(n, "\\") + "<br>" + times(n, "\\\\<")); }},
    {"breaks", [](size_t n) { return cell(times(n, "<br>- a")); }},
    {"beginnings of breaks", [](size_t n) { return cell(times(n, "<br ")); }},
    {"spaces", [](size_t n) { return cell("Cuts" + times(n, "   ") + times(n, "a  ")); }},
    {"hyphens", [](size_t n) { return cell(times(n, "or- ange small- and ") + times(n, "-")); }},
    {"digits", [](size_t n) { return cell(times(n, "12")); }},
    {"one word", [](size_t n) { return cell(times(n, "Cut")); }},
    {"one word said again and again", [](size_t n) { return cell(times(n, "cut ")); }},
    {"one sentence said again and again", [](size_t n) { return cell(times(n, "Cuts bread. ")); }},
    {"one long sentence said again and again",
     [](size_t n) { return cell(times(n, "Cuts bread with care. ")); }},
    {"one list item said again and again",
     [](size_t n) { return "### Knives\n#### 1\n" + times(n, "- Cuts bread with care.\n"); }},
    {"one list announced again and again",
     [](size_t n) { return cell(times(n, "In class:<br>- Cuts bread with care.<br>")); }},
    {"one text at all levels",
     [](size_t n) {
       return each_row(n, [](size_t i) { return fmt::format("{}\tCuts bread with care.\n", i); });
     }},
    {"levels the same as the one below",
     [](size_t n) { return each_row(n, [](size_t i) { return fmt::format("{}\tsame\n", i); }); }},
    {"ranks of a long scale",
     [](size_t n) {
       return "## Cook\nScale: R0" +
              each(n, [](size_t i) { return fmt::format(" < R{}", i + 1); }) +
              "\n\nLevel/Skill\tKnives\n" +
              each(n, [n](size_t i) { return fmt::format("{}\tR{}\n", i, (i * 7) % n); });
     }},
    {"a rank of many words",
     [](size_t n) {
       return "## Cook\nScale: A < " + times(n, "cut ") + "\n\nLevel/Skill\tKnives\n1\t" +
              times(n, "cut ") + "\n2\tA\n";
     }},
    {"sentences without an end", [](size_t n) { return cell(times(n, "cuts bread Cuts ham ")); }},
    {"list items", [](size_t n) { return "### Knives\n#### 1\n" + times(n, "- Cuts.\n"); }},
    {"stops", [](size_t n) { return cell(times(n, ".") + times(n, " .")); }},
    {"prose", [](size_t n) { return times(n, "Cuts bread.\n"); }},
    {"blank lines", [](size_t n) { return times(n, "\n") + "## Cook\n" + times(n, " \n"); }},
    {"carriage returns", [](size_t n) { return cell(times(n, "\r")) + times(n, "2\tCuts.\r\n"); }},
    {"hashes", [](size_t n) { return times(n, "#") + "\n### " + times(n, "# "); }},
    {"bytes that are not UTF-8", [](size_t n) { return cell(times(n, "\xFF \x80\xC3")); }},
    {"characters that cannot be seen", [](size_t n) { return cell(times(n, "\u200B\u202Ea")); }},
    {"accents", [](size_t n) { return cell("A" + times(n, "\u0301")); }},
    {"text in the wrong encoding", [](size_t n) { return cell(times(n, "â€™s ")); }},
};

}  // namespace

std::span<const Shape> shapes() { return all; }

}  // namespace ladder::testing
