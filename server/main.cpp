#include "cli/run.h"

int main(int count, char** words) {
  return ladder::cli::run({words, words + count}, ladder::system::standard_streams());
}
