#pragma once

namespace CLI {
class App;
}

namespace ladder::cli {

/// How something is shown that is no list of findings.
enum class ViewFormat { text, markdown, json };

/// `--output-format text|markdown|json`
void add_view_format(CLI::App& command, ViewFormat& format);

}  // namespace ladder::cli
