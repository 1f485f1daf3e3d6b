#include "cli/run.h"
#include "system/process.h"

int main(int count, char** words) {
  using namespace ladder;
  return cli::run(system::program_words(count, words), system::standard_streams());
}
