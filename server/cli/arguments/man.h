#pragma once

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder man`
struct ManArguments {};

void declare(CLI::App& command, ManArguments& arguments);
ManArguments complete(ManArguments arguments);

}  // namespace ladder::cli
