#include "support/generated.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace ladder::testing {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 24> verbs = {
    "Plans",    "Reviews", "Explains",  "Improves", "Measures",  "Documents",
    "Prepares", "Leads",   "Questions", "Tests",    "Repairs",   "Teaches",
    "Shapes",   "Notices", "Settles",   "Builds",   "Compares",  "Estimates",
    "Guards",   "Keeps",   "Chooses",   "Designs",  "Organises", "Hosts"};

constexpr std::array<std::string_view, 28> things = {"the weekly rota",
                                                     "the work of newer colleagues",
                                                     "changes to the timetable",
                                                     "the stores of spare parts",
                                                     "plans for the next season",
                                                     "visits to other depots",
                                                     "the budget of a workshop",
                                                     "complaints of passengers",
                                                     "drawings of a carriage",
                                                     "the handover between shifts",
                                                     "risks on the track",
                                                     "tools that others depend on",
                                                     "the training of apprentices",
                                                     "a long-term repair",
                                                     "notes from each inspection",
                                                     "signals and switches",
                                                     "the safety of a whole yard",
                                                     "contracts with suppliers",
                                                     "a pilot on one line",
                                                     "the wording of announcements",
                                                     "small and large repairs",
                                                     "what the figures do not show",
                                                     "meetings with the works council",
                                                     "the noise of old engines",
                                                     "spare capacity (about 5 %)",
                                                     "the yard's “black book”",
                                                     "data of 2 to 3 winters",
                                                     "agreements between depots"};

constexpr std::array<std::string_view, 20> conditions = {"with help from a mentor",
                                                         "on their own",
                                                         "before others notice the need",
                                                         "so that the line runs on time",
                                                         "across several depots",
                                                         "when plans change at short notice",
                                                         "and says what was learnt",
                                                         "without losing sight of the cost",
                                                         "for a team of up to ten",
                                                         "for the whole region",
                                                         "as the handbook describes",
                                                         "where no handbook helps",
                                                         "together with the night shift",
                                                         "and passes the method on",
                                                         "in plain words",
                                                         "by the agreed day",
                                                         "with two or three others",
                                                         "year after year",
                                                         "in spite of the weather",
                                                         "for people of other trades"};

constexpr std::array<std::string_view, 16> skill_names = {
    "Communication", "Planning",   "Safety",         "Track Work",        "Signals", "Mentoring",
    "Customer Care", "Budgeting",  "Record Keeping", "Workshops",         "Engines", "Leadership",
    "Quality",       "Night Work", "Purchasing",     "Training of Others"};

constexpr std::array<std::string_view, 6> roles = {"Train Driver",   "Signal Engineer",
                                                   "Depot Planner",  "Carriage Fitter",
                                                   "Station Warden", "Track Inspector"};

/// How much an author writes.
struct Extent {
  std::uint32_t fewest_skills;
  std::uint32_t skills_more;       // than these, at most, and one less
  std::uint32_t lists_of_hundred;  // cells
  std::uint32_t most_sentences;    // in a cell; with one, it is a short one
  std::uint32_t damaged_of_hundred = 2;
};

constexpr Extent ordinary = {3, 10, 40, 6};
constexpr Extent terse = {2, 2, 0, 1};
constexpr Extent wordy = {3, 4, 5, 6};
constexpr Extent published = {9, 4, 5, 2, 0};

/// Writes ladders like those of a railway company.
class Author {
 public:
  explicit Author(std::uint32_t seed) : random_(seed) {}

  PlainLadder ladder(std::size_t number, const Extent& extent) {
    PlainLadder ladder;
    ladder.title = fmt::format("{} {}", one_of(roles), number);
    const std::uint32_t levels = 3 + below(6);
    const std::uint32_t skills = extent.fewest_skills + below(extent.skills_more);
    const std::uint32_t first = below(static_cast<std::uint32_t>(skill_names.size()));
    for (std::uint32_t i = 1; i <= levels; ++i) ladder.levels.push_back(std::to_string(i));
    for (std::uint32_t i = 0; i < skills; ++i) {
      ladder.skills.emplace_back(skill_names[(first + i) % skill_names.size()]);
      std::vector<std::vector<PlainPassage>>& cells = ladder.cells.emplace_back();
      for (std::uint32_t level = 0; level < levels; ++level) cells.push_back(cell(extent));
    }
    return ladder;
  }

  const Form& one_of(std::span<const Form> choice) {
    return choice[below(static_cast<std::uint32_t>(choice.size()))];
  }

 private:
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }
  std::string_view one_of(Words words) {
    return words[below(static_cast<std::uint32_t>(words.size()))];
  }

  std::string sentence() {
    return fmt::format("{} {} {}.", one_of(verbs), one_of(things), one_of(conditions));
  }

  std::string phrase() { return fmt::format("{} {}.", one_of(verbs), one_of(things)); }

  std::vector<PlainPassage> cell(const Extent& extent) {
    const std::uint32_t kind = below(100);
    if (kind < 3) return {{model::PassageKind::paragraph, "n/a"}};
    std::vector<PlainPassage> passages;
    const bool listed = kind < extent.lists_of_hundred;
    const std::uint32_t sentences = 1 + below(extent.most_sentences);
    if (extent.most_sentences == 1) passages.push_back({model::PassageKind::paragraph, phrase()});
    for (std::uint32_t i = 0; i < sentences && extent.most_sentences != 1; ++i) {
      if (listed) passages.push_back({model::PassageKind::item, sentence()});
      else if (passages.empty()) passages.push_back({model::PassageKind::paragraph, sentence()});
      else passages.back().text += " " + sentence();
    }
    if (below(100) < extent.damaged_of_hundred) damage(passages);
    return passages;
  }

  /// Text as pages and columns cut it off, or as a copy leaves parts out.
  void damage(std::vector<PlainPassage>& passages) {
    std::string& first = passages.front().text;
    std::string& last = passages.back().text;
    switch (below(4)) {
      case 0: first.erase(0, boundary(first, first.size() / 3)); break;
      case 1: last.resize(boundary(last, last.size() - last.size() / 4)); break;
      case 2: last.insert(boundary(last, last.find_last_of(' ') + 3), "- "); break;
      default: passages.clear(); break;
    }
  }

  /// The first beginning of a character at or after `at`.
  static std::size_t boundary(std::string_view text, std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
  }

  std::mt19937 random_;
};

}  // namespace

std::string generated(std::size_t bytes, std::uint32_t seed, std::span<const Form> choice) {
  Author author(seed);
  std::string text;
  text.reserve(bytes + 100'000);
  for (std::size_t number = 1; text.size() < bytes; ++number)
    text += serialize(author.ladder(number, ordinary), author.one_of(choice)) + "\n";
  return text;
}

namespace {

std::string lines_of(std::size_t lines, std::uint32_t seed, model::Layout layout,
                     const Extent& extent) {
  Author author(seed);
  const bool is_in_sections = layout == model::Layout::sections;
  const Form form = {
      "", layout,
      is_in_sections ? model::Orientation::skill_a_row : model::Orientation::level_a_row};
  std::string text;
  std::size_t written_lines = 0;
  for (std::size_t number = 1; written_lines < lines; ++number) {
    const std::string next = serialize(author.ladder(number, extent), form) + "\n";
    written_lines += static_cast<std::size_t>(std::ranges::count(next, '\n'));
    text += next;
  }
  return text;
}

}  // namespace

std::string generated_lines(std::size_t lines, std::uint32_t seed, model::Layout layout) {
  return lines_of(lines, seed, layout, layout == model::Layout::sections ? wordy : terse);
}

std::string intact_lines(std::size_t lines, std::uint32_t seed, model::Layout layout) {
  return lines_of(lines, seed, layout, published);
}

}  // namespace ladder::testing
