// Measures a language server as an editor uses it, over its standard streams, and prints the tables
// of docs/performance.md:
//
//     bench-lsp                                              ladder, on everything
//     bench-lsp --language intact                            ladder, on ladders without mistakes
//     bench-lsp --language yaml --server "COMMAND WORDS"     another one, on documents for it
//     bench-lsp ... --lines 500 --lines 10000                only these sizes
//     bench-lsp ... --document FILE --keys 200               keys typed into a ladder of your own
//
// valgrind counts what a key costs: `--server "valgrind --tool=callgrind ladder server"`, once with
// 200 keys and once with none.
//
// Times are of the clock on the wall, in milliseconds, as `p50 / p95 / p99`.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <fmt/core.h>
#include <unistd.h>

#include "bench/lsp/language.h"
#include "bench/lsp/session.h"
#include "bench/lsp/times.h"
#include "bench/lsp/workspace.h"
#include "support/editor/server_to_test.h"
#include "support/files.h"
#include "support/resources.h"
#include "support/temporary_folder.h"

using namespace ladder;
using namespace ladder::bench;

namespace {

constexpr std::size_t files_of_workspace = 2000;

struct Options {
  std::optional<testing::Process> server;  // without one, ours
  std::string language = "ladder";
  std::vector<std::size_t> lines;
  std::string document;  // a file; the ladder.json beside it applies
  std::size_t keys = 200;
};

/// A document and what was measured on it.
struct Column {
  std::string name;
  double kilobytes = 0;
  Times opened;
  Times edited;
  std::vector<Times> asked;  // in order of the requests
  double megabytes = 0;
};

/// Does something two hundred times, or less often if it takes long, but often enough for
/// percentiles to be meaningful.
Times measured(const std::function<Clock::duration()>& work) {
  constexpr std::size_t most = 200;
  constexpr std::size_t fewest = 20;
  constexpr std::chrono::seconds long_time(4);
  Times times;
  const Clock::time_point begin = Clock::now();
  for (std::size_t i = 0; i < most; ++i) {
    if (fewest <= i && long_time < Clock::now() - begin) break;
    times.add(work());
  }
  return times;
}

class Bench {
 public:
  explicit Bench(Options options)
      : options_(std::move(options)),
        server_(options_.server
                    ? *options_.server
                    : testing::server_process(testing::server_to_test(), folder_.path())) {}

  void run() {
    if (!options_.document.empty()) return type_into_document();
    print_start();
    std::vector<Column> columns;
    for (std::size_t lines : options_.lines)
      for (const Language* it : languages(options_.language)) columns.push_back(column(*it, lines));
    print_documents(columns);
    if (!options_.server) columns.push_back(workspace());
    print_requests(columns);
  }

 private:
  void type_into_document() const {
    const std::filesystem::path path = std::filesystem::absolute(options_.document);
    Session session(server_, path.parent_path(), Findings::pushed);
    session.open(path, matrix, testing::content_of(path));
    Times times;
    for (std::size_t i = 0; i < options_.keys; ++i) {
      session.client().receive_until_idle();
      times.add(session.edit());
    }
    session.client().receive_until_idle();
    session.client().finish();
    fmt::print("{} keys: {} ms\n", options_.keys, times.to_text());
  }

  void print_start() const {
    const Times times = measured([&] {
      Session session(server_, folder_.path(), Findings::pushed);
      session.client().finish();
      return session.start_time();
    });
    fmt::print("From the start of the program to the reply to `initialize`: {} ms\n\n",
               times.to_text());
    std::fflush(stdout);
  }

  Column column(const Language& language, std::size_t lines) const {
    const std::string text = language.text(lines);
    const std::string path = folder_ / (std::string("document") + std::string(language.ending));
    Column column;
    column.name = fmt::format("{}, {} lines", language.name, lines);
    column.kilobytes = static_cast<double>(text.size()) / 1000;
    {
      Session session(server_, folder_.path(), Findings::pushed);
      column.opened.add(session.open(path, language, text));
      column.edited = measured([&] { return session.edit(); });
      column.megabytes = testing::resources_of(session.client().server().id()).megabytes;
      session.client().finish();
    }
    Session session(server_, folder_.path(), Findings::pulled);
    session.open(path, language, text);
    ask(session, column);
    return column;
  }

  static void ask(Session& session, Column& column) {
    for (const Request& it : requests()) {
      Times& times = column.asked.emplace_back();
      if (is_advertised(it, session.capabilities()))
        times = measured([&] { return session.ask(it); });
    }
    session.client().finish();
  }

  static void print_documents(const std::vector<Column>& columns) {
    fmt::print(
        "| document | KB | opened to findings | edit to findings | resident, MB |\n"
        "|---|---|---|---|---|\n");
    for (const Column& it : columns)
      fmt::print("| {} | {:.0f} | {:.1f} | {} | {:.0f} |\n", it.name, it.kilobytes,
                 it.opened.within(50), it.edited.to_text(), it.megabytes);
    fmt::print("\n");
    std::fflush(stdout);
  }

  static void print_requests(const std::vector<Column>& columns) {
    fmt::print("| request after an edit |");
    for (const Column& it : columns) fmt::print(" {} |", it.name);
    fmt::print("\n|---|");
    for (std::size_t i = 0; i < columns.size(); ++i) fmt::print("---|");
    fmt::print("\n");
    for (std::size_t i = 0; i < requests().size(); ++i) {
      const bool is_measured =
          std::ranges::any_of(columns, [&](const Column& it) { return !it.asked[i].empty(); });
      if (!is_measured) continue;
      fmt::print("| `{}` |", requests()[i].method);
      for (const Column& it : columns) fmt::print(" {} |", it.asked[i].to_text());
      fmt::print("\n");
    }
  }

  /// A workspace of many files, of which one is open.
  static Column workspace() {
    const TemporaryFolder folder;
    write_workspace(folder.path(), files_of_workspace);
    const testing::Process server =
        testing::server_process(testing::server_to_test(), folder.path());
    const std::string path = folder / "open.ladder";

    Column column;
    column.name = fmt::format("{} files", files_of_workspace);
    Times indexed;
    for (int i = 0; i < 5; ++i) {
      Session session(server, folder.path(), Findings::pushed);
      indexed.add(indexing(session));
      session.client().finish();
    }
    Session session(server, folder.path(), Findings::pushed);
    indexing(session);
    column.opened.add(session.open(path, matrix, matrix.text(500)));
    column.edited = measured([&] { return session.edit(); });
    const pid_t process = session.client().server().id();
    fmt::print(
        "A workspace of {} files: read and understood after {} ms; in one of them, opened to "
        "findings {:.1f} ms, edit to findings {} ms; resident {:.0f} MB; processor time in two "
        "seconds of idleness {:.2f} ms\n\n",
        files_of_workspace, indexed.to_text(), column.opened.within(50), column.edited.to_text(),
        testing::resources_of(process).megabytes, idle_milliseconds(process));
    std::fflush(stdout);
    session.client().finish();

    Session pulling(server, folder.path(), Findings::pulled);
    indexing(pulling);
    pulling.open(path, matrix, matrix.text(500));
    ask(pulling, column);
    return column;
  }

  /// Until the server says that it has read all files.
  static Clock::duration indexing(Session& session) {
    const Clock::time_point begin = session.client().arrived();
    while (session.client().next("$/progress")["value"]["kind"] != "end") {
    }
    return session.client().arrived() - begin;
  }

  static double idle_milliseconds(pid_t process) {
    std::this_thread::sleep_for(std::chrono::seconds(1));  // Pending work is done by then.
    const auto before = processor_time(process);
    std::this_thread::sleep_for(std::chrono::seconds(2));
    return std::chrono::duration<double, std::milli>(processor_time(process) - before).count();
  }

  Options options_;
  TemporaryFolder folder_;
  testing::Process server_;
};

/// Another program, found as a shell finds it.
testing::Process process(const std::string& command) {
  testing::Process process{{"/usr/bin/env"}};
  std::istringstream words(command);
  for (std::string word; words >> word;) process.words.push_back(word);
  for (char** it = environ; *it != nullptr; ++it) {
    const std::string_view variable = *it;
    const std::size_t sign = variable.find('=');
    process.environment[std::string(variable.substr(0, sign))] = variable.substr(sign + 1);
  }
  return process;
}

Options read_options(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    if (words[i] == "--server") options.server = process(words[i + 1]);
    else if (words[i] == "--language") options.language = words[i + 1];
    else if (words[i] == "--lines") options.lines.push_back(std::stoul(words[i + 1]));
    else if (words[i] == "--document") options.document = words[i + 1];
    else if (words[i] == "--keys") options.keys = std::stoul(words[i + 1]);
    else throw std::runtime_error("there is no option " + words[i]);
  }
  if (words.size() % 2 != 0) throw std::runtime_error(words.back() + " needs a value");
  if (options.lines.empty())
    options.lines = options.server ? std::vector<std::size_t>{500, 10'000}
                                   : std::vector<std::size_t>{500, 10'000, 200'000};
  return options;
}

}  // namespace

int main(int count, char** words) try {
  Bench(read_options({words + 1, words + count})).run();
  return 0;
} catch (const std::exception& failure) {
  std::fprintf(stderr, "bench-lsp: %s\n", failure.what());
  return 2;
}
