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

/// A page of conversations between an editor and the language server, as Markdown. Each heading of
/// the second depth begins one: a server of its own, in a workspace of its own. What stands before
/// the first of them holds for all.
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
/// The blocks are done one after the other:
///
/// - `path=NAME` writes a file into the workspace, and `open=NAME` opens a document in the editor
///   (a file is written too, if there is none). `‸` and `‹...›` in it mark places and are no part
///   of the text; `\r` and `\xNN` stand for bytes where the block is headed `escaped` as well.
///   `path=many/{1..40}.ladder` writes forty files; `{n}` in the text is the number of each.
/// - `json client` is merged into what the editor says of itself when it begins: client.json, whose
///   editor knows of everything that it can show, asks for findings itself, and registers nothing.
/// - `lsp` is what is said. Lines that begin with `→` are the editor's, with `←` the server's; what
///   does not fit in a line goes on in lines that are indented.
/// - `after=NAME` is what the edits of the last reply make of a document.
///
/// The editor says
///
/// - `→ METHOD WORDS`, a request or a notification; editor.h has the words. ` … label kind` after
///   them shows only these members of the reply's items. Requests have the ids 1, 2, 3, ...
/// - `→ {result}` or `→ error CODE: MESSAGE`, the answer to the server's request in the line above.
///   Without such a line the editor answers what is usual.
/// - `→ (body) TEXT`, a message of any text, and `→ (bytes) TEXT`, which has no frame but its own;
///   signs.h's signs stand for bytes that are not seen.
/// - `→ (end)`: it closes the server's input.
/// - `→ (start)`: the server is started, and nothing more. Otherwise the first thing to be said is
///   preceded by `initialize`, unless it is that, and `initialized`; and the last followed by
///   `shutdown` and `exit`, unless they were said.
///
/// Lines of the editor that follow each other directly are sent at once, before anything is read.
///
/// The server says
///
/// - `← RESULT` or `← error CODE: MESSAGE`, a reply; `← #ID ...` when more than one is awaited, or
///   none with this id.
/// - `← METHOD PARAMETERS`, a notification or a request of its own.
/// - `← (exit CODE)`: it ends after the editor has told it to.
///
/// notation.h and legible.h say how values are written. `← …` and `← METHOD …` claim a result or a
/// message whatever it says. All that the server says must be claimed, in its order; it may not
/// write to its standard error; and must end with code 0.
struct Conversation {
  std::string name;           // the heading
  std::vector<Block> shared;  // those for all of the page
  std::vector<Block> blocks;  // its own
};

struct Page {
  std::string text;
  std::vector<Conversation> conversations;
};

Page read_page(std::string text);

/// The page again, with the blocks of its conversations as they are now.
std::string to_text(const Page& page);

/// How a conversation is held.
enum class Manner {
  rehearsed,  // the editor waits for as many messages as are claimed, and until the server rests
  improvised  // only for the latter
};

struct Terms {
  Manner manner = Manner::rehearsed;
  /// So long the editor waits for what is claimed; then it writes that nothing came. Longer than
  /// any server takes, a sanitized one on a busy machine included.
  std::chrono::milliseconds limit = std::chrono::seconds(20);
  std::string server = server_to_test();
};

/// The blocks of a conversation as it goes.
std::vector<Block> held(const Conversation& conversation, const Terms& terms);

}  // namespace ladder::testing
