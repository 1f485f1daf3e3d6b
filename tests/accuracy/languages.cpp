#include <iostream>
#include <string>

#include "language/language.h"

using namespace ladder;

/// Prints the language code of each line that it reads, or `-` if there is none.
int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const std::string_view code = language::code_of(language::recognized(line));
    std::cout << (code.empty() ? "-" : code) << '\n';
  }
}
