#pragma once

#include <map>
#include <string>

#include "exchange/page/value.h"

namespace ladder::exchange {

/// What a key says about its value, in any language.
class Keys {
 public:
  /// `levels`, `criteria`: it only says what kind of thing its value is.
  static bool holds(const std::string& key);

  bool hold(const std::string& key);
  bool holds_levels(const std::string& key);
  bool describe(const std::string& key);

  /// What a thing is called.
  const Value* name_of(const Value& value);

  /// The same for what has levels, and so is none itself.
  const Value* name_of_skill(const Value& value);

 private:
  enum class Meaning { other, name, level, skill, description };

  Meaning meaning_of(const std::string& key);
  const Value* first_name(const Value& value, Meaning meaning);
  static Meaning looked_up(const std::string& key);

  std::map<std::string, Meaning> known_;  // of keys of one word
};

}  // namespace ladder::exchange
