#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/editor/server_to_test.h"
#include "support/markdown.h"

namespace ladder::testing {

/// A page of conversations between an editor and the language server, as Markdown. Each
/// second-level heading begins one, with its own server in its own workspace. Blocks before the
/// first heading apply to all.
///
///     ## A level says what it asks for
///
///     An author reads a column at a glance.
///
///     ```ladder path=design.ladder
///     ## Design
///
///     Level/Skill	Craft
///     1	Sketches.
///     2	Pro‸totypes.
///     ```
///
///     ```lsp
///     → textDocument/didOpen design.ladder
///     → textDocument/hover design.ladder‸
///     ← contents: {kind: markdown, value: "**Craft** at level `2`"}
///     ```
///
/// The blocks are executed one after the other:
///
/// - `path=NAME` writes a file into the workspace, and `open=NAME` opens a document in the editor
///   (the file is written too, if it doesn't exist). `‸` and `‹...›` in it mark places and aren't
///   part of the text; `\r` and `\xNN` represent bytes if the block is also headed `escaped`.
///   `path=many/{1..40}.ladder` writes forty files; `{n}` in the text is the number of each.
/// - `json client` is merged into the editor's parameters for `initialize`. These come from
///   client.json, whose editor supports everything that it can show, asks for findings itself, and
///   registers nothing.
/// - `lsp` holds the messages. Lines that begin with `→` are the editor's, with `←` the server's; a
///   long message continues in indented lines.
/// - `after=NAME` is a document after the edits of the last reply.
///
/// The editor sends
///
/// - `→ METHOD WORDS`, a request or a notification; editor.h explains the words. ` … label kind`
///   after them shows only these members of the reply's items. Requests have the ids 1, 2, 3, ...
/// - `→ {result}` or `→ error CODE: MESSAGE`, the answer to the server's request in the line above.
///   Without such a line the editor gives the usual answer.
/// - `→ (body) TEXT`, a message with this body, and `→ (bytes) TEXT`, bytes without an added frame;
///   the signs of signs.h represent invisible bytes.
/// - `→ (end)`: closes the server's input.
/// - `→ (start)`: only starts the server. Otherwise `initialize` and `initialized` are sent before
///   the first message, unless it is `initialize`, and `shutdown` and `exit` after the last one,
///   unless they were sent.
///
/// Consecutive lines of the editor are sent at once, before anything is read.
///
/// The server sends
///
/// - `← RESULT` or `← error CODE: MESSAGE`, a reply; `← #ID ...` if several are awaited, or none
///   with this id.
/// - `← METHOD PARAMETERS`, a notification or a request of its own.
/// - `← (exit CODE)`: the server ends after the editor asked it to.
///
/// notation.h and legible.h explain how values are written. `← …` and `← METHOD …` match a result
/// or a message with any content. Every message of the server must be matched, in order; the server
/// must not write to its standard error; and it must end with code 0.
struct Conversation {
  std::string name;           // the heading
  std::vector<Block> shared;  // those for the whole page
  std::vector<Block> blocks;  // its own
};

struct Page {
  std::string text;
  std::vector<Conversation> conversations;
};

Page read_page(std::string text);

/// The whole page, with the blocks of its conversations as they are now.
std::string to_text(const Page& page);

/// What the editor waits for before it goes on.
enum class Waiting {
  for_expected,  // the expected number of messages, and until the server is idle
  until_idle     // only until the server is idle
};

struct RunOptions {
  Waiting waiting = Waiting::for_expected;
  /// How long the editor waits for an expected message before it writes that nothing came. Longer
  /// than any server takes, even a sanitized one on a busy machine.
  std::chrono::milliseconds limit = std::chrono::seconds(20);
  std::string server = server_to_test();
};

/// The blocks of a conversation with the messages that were really sent.
std::vector<Block> run_conversation(const Conversation& conversation, const RunOptions& options);

}  // namespace ladder::testing
