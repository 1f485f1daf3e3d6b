#include "exchange/pdf/content.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "exchange/pdf/matrix.h"

namespace ladder::exchange::pdf {
namespace {

using Type = Object::Type;

constexpr std::uint32_t white = 0xFFFFFF;
constexpr double thickest_rule = 3.2;

struct State {
  Matrix matrix;
  const Font* font = nullptr;
  double size = 0;
  double letter_spacing = 0;
  double word_spacing = 0;
  double scale = 1;
  double leading = 0;
  double rise = 0;
  std::uint32_t fill = 0;
  std::uint32_t stroke = 0;
};

std::uint32_t color_of(const std::vector<Object>& operands) {
  std::array<double, 4> parts{};
  std::size_t count = 0;
  for (const Object& it : operands)
    if (it.is(Type::number) && count < 4) parts[count++] = std::clamp(it.number, 0.0, 1.0);
  const auto byte = [](double part) { return static_cast<std::uint32_t>(std::lround(part * 250)); };
  const auto rgb = [&](double red, double green, double blue) {
    // Colours that can't be distinguished from white count as white.
    if (0.97 < red && 0.97 < green && 0.97 < blue) return white;
    return byte(red) << 16U | byte(green) << 8U | byte(blue);
  };
  if (count == 1) return rgb(parts[0], parts[0], parts[0]);
  if (count == 3) return rgb(parts[0], parts[1], parts[2]);
  if (count == 4)
    return rgb((1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]),
               (1 - parts[2]) * (1 - parts[3]));
  return 1;  // a pattern
}

/// Executes the operators of a page.
class Interpreter {
 public:
  Interpreter(ContentReader& reader, PageContent& page) : reader_(reader), page_(page) {}

  void begin(const Matrix& matrix) { state_.matrix = matrix; }

  void run(std::string_view content, const Object& resources, int depth) {
    constexpr int deepest = 12;
    if (deepest < depth) return;
    constexpr std::size_t most_operands = 100'000;
    Lexer lexer(content, 0);
    std::vector<Object> operands;
    while (0 < reader_.work) {
      lexer.most = most_operands;
      Object next = lexer.next();
      if (next.is(Type::end)) return;
      --reader_.work;
      if (!next.is(Type::keyword)) {
        if (operands.size() < 64) operands.push_back(std::move(next));
        continue;
      }
      if (next.text == "BI") skip_picture(content, lexer);
      else apply(next.text, operands, resources, depth);
      operands.clear();
    }
  }

 private:
  static double number(const std::vector<Object>& operands, std::size_t index) {
    return index < operands.size() ? operands[index].number : 0;
  }

  static Matrix matrix_of(const std::vector<Object>& operands) {
    return {number(operands, 0), number(operands, 1), number(operands, 2),
            number(operands, 3), number(operands, 4), number(operands, 5)};
  }

  void skip_picture(std::string_view content, Lexer& lexer) {
    ++page_.pictures;
    for (std::size_t at = content.find("EI", lexer.place()); at != content.npos;
         at = content.find("EI", at + 2)) {
      const bool begins = 0 < at && is_white(content[at - 1]);
      const bool ends = at + 2 == content.size() || is_white(content[at + 2]);
      if (!begins || !ends) continue;
      lexer.go_to(at + 2);
      return;
    }
    lexer.go_to(content.size());
  }

  void apply(const std::string& name, std::vector<Object>& operands, const Object& resources,
             int depth) {
    if (apply_text(name, operands, resources) || apply_path(name, operands)) return;
    constexpr std::size_t most_saved = 1000;
    if (name == "q") {
      if (saved_.size() < most_saved) saved_.push_back(state_);
    } else if (name == "Q") {
      if (saved_.empty()) return;
      state_ = saved_.back();
      saved_.pop_back();
    } else if (name == "cm") {
      state_.matrix = joined(matrix_of(operands), state_.matrix);
    } else if (name == "Do" && !operands.empty()) {
      show_object(reader_.file.get(reader_.file.get(resources, "XObject"), operands[0].text),
                  resources, depth);
    } else if (name == "g" || name == "rg" || name == "k" || name == "sc" || name == "scn") {
      state_.fill = color_of(operands);
    } else if (name == "G" || name == "RG" || name == "K" || name == "SC" || name == "SCN") {
      state_.stroke = color_of(operands);
    } else if (name == "cs") {
      state_.fill = 0;
    } else if (name == "CS") {
      state_.stroke = 0;
    }
  }

  void show_object(const Object& object, const Object& outer, int depth) {
    if (reader_.file.get(object, "Subtype").is_name("Image")) ++page_.pictures;
    if (!reader_.file.get(object, "Subtype").is_name("Form")) return;
    // None shows itself.
    if (std::ranges::find(open_, &object) != open_.end()) return;
    open_.push_back(&object);
    const State before = state_;
    const std::size_t saved = saved_.size();
    const Object& matrix = reader_.file.get(object, "Matrix");
    if (matrix.items.size() == 6) state_.matrix = joined(matrix_of(matrix.items), state_.matrix);
    const Object& own = reader_.file.get(object, "Resources");
    run(reader_.file.stream(object), own.is(Type::dictionary) ? own : outer, depth + 1);
    open_.pop_back();
    saved_.resize(std::min(saved, saved_.size()));
    state_ = before;
  }

  bool apply_text(const std::string& name, const std::vector<Object>& operands,
                  const Object& resources) {
    const auto next_line = [&](double x, double y) {
      line_ = joined({1, 0, 0, 1, x, y}, line_);
      text_ = line_;
    };
    if (name == "BT") text_ = line_ = {};
    else if (name == "Tf") set_font(operands, resources);
    else if (name == "Td") next_line(number(operands, 0), number(operands, 1));
    else if (name == "TD") {
      state_.leading = -number(operands, 1);
      next_line(number(operands, 0), number(operands, 1));
    } else if (name == "Tm") text_ = line_ = matrix_of(operands);
    else if (name == "T*") next_line(0, -state_.leading);
    else if (name == "Tc") state_.letter_spacing = number(operands, 0);
    else if (name == "Tw") state_.word_spacing = number(operands, 0);
    else if (name == "Tz") state_.scale = number(operands, 0) / 100;
    else if (name == "TL") state_.leading = number(operands, 0);
    else if (name == "Ts") state_.rise = number(operands, 0);
    else if (name == "Tj" || name == "'" || name == "\"") {
      if (name == "\"") {
        state_.word_spacing = number(operands, 0);
        state_.letter_spacing = number(operands, 1);
      }
      if (name != "Tj") next_line(0, -state_.leading);
      if (!operands.empty()) show(operands.back().text);
    } else if (name == "TJ") {
      if (operands.empty()) return true;
      for (const Object& it : operands.back().items) {
        if (it.is(Type::string)) show(it.text);
        else text_ = joined({1, 0, 0, 1, -it.number / 1000 * state_.size * state_.scale, 0}, text_);
      }
    } else return false;
    return true;
  }

  void set_font(const std::vector<Object>& operands, const Object& resources) {
    if (operands.size() < 2) return;
    const Object& font = reader_.file.get(reader_.file.get(resources, "Font"), operands[0].text);
    state_.font = font.is(Type::dictionary) ? &reader_.font(font) : nullptr;
    state_.size = operands[1].number;
  }

  void show(std::string_view codes) {
    if (!state_.font) return;
    for (const Glyph& it : state_.font->glyphs(codes)) {
      if (reader_.letters == 0) return;
      const double width = it.width * state_.size * state_.scale;
      add_letters(it, width);
      const double spaces = state_.letter_spacing + (it.is_space ? state_.word_spacing : 0);
      text_ = joined({1, 0, 0, 1, width + spaces * state_.scale, 0}, text_);
    }
  }

  void add_letters(const Glyph& glyph, double width) {
    const Matrix all = joined(text_, state_.matrix);
    const Point place = moved(all, 0, state_.rise);
    const double across = std::hypot(all.a, all.b);
    const double size = std::abs(state_.size) * std::hypot(all.c, all.d);
    if (!std::isfinite(place.x) || !std::isfinite(place.y) || !std::isfinite(size)) return;
    const bool seen =
        -1 <= place.x && place.x <= page_.width + 1 && -1 <= place.y && place.y <= page_.height + 1;
    if (!seen || size < 0.5) return;
    const bool rotated = 0.2 < std::abs(std::atan2(all.b, all.a));
    const std::u32string text = glyph.text.empty() ? U"\uFFFD" : glyph.text;
    const double part = width * across / static_cast<double>(text.size());
    constexpr std::size_t most = 100'000;  // of a page
    if (most < page_.letters.size()) return;
    for (std::size_t i = 0; i < text.size() && 0 < reader_.letters; ++i) {
      --reader_.letters;
      page_.letters.push_back({text[i], static_cast<float>(place.x + part * static_cast<double>(i)),
                               static_cast<float>(place.y), static_cast<float>(part),
                               static_cast<float>(size), state_.font->is_bold(), rotated});
    }
  }

  // Paths, of which straight lines and boxes matter.

  bool apply_path(const std::string& name, const std::vector<Object>& operands) {
    const auto at = [&](std::size_t index) {
      return moved(state_.matrix, number(operands, index), number(operands, index + 1));
    };
    if (name == "m") {
      paths_.push_back({at(0)});
    } else if (name == "l") {
      add_point(at(0));
    } else if (name == "c") {
      curve(at(4));
    } else if (name == "v" || name == "y") {
      curve(at(2));
    } else if (name == "h") {
      close();
    } else if (name == "re") {
      const double x = number(operands, 0), y = number(operands, 1);
      const double width = number(operands, 2), height = number(operands, 3);
      const auto corner = [&](double right, double up) { return moved(state_.matrix, right, up); };
      paths_.push_back({corner(x, y), corner(x + width, y), corner(x + width, y + height),
                        corner(x, y + height), corner(x, y)});
    } else if (name == "S" || name == "s") {
      if (name == "s") close();
      stroke();
      paths_.clear();
    } else if (name == "f" || name == "F" || name == "f*") {
      fill();
      paths_.clear();
    } else if (name == "B" || name == "B*" || name == "b" || name == "b*") {
      if (name[0] == 'b') close();
      fill();
      stroke();
      paths_.clear();
    } else if (name == "n") {
      paths_.clear();
    } else {
      return false;
    }
    constexpr std::size_t most_paths = 200'000;
    if (most_paths < paths_.size()) paths_.clear();
    if (paths_.empty()) bent_.reset();
    return true;
  }

  using Path = std::vector<Point>;

  void add_point(Point point) {
    constexpr std::size_t most_points = 10'000;
    if (!paths_.empty() && paths_.back().size() < most_points) paths_.back().push_back(point);
  }

  /// Starts a new path at the end: a curve isn't a rule, but it may be a bullet.
  void curve(Point end) {
    const Point begin = paths_.empty() || paths_.back().empty() ? end : paths_.back().back();
    for (const Point& it : {begin, end}) {
      if (!bent_)
        bent_ = Box{static_cast<float>(it.x), static_cast<float>(it.y), static_cast<float>(it.x),
                    static_cast<float>(it.y), 0};
      bent_->left = std::min(bent_->left, static_cast<float>(it.x));
      bent_->bottom = std::min(bent_->bottom, static_cast<float>(it.y));
      bent_->right = std::max(bent_->right, static_cast<float>(it.x));
      bent_->top = std::max(bent_->top, static_cast<float>(it.y));
    }
    paths_.push_back({end});
  }

  void add_dot() {
    constexpr float least = 1;
    constexpr float most = 9;
    if (!bent_ || most_rules < page_.dots.size()) return;
    const float width = bent_->right - bent_->left;
    const float height = bent_->top - bent_->bottom;
    const bool round = least <= width && width <= most && std::abs(width - height) < 0.3F * width;
    if (round) page_.dots.push_back(*bent_);
  }

  void close() {
    if (!paths_.empty() && !paths_.back().empty()) add_point(paths_.back().front());
  }

  static constexpr std::size_t most_rules = 200'000;  // of a page

  void add_rule(Point from, Point to) {
    if (most_rules < page_.across.size() + page_.up.size()) return;
    const double width = std::abs(from.x - to.x);
    const double height = std::abs(from.y - to.y);
    if (!std::isfinite(width + height)) return;
    const auto rule = [](double at, double first, double second) {
      return Rule{static_cast<float>(at), static_cast<float>(std::min(first, second)),
                  static_cast<float>(std::max(first, second))};
    };
    if (height < 1 && 1 <= width) page_.across.push_back(rule((from.y + to.y) / 2, from.x, to.x));
    else if (width < 1 && 1 <= height) page_.up.push_back(rule((from.x + to.x) / 2, from.y, to.y));
  }

  void stroke() {
    if (state_.stroke == white) return;
    for (const Path& path : paths_)
      for (std::size_t i = 0; i + 1 < path.size(); ++i) add_rule(path[i], path[i + 1]);
  }

  void fill() {
    if (state_.fill == white) return;
    add_dot();
    for (const Path& path : paths_) {
      if (path.size() < 4) continue;
      const auto [left, right] =
          std::ranges::minmax(path, {}, [](const Point& it) { return it.x; });
      const auto [bottom, top] =
          std::ranges::minmax(path, {}, [](const Point& it) { return it.y; });
      if (5 < path.size()) continue;
      const double width = right.x - left.x;
      const double height = top.y - bottom.y;
      if (!std::isfinite(width + height)) continue;
      if (height < thickest_rule && height < width) {
        const double y = (top.y + bottom.y) / 2;
        add_rule({left.x, y}, {right.x, y});
      } else if (width < thickest_rule) {
        const double x = (left.x + right.x) / 2;
        add_rule({x, bottom.y}, {x, top.y});
      } else if (page_.boxes.size() < most_rules) {
        page_.boxes.push_back({static_cast<float>(left.x), static_cast<float>(bottom.y),
                               static_cast<float>(right.x), static_cast<float>(top.y),
                               state_.fill});
      }
    }
  }

  ContentReader& reader_;
  PageContent& page_;
  State state_;
  std::vector<State> saved_;
  std::vector<const Object*> open_;  // forms that are being shown
  Matrix text_;
  Matrix line_;
  std::vector<Path> paths_;
  std::optional<Box> bent_;  // around the curves in them
};

}  // namespace

const Font& ContentReader::font(const Object& font) {
  std::unique_ptr<Font>& known = fonts[&font];
  if (!known) known = std::make_unique<Font>(file, font);
  return *known;
}

PageContent ContentReader::read(const PageObject& page) {
  PageContent content;
  std::array<double, 4> box = {0, 0, 612, 792};
  for (std::size_t i = 0; i < 4 && page.box->items.size() == 4; ++i)
    box[i] = file.resolved(page.box->items[i]).number;
  if (box[2] < box[0]) std::swap(box[0], box[2]);
  if (box[3] < box[1]) std::swap(box[1], box[3]);
  const double width = box[2] - box[0];
  const double height = box[3] - box[1];
  const int turns = static_cast<int>(page.rotation->number) / 90 % 4;
  Matrix matrix{1, 0, 0, 1, -box[0], -box[1]};
  if (turns == 1 || turns == -3) matrix = joined(matrix, {0, -1, 1, 0, 0, width});
  if (turns == 2 || turns == -2) matrix = joined(matrix, {-1, 0, 0, -1, width, height});
  if (turns == 3 || turns == -1) matrix = joined(matrix, {0, 1, -1, 0, height, 0});
  const bool on_side = turns % 2 != 0;
  content.width = static_cast<float>(on_side ? height : width);
  content.height = static_cast<float>(on_side ? width : height);
  const Object& stream = file.get(*page.page, "Contents");
  std::string text;
  if (stream.is(Type::array)) {
    for (const Object& it : stream.items) text.append(file.stream(file.resolved(it))).append("\n");
  } else {
    text = file.stream(stream);
  }
  Interpreter interpreter(*this, content);
  interpreter.begin(matrix);
  interpreter.run(text, *page.resources, 0);
  return content;
}

}  // namespace ladder::exchange::pdf
