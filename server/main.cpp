#include <unistd.h>

#include "cli/run.h"

int main(int count, char** words) {
  return ladder::cli::run({words, words + count}, {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO});
}
