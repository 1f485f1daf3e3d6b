#include "exchange/pdf/file.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "exchange/pdf/filters.h"
#include "text/ascii.h"

namespace ladder::exchange::pdf {
namespace {

using Type = Object::Type;

constexpr std::size_t largest_stream = std::size_t{32} << 20U;
constexpr std::size_t most_objects = 1'000'000;
constexpr std::size_t most_pages = 2'000;
const Object none;

std::size_t big_endian(std::string_view bytes) {
  std::size_t number = 0;
  for (const char c : bytes) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

}  // namespace

File::File(std::string_view bytes) : bytes_(bytes) {
  read_tables();
  if (!catalog().is(Type::dictionary)) scan();
  if (trailer_["Encrypt"].is(Type::reference) || trailer_["Encrypt"].is(Type::dictionary))
    trouble_ = "it's encrypted; print it to a new PDF, or save a copy without a password";
  else if (!catalog().is(Type::dictionary)) trouble_ = "it's damaged; print it to a new PDF";
}

void File::add_place(std::size_t number, Place place) {
  // Later parts of the file are read first and take precedence.
  if (places_.size() < most_objects) places_.emplace(number, place);
}

void File::read_tables() {
  constexpr std::size_t tail = 2048;
  const std::size_t found = bytes_.rfind("startxref");
  if (found == bytes_.npos || found + tail < bytes_.size()) return;
  Lexer lexer(bytes_, found + 9);
  std::size_t at = lexer.next().size();
  std::set<std::size_t> seen;
  while (0 < at && at < bytes_.size() && seen.insert(at).second && seen.size() < 1000) {
    Object trailer;
    if (!read_table(at, trailer)) {
      places_.clear();
      return;
    }
    const std::size_t hybrid = trailer["XRefStm"].size();
    Object other;
    if (0 < hybrid && hybrid < bytes_.size()) read_table_stream(hybrid, other);
    at = trailer["Prev"].size();
    if (trailer_.is(Type::null)) trailer_ = std::move(trailer);
  }
}

bool File::read_table(std::size_t at, Object& trailer) {
  Lexer lexer(bytes_, at);
  Object first = lexer.next();
  if (first.is(Type::number)) return read_table_stream(at, trailer);
  if (!first.is_keyword("xref")) return false;
  while (true) {
    const Object begin = lexer.next();
    if (begin.is_keyword("trailer")) break;
    const Object count = lexer.next();
    if (!begin.is(Type::number) || !count.is(Type::number)) return false;
    for (std::size_t i = 0; i < count.size(); ++i) {
      const Object offset = lexer.next();
      lexer.next();  // the generation
      const Object kind = lexer.next();
      if (kind.is_keyword("n")) add_place(begin.size() + i, {offset.size(), 0});
      else if (!kind.is_keyword("f")) return false;
    }
  }
  trailer = lexer.next();
  return trailer.is(Type::dictionary);
}

bool File::read_table_stream(std::size_t at, Object& trailer) {
  trailer = read_object(at, 0);
  const Object& widths = trailer["W"];
  if (!trailer.is(Type::dictionary) || widths.items.size() != 3) return false;
  std::array<std::size_t, 3> size{};
  for (std::size_t i = 0; i < 3; ++i) size[i] = std::min<std::size_t>(widths.items[i].size(), 8);
  const std::size_t all = size[0] + size[1] + size[2];
  if (all < 2) return false;
  const std::string table = stream(trailer);
  std::vector<std::size_t> index;
  for (const Object& it : trailer["Index"].items) index.push_back(it.size());
  if (index.size() < 2) index = {0, trailer["Size"].size()};
  std::size_t row = 0;
  for (std::size_t i = 0; i + 1 < index.size(); i += 2)
    for (std::size_t number = index[i]; number - index[i] < index[i + 1]; ++number) {
      if (table.size() < (row + 1) * all) return true;
      const std::string_view entry = std::string_view(table).substr(row++ * all, all);
      const std::size_t kind = size[0] == 0 ? 1 : big_endian(entry.substr(0, size[0]));
      const std::size_t second = big_endian(entry.substr(size[0], size[1]));
      if (kind == 1) add_place(number, {second, 0});
      if (kind == 2) add_place(number, {0, second});
    }
  return true;
}

/// Finds the objects of a file whose tables are broken.
void File::scan() {
  if (std::exchange(scanned_, true)) return;
  places_.clear();
  objects_.clear();
  opened_.clear();
  trailer_ = {};
  for (std::size_t at = bytes_.find("obj"); at != bytes_.npos; at = bytes_.find("obj", at + 3)) {
    // Before it are the number of the object and its generation.
    std::size_t begin = at;
    const auto back = [&](auto belongs) {
      const std::size_t end = begin;
      while (0 < begin && end - begin < 12 && belongs(bytes_[begin - 1])) --begin;
      return begin < end;
    };
    if (!back(is_white) || !back(text::is_ascii_digit) || !back(is_white)) continue;
    if (!back(text::is_ascii_digit)) continue;
    if (most_objects <= places_.size()) break;
    places_[Lexer(bytes_, begin).next().size()] = {begin, 0};
  }
  for (std::size_t at = bytes_.find("trailer"); at != bytes_.npos;
       at = bytes_.find("trailer", at + 7)) {
    Object trailer = Lexer(bytes_, at + 7).next();
    if (trailer.is(Type::dictionary) && !trailer["Root"].is(Type::null))
      trailer_ = std::move(trailer);
  }
  find_catalog();
}

/// Opens the streams of objects, and takes the catalog wherever it is.
void File::find_catalog() {
  std::vector<std::size_t> numbers;
  for (const auto& [number, place] : places_) numbers.push_back(number);
  Object root;
  Object encryption = trailer_["Encrypt"];
  for (const std::size_t number : numbers) {
    const Object& it = object(number);
    if (it["Type"].is_name("ObjStm")) open_container(number);
    if (it["Type"].is_name("XRef") && !it["Encrypt"].is(Type::null)) encryption = it["Encrypt"];
  }
  for (const auto& [number, it] : objects_) {
    if (!it["Type"].is_name("Catalog")) continue;
    root.type = Type::reference;
    root.number = static_cast<double>(number);
  }
  if (trailer_["Root"].is(Type::reference) && resolved(trailer_["Root"]).is(Type::dictionary))
    return;
  Object key;
  key.type = Type::name;
  trailer_ = {};
  trailer_.type = Type::dictionary;
  key.text = "Root";
  trailer_.items = {key, root};
  key.text = "Encrypt";
  trailer_.items.push_back(key);
  trailer_.items.push_back(encryption);
}

const Object& File::catalog() { return get(trailer_, "Root"); }

bool File::is_set_by_tex() {
  return get(get(trailer_, "Info"), "Producer").text.find("TeX") != std::string::npos;
}

const Object& File::resolved(const Object& object) {
  const Object* it = &object;
  for (int i = 0; i < 32 && it->is(Type::reference); ++i) it = &this->object(it->size());
  return it->is(Type::reference) ? none : *it;
}

const Object& File::object(std::size_t number) {
  const auto known = objects_.find(number);
  if (known != objects_.end()) return known->second;
  const auto place = places_.find(number);
  if (place == places_.end() || !pending_.insert(number).second) return none;
  if (place->second.container != 0) {
    open_container(place->second.container);
  } else {
    Object read = read_object(place->second.offset, number);
    objects_.emplace(number, std::move(read));
  }
  pending_.erase(number);
  const auto found = objects_.find(number);
  return found == objects_.end() ? none : found->second;
}

/// `number` 0 is any.
Object File::read_object(std::size_t at, std::size_t number) {
  if (bytes_.size() <= at) return {};
  Lexer lexer(bytes_, at);
  lexer.most = values_;
  const Object stated = lexer.next();
  lexer.next();
  if (!lexer.next().is_keyword("obj") || (number != 0 && stated.size() != number)) {
    misplaced_ = true;
    return {};
  }
  Object object = lexer.next();
  const std::size_t end = lexer.place();
  if (object.is(Type::dictionary) && lexer.next().is_keyword("stream")) {
    object.stream = lexer.place();
    if (bytes_.substr(object.stream).starts_with("\r\n")) object.stream += 2;
    else if (object.stream < bytes_.size() &&
             (bytes_[object.stream] == '\n' || bytes_[object.stream] == '\r'))
      ++object.stream;
  } else {
    lexer.go_to(end);
  }
  values_ = lexer.most;
  return object;
}

void File::open_container(std::size_t number) {
  if (!opened_.insert(number).second) return;
  const Object& container = object(number);
  if (!container.is(Type::dictionary)) return;
  const std::string content = stream(container);
  const std::size_t first = container["First"].size();
  Lexer directory(content, 0);
  directory.most = values_;
  for (std::size_t i = 0; i < container["N"].size(); ++i) {
    const Object name = directory.next();
    const Object offset = directory.next();
    if (!name.is(Type::number) || !offset.is(Type::number)) break;
    const auto place = places_.find(name.size());
    const bool is_here = scanned_ ? place == places_.end() || place->second.container != 0
                                  : place != places_.end() && place->second.container == number;
    if (!is_here) continue;
    Lexer lexer(content, first + offset.size());
    lexer.most = values_;
    objects_.insert_or_assign(name.size(), lexer.next());
    if (scanned_) places_.emplace(name.size(), Place{0, number});
    values_ = lexer.most;
  }
}

/// The bytes as they are in the file. If the stated length is wrong, they end at `endstream`.
std::string_view File::packed(const Object& dictionary) {
  if (dictionary.stream == 0 || bytes_.size() < dictionary.stream) return {};
  const std::string_view rest = bytes_.substr(dictionary.stream);
  const std::size_t length = get(dictionary, "Length").size();
  if (0 < length && length <= rest.size()) {
    Lexer lexer(bytes_, dictionary.stream + length);
    lexer.skip_space();
    if (bytes_.substr(lexer.place()).starts_with("endstream")) return rest.substr(0, length);
  }
  return rest.substr(0, rest.find("endstream"));
}

std::string File::stream(const Object& dictionary) {
  std::string content;
  std::string_view bytes = packed(dictionary);
  const Object& filter = get(dictionary, dictionary["Filter"].is(Type::null) ? "F" : "Filter");
  const Object& parameters = get(dictionary, "DecodeParms");
  std::vector<std::string> filters;
  if (filter.is(Type::name)) filters.push_back(filter.text);
  for (const Object& it : filter.items)
    if (filter.is(Type::array)) filters.push_back(resolved(it).text);
  constexpr std::size_t most_filters = 5;
  if (most_filters < filters.size()) return {};
  if (filters.empty()) content = bytes.substr(0, std::min(largest_stream, unpacked_));
  for (std::size_t i = 0; i < filters.size(); ++i) {
    const Object& own = parameters.is(Type::array) && i < parameters.items.size()
                            ? resolved(parameters.items[i])
                            : parameters;
    std::optional<std::string> text =
        unpacked(bytes, filters[i], own, std::min(largest_stream, unpacked_));
    if (!text) return {};
    content = std::move(*text);
    bytes = content;
  }
  unpacked_ -= std::min(unpacked_, content.size());
  if (unpacked_ == 0 && trouble_.empty())
    trouble_ =
        "once unpacked, it's far too big for a ladder; print only the pages with the ladder to a "
        "new PDF";
  return content;
}

std::vector<PageObject> File::pages() {
  std::vector<PageObject> all;
  std::set<const Object*> seen;
  add_pages(get(catalog(), "Pages"), {}, 0, seen, all);
  if ((all.empty() || misplaced_) && !scanned_) {
    scan();
    all.clear();
    seen.clear();
    add_pages(get(catalog(), "Pages"), {}, 0, seen, all);
  }
  if (most_pages < all.size() && trouble_.empty())
    trouble_ = fmt::format(
        "it has more than {} pages; print only the pages with the ladder to a new PDF", most_pages);
  return all;
}

void File::add_pages(const Object& node, PageObject inherited, int depth,
                     std::set<const Object*>& seen, std::vector<PageObject>& pages) {
  constexpr int deepest = 64;
  if (deepest < depth || most_pages < pages.size() || !node.is(Type::dictionary)) return;
  if (!seen.insert(&node).second) return;
  const auto take = [&](std::string_view key, const Object*& place) {
    const Object& own = get(node, key);
    if (!own.is(Type::null) || place == nullptr) place = &own;
  };
  take("Resources", inherited.resources);
  take("MediaBox", inherited.box);
  take("CropBox", inherited.box);
  take("Rotate", inherited.rotation);
  const Object& kids = get(node, "Kids");
  if (kids.is(Type::array)) {
    for (const Object& it : kids.items) add_pages(resolved(it), inherited, depth + 1, seen, pages);
    return;
  }
  inherited.page = &node;
  pages.push_back(inherited);
}

}  // namespace ladder::exchange::pdf
