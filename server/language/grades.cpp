#include "language/grades.h"

namespace ladder::language {

const Grades& grades_of(Language language) {
  static const Grades none;
  switch (language) {
    case Language::dutch: return grades::dutch;
    case Language::french: return grades::french;
    case Language::german: return grades::german;
    case Language::italian: return grades::italian;
    case Language::portuguese: return grades::portuguese;
    case Language::spanish: return grades::spanish;
    case Language::english:
    case Language::unknown: return grades::english;
    default: return none;
  }
}

}  // namespace ladder::language
