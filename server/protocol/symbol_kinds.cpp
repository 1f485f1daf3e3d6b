#include "protocol/symbol_kinds.h"

namespace ladder::protocol {
namespace {

constexpr int name_space = 3;
constexpr int class_ = 5;
constexpr int property = 7;
constexpr int string = 15;
constexpr int array = 18;
constexpr int enum_member = 22;

}  // namespace

int number_of(features::SymbolKind kind) {
  switch (kind) {
    case features::SymbolKind::chapter: return name_space;
    case features::SymbolKind::ladder: return class_;
    case features::SymbolKind::header: return array;
    case features::SymbolKind::level: return enum_member;
    case features::SymbolKind::skill: return property;
    case features::SymbolKind::expectation: break;
  }
  return string;
}

}  // namespace ladder::protocol
