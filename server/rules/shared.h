#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace ladder::rules {

struct Subject;

/// What several rules need to know about one ladder. The first rule that asks has it built.
class Shared {
 public:
  template <typename Judge>
  const Judge& get(const Subject& subject) {
    for (const auto& [type, judge] : judges_)
      if (type == &type_of<Judge>) return *static_cast<const Judge*>(judge.get());
    const auto judge = std::make_shared<const Judge>(subject);  // may ask for others
    judges_.emplace_back(&type_of<Judge>, judge);
    return *judge;
  }

 private:
  template <typename Judge>
  static constexpr char type_of = 0;  // its address stands for the type

  std::vector<std::pair<const char*, std::shared_ptr<const void>>> judges_;
};

}  // namespace ladder::rules
