#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/pdf/object.h"

namespace ladder::exchange::pdf {

/// A page, with what it inherits. What isn't stated is null.
struct PageObject {
  const Object* page = nullptr;
  const Object* resources = nullptr;
  const Object* box = nullptr;  // the visible part of it
  const Object* rotation = nullptr;
};

/// The objects of a PDF. However large the file claims to be, the amount that is read is limited.
/// The bytes must outlive this object.
class File {
 public:
  explicit File(std::string_view bytes);

  /// Why it can't be read, as part of a sentence; empty as long as it can.
  const std::string& trouble() const { return trouble_; }

  /// The object itself, or the one that it refers to. It stays valid.
  const Object& resolved(const Object& object);
  const Object& get(const Object& dictionary, std::string_view key) {
    return resolved(dictionary[key]);
  }

  /// The bytes after a dictionary, unpacked; nothing if they are a picture or missing.
  std::string stream(const Object& dictionary);

  const Object& catalog();

  /// TeX breaks words at the ends of lines.
  bool is_set_by_tex();

  /// The pages in order.
  std::vector<PageObject> pages();

 private:
  /// Where an object is: at a place in the file, or in a stream of objects.
  struct Place {
    std::size_t offset = 0;
    std::size_t container = 0;  // 0: none
  };

  void read_tables();
  bool read_table(std::size_t at, Object& trailer);
  bool read_table_stream(std::size_t at, Object& trailer);
  void add_place(std::size_t number, Place place);
  void scan();
  void find_catalog();
  const Object& object(std::size_t number);
  Object read_object(std::size_t at, std::size_t number);
  void open_container(std::size_t number);
  std::string_view packed(const Object& dictionary);
  void add_pages(const Object& node, PageObject inherited, int depth, std::set<const Object*>& seen,
                 std::vector<PageObject>& pages);

  std::string_view bytes_;
  std::map<std::size_t, Place> places_;
  std::map<std::size_t, Object> objects_;
  std::set<std::size_t> opened_;                    // streams of objects
  std::set<std::size_t> pending_;                   // objects that are being read
  std::size_t values_ = 1'500'000;                  // that may still be read
  std::size_t unpacked_ = std::size_t{192} << 20U;  // bytes that may still be unpacked
  bool scanned_ = false;
  bool misplaced_ = false;  // an object was not where the tables say
  Object trailer_;
  std::string trouble_;
};

}  // namespace ladder::exchange::pdf
