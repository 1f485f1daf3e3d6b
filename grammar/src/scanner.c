/// Cuts a ladder into tokens. grammar.js says how they nest.
///
/// Every token is found here: tree-sitter's own lexer cannot match NUL or bytes that are not UTF-8,
/// and only code can look ahead for the tab that makes a line a row. Each byte is read at most a
/// small, fixed number of times, whatever the input.
///
/// What a token is follows from the text and the Scanner alone, never from the tokens tree-sitter
/// calls valid: after a node reused from an old tree it allows fewer than a fresh parse does. A
/// token that does not fit there makes it take that node apart, which keeps the trees equal.
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "state.h"
#include "tree_sitter/parser.h"
#include "words.h"

static inline bool at_end(TSLexer *lexer) { return lexer->lookahead == 0 && lexer->eof(lexer); }

static inline void advance(TSLexer *lexer) { lexer->advance(lexer, false); }

static inline bool is_indent(int32_t c) { return c == ' ' || c == '\t'; }

static inline bool is_line_end(TSLexer *lexer) { return lexer->lookahead == '\n' || at_end(lexer); }

static bool found(TSLexer *lexer, Scanner *scanner, enum TokenType type) {
  lexer->result_symbol = type;
  pass(scanner, type);
  return true;
}

/// Consumes what is blank on a line; whether that is all there is up to its end.
static bool take_blank(TSLexer *lexer) {
  while (is_indent(lexer->lookahead) || lexer->lookahead == '\r') advance(lexer);
  return is_line_end(lexer);
}

/// Consumes up to the end of the line; the token ends there, before the CR of a CRLF.
static void take_rest(TSLexer *lexer) {
  while (!is_line_end(lexer)) {
    if (lexer->lookahead == '\r') {
      lexer->mark_end(lexer);
      advance(lexer);
      if (is_line_end(lexer)) return;
    } else {
      advance(lexer);
    }
  }
  lexer->mark_end(lexer);
}

/// Consumes `<br>`, `<br/>` or `<br />` after its `<`, or as much of it as is there.
static bool take_break(TSLexer *lexer) {
  if (lower(lexer->lookahead) != 'b') return false;
  advance(lexer);
  if (lower(lexer->lookahead) != 'r') return false;
  advance(lexer);
  while (lexer->lookahead == ' ') advance(lexer);
  if (lexer->lookahead == '/') advance(lexer);
  if (lexer->lookahead != '>') return false;
  advance(lexer);
  return true;
}

/// Whether text before a tab is the first cell of a row here, even without a corner.
static bool takes_labels(const Scanner *scanner) {
  return scanner->place == OPEN || scanner->place == TITLED || scanner->place == MATRIX;
}

static bool scan_line_end(TSLexer *lexer, Scanner *scanner) {
  unsigned lines = 0;
  while (take_blank(lexer) && !at_end(lexer)) {
    advance(lexer);
    lexer->mark_end(lexer);
    lines++;
  }
  if (at_end(lexer)) lexer->mark_end(lexer);
  if (1 < lines) scanner->above = NOTHING;
  return found(lexer, scanner, LINE_END);
}

/// Whether a backslash takes the next character's meaning away. No backslash hides a matrix's tab.
static bool is_escapable(TSLexer *lexer, bool in_table) {
  if (!in_table) return lexer->lookahead == '<' || lexer->lookahead == '\\';
  return !is_line_end(lexer) && lexer->lookahead != '\r';
}

/// Text of a cell: up to a tab (in a matrix) or a pipe (in a table), a `<br>`, or the line's end.
static bool scan_cell(TSLexer *lexer, Scanner *scanner) {
  const bool in_table = scanner->place == TABLE;
  const int32_t separator = in_table ? '|' : '\t';
  if (lexer->lookahead == separator) {
    advance(lexer);
    lexer->mark_end(lexer);
    if (!in_table) return found(lexer, scanner, TAB);
    return found(lexer, scanner, take_blank(lexer) ? LAST_PIPE : PIPE);
  }

  bool empty = true;
  while (!is_line_end(lexer) && lexer->lookahead != separator) {
    int32_t c = lexer->lookahead;
    if (c != '\r' && c != '<' && c != '\\') {
      advance(lexer);
      empty = false;
      continue;
    }
    lexer->mark_end(lexer);
    advance(lexer);
    if (c == '<' && take_break(lexer)) {
      if (!empty) return found(lexer, scanner, CELL_TEXT);
      lexer->mark_end(lexer);
      return found(lexer, scanner, LINE_BREAK);
    }
    if (c == '\r' && is_line_end(lexer)) {
      if (empty) return scan_line_end(lexer, scanner);
      return found(lexer, scanner, CELL_TEXT);
    }
    if (c == '\\' && is_escapable(lexer, in_table)) advance(lexer);
    empty = false;
  }
  if (empty) return scan_line_end(lexer, scanner);
  lexer->mark_end(lexer);
  return found(lexer, scanner, CELL_TEXT);
}

/// The rest of a line of text, whose beginning is consumed: a row's first cell, or prose.
static bool scan_text(TSLexer *lexer, Scanner *scanner, Prefix *prefix) {
  bool tabbed = false;
  bool marked = false;
  while (!is_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    if (c == '\t' && !tabbed) {
      bool corner = is_corner(prefix);
      if (corner || takes_labels(scanner)) {
        lexer->mark_end(lexer);
        return found(lexer, scanner, corner ? CORNER : LABEL);
      }
      tabbed = true;
    }
    marked = c == '\r';
    if (marked) lexer->mark_end(lexer);
    advance(lexer);
    note(prefix, c);
  }
  if (!marked) lexer->mark_end(lexer);
  if (scanner->above == PROSE) return found(lexer, scanner, NEXT_LINE);
  return found(lexer, scanner, scanner->above == ROW ? LONE_LABEL : LINE);
}

/// A line that begins with `#`, which is not consumed yet.
static bool scan_heading(TSLexer *lexer, Scanner *scanner, Prefix *prefix) {
  unsigned depth = 0;
  while (lexer->lookahead == '#') {
    advance(lexer);
    note(prefix, '#');
    depth++;
  }
  if (6 < depth || !(is_indent(lexer->lookahead) || lexer->lookahead == '\r' || is_line_end(lexer)))
    return scan_text(lexer, scanner, prefix);
  // A spreadsheet often numbers its rows below a `#`: that is a corner.
  if (depth == 1 && lexer->lookahead == '\t' && takes_labels(scanner))
    return scan_text(lexer, scanner, prefix);
  while (is_indent(lexer->lookahead)) advance(lexer);
  lexer->mark_end(lexer);
  const bool in_section = scanner->place == SECTION;
  switch (depth) {
    case 1: return found(lexer, scanner, HEADING_1);
    case 2: return found(lexer, scanner, HEADING_2);
    case 3: return found(lexer, scanner, HEADING_3);
    case 4: return found(lexer, scanner, in_section ? HEADING_4 : LONE_HEADING_4);
    default: return found(lexer, scanner, HEADING_5);
  }
}

/// A line that begins with a pipe, which is not consumed yet.
static bool scan_table_line(TSLexer *lexer, Scanner *scanner, Prefix *prefix) {
  advance(lexer);
  lexer->mark_end(lexer);
  if (scanner->place == TABLE) {
    bool dash = false;
    for (;;) {
      int32_t c = lexer->lookahead;
      if (is_line_end(lexer)) {
        if (!dash) break;
        lexer->mark_end(lexer);
        return found(lexer, scanner, DELIMITER);
      }
      if (c != '-' && c != ':' && c != '|' && c != '\r' && !is_indent(c)) break;
      dash = dash || c == '-';
      if (c == '|') prefix->length = sizeof prefix->bytes;
      note(prefix, c);
      advance(lexer);
    }
  }
  while (prefix->length < sizeof prefix->bytes && lexer->lookahead != '|' && !is_line_end(lexer)) {
    note(prefix, lexer->lookahead);
    advance(lexer);
  }
  if (lexer->lookahead == '|' && is_corner(prefix)) return found(lexer, scanner, TABLE_CORNER);
  if (scanner->place == OPEN || scanner->place == TITLED || scanner->place == TABLE)
    return found(lexer, scanner, ROW_PIPE);
  prefix->length = sizeof prefix->bytes;
  return scan_text(lexer, scanner, prefix);
}

/// A line that begins with `<`. A comment stands on lines of its own; one that is not closed on its
/// first line nor before another begins is only that line.
static bool scan_comment(TSLexer *lexer, Scanner *scanner, Prefix *prefix) {
  for (const char *mark = "<!--"; *mark; mark++) {
    if (lexer->lookahead != *mark) return scan_text(lexer, scanner, prefix);
    advance(lexer);
    note(prefix, *mark);
  }
  unsigned dashes = 0;
  bool marked = false;  // Should the comment not be closed, its first line is the token.
  while (!is_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    marked = c == '\r';
    if (marked) lexer->mark_end(lexer);
    advance(lexer);
    if (c == '>' && 2 <= dashes) {
      lexer->mark_end(lexer);
      while (lexer->lookahead == ' ') advance(lexer);
      const bool tabbed = lexer->lookahead == '\t' && takes_labels(scanner);
      if (tabbed) lexer->mark_end(lexer);
      if (take_blank(lexer)) return found(lexer, scanner, COMMENT);
      if (tabbed) return found(lexer, scanner, LABEL);
      prefix->length = sizeof prefix->bytes;
      return scan_text(lexer, scanner, prefix);
    }
    dashes = c == '-' ? dashes + 1 : 0;
  }
  if (!marked) lexer->mark_end(lexer);
  dashes = 0;
  unsigned opening = 0;  // how much of the next `<!--` is read
  while (!at_end(lexer) && opening < 4) {
    int32_t c = lexer->lookahead;
    advance(lexer);
    if (c == '>' && 2 <= dashes) {
      lexer->mark_end(lexer);
      if (take_blank(lexer)) return found(lexer, scanner, COMMENT);
      take_rest(lexer);  // What follows the comment on its last line is part of it.
      return found(lexer, scanner, COMMENT);
    }
    dashes = c == '-' ? dashes + 1 : 0;
    opening = c == "<!--"[opening] ? opening + 1 : c == '<';
  }
  return found(lexer, scanner, UNCLOSED_COMMENT);
}

static bool is_bullet(int32_t c) {
  return c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0x25E6 || c == 0x25AA ||
         c == 0x2023 || c == 0xB7 || c == 0x2013;
}

/// Consumes `- `, `1. ` and the like without its blank, or as much of it as is there.
static bool take_list_mark(TSLexer *lexer, Prefix *prefix) {
  if (is_bullet(lexer->lookahead)) {
    note(prefix, lexer->lookahead);
    advance(lexer);
    return is_indent(lexer->lookahead);
  }
  unsigned digits = 0;
  for (; is_digit(lexer->lookahead) && digits < 9; digits++) {
    note(prefix, lexer->lookahead);
    advance(lexer);
  }
  if (digits == 0 || (lexer->lookahead != '.' && lexer->lookahead != ')')) return false;
  note(prefix, lexer->lookahead);
  advance(lexer);
  return lexer->lookahead == ' ';
}

static bool found_list_marker(TSLexer *lexer, Scanner *scanner) {
  return found(lexer, scanner, scanner->in_list ? NEXT_LIST_MARKER : LIST_MARKER);
}

/// A line that begins with the mark of a list item, which is consumed. In a place where rows may
/// stand, a tab further on makes the line a row.
static bool scan_list_item(TSLexer *lexer, Scanner *scanner, Prefix *prefix) {
  const bool bullet_and_tab = lexer->lookahead == '\t';
  while (is_indent(lexer->lookahead) && (bullet_and_tab || lexer->lookahead == ' ')) advance(lexer);
  lexer->mark_end(lexer);
  if (!takes_labels(scanner) || bullet_and_tab) return found_list_marker(lexer, scanner);
  while (!is_line_end(lexer)) {
    if (lexer->lookahead == '\t') {
      prefix->length = sizeof prefix->bytes;
      return scan_text(lexer, scanner, prefix);
    }
    advance(lexer);
  }
  return found_list_marker(lexer, scanner);
}

/// Consumes the name of a track up to its colon, or as much of it as may be one.
static bool take_track_name(TSLexer *lexer, Prefix *prefix) {
  const unsigned longest = 80;
  unsigned length = 0;
  while (lexer->lookahead != ':') {
    int32_t c = lexer->lookahead;
    if (c == '\t' || c == '\r' || c == '|' || is_line_end(lexer) || length == longest) return false;
    advance(lexer);
    note(prefix, c);
    length++;
  }
  return true;
}

/// Consumes a line up to its first pipe, or as much of it as is there.
static bool take_list(TSLexer *lexer, Prefix *prefix) {
  while (lexer->lookahead != '|') {
    int32_t c = lexer->lookahead;
    if (c == '\t' || c == '\r' || is_line_end(lexer)) return false;
    advance(lexer);
    note(prefix, c);
  }
  return true;
}

/// Whether `Track` is the key of a directive, behind which the rest of the line is looked at.
static bool begins_track(TSLexer *lexer, Prefix *prefix, const char *word, unsigned length) {
  const bool known = is_track_key(word, length);
  if (!known && !is_nearly_track_key(word, length)) return false;
  return take_track_name(lexer, prefix) && (known || take_list(lexer, prefix));
}

/// A line that begins with a letter where a directive may stand.
static bool scan_directive(TSLexer *lexer, Scanner *scanner, Prefix *prefix) {
  char word[12];
  unsigned length = 0;
  while (is_letter(lexer->lookahead)) {
    if (length < sizeof word) word[length] = (char)lower(lexer->lookahead);
    length++;
    note(prefix, lexer->lookahead);
    advance(lexer);
  }
  lexer->mark_end(lexer);
  while (lexer->lookahead == ' ') advance(lexer);
  if (length <= sizeof word) {
    if (lexer->lookahead == ':' && is_directive_key(word, length))
      return found(lexer, scanner, DIRECTIVE_KEY);
    if (begins_track(lexer, prefix, word, length)) return found(lexer, scanner, DIRECTIVE_KEY);
  }
  return scan_text(lexer, scanner, prefix);
}

/// The blank lines before the first line, be there any or not.
static bool scan_blank_start(TSLexer *lexer, Scanner *scanner) {
  lexer->mark_end(lexer);
  while (take_blank(lexer) && !at_end(lexer)) {
    advance(lexer);
    lexer->mark_end(lexer);
  }
  if (at_end(lexer)) lexer->mark_end(lexer);
  return found(lexer, scanner, BLANK_START);
}

/// A line that begins with a tab where that makes a row without a label. Directly below prose and
/// in a list the tab may also be an indent, and then only a second one makes the line a row.
static bool scan_leading_tab(TSLexer *lexer, Scanner *scanner) {
  advance(lexer);
  lexer->mark_end(lexer);
  if (scanner->above != PROSE && !scanner->in_list) return found(lexer, scanner, TAB);
  Prefix prefix = {{0}, 0};
  while (is_indent(lexer->lookahead)) advance(lexer);
  if (take_list_mark(lexer, &prefix)) {
    while (is_indent(lexer->lookahead)) advance(lexer);
    lexer->mark_end(lexer);
    return found_list_marker(lexer, scanner);
  }
  while (!is_line_end(lexer) && lexer->lookahead != '\r') {
    if (lexer->lookahead == '\t') return found(lexer, scanner, TAB);
    advance(lexer);
  }
  take_rest(lexer);
  return found(lexer, scanner, scanner->above == PROSE ? NEXT_LINE : LINE);
}

static bool scan_line_start(TSLexer *lexer, Scanner *scanner) {
  Prefix prefix = {{0}, 0};
  const bool tab_is_cell = takes_labels(scanner);
  if (lexer->lookahead == '\t' && tab_is_cell) return scan_leading_tab(lexer, scanner);
  unsigned indent = 0;
  while (lexer->lookahead == ' ' || (lexer->lookahead == '\t' && !tab_is_cell)) {
    indent += lexer->lookahead == '\t' ? 4 : 1;
    advance(lexer);
  }

  int32_t c = lexer->lookahead;
  const bool below_row = scanner->above == ROW;
  if (c == '#' && indent < 4) return scan_heading(lexer, scanner, &prefix);
  if (c == '|') return scan_table_line(lexer, scanner, &prefix);
  if (c == '<') return scan_comment(lexer, scanner, &prefix);
  const bool may_be_item = is_bullet(c) ? !(below_row && scanner->place == MATRIX) : !below_row;
  if (may_be_item && take_list_mark(lexer, &prefix))
    return scan_list_item(lexer, scanner, &prefix);
  if (is_letter(c) && scanner->place == TITLED) return scan_directive(lexer, scanner, &prefix);
  return scan_text(lexer, scanner, &prefix);
}

/// What follows the key of a directive: the name of a track, or the colon.
static bool scan_after_key(TSLexer *lexer, Scanner *scanner) {
  while (lexer->lookahead == ' ') advance(lexer);
  if (lexer->lookahead != ':') {
    while (lexer->lookahead != ':' && !is_line_end(lexer)) {
      const bool blank = lexer->lookahead == ' ';
      advance(lexer);
      if (!blank) lexer->mark_end(lexer);
    }
    return found(lexer, scanner, TRACK_NAME);
  }
  advance(lexer);
  while (is_indent(lexer->lookahead)) advance(lexer);
  lexer->mark_end(lexer);
  return found(lexer, scanner, COLON);
}

static bool scan_after_mark(TSLexer *lexer, Scanner *scanner) {
  if (lexer->lookahead == '\r') advance(lexer);
  if (is_line_end(lexer)) return scan_line_end(lexer, scanner);
  take_rest(lexer);
  return found(lexer, scanner, REST);
}

static bool scan(TSLexer *lexer, Scanner *scanner) {
  switch (scanner->read) {
    case KEY: return scan_after_key(lexer, scanner);
    case MARK: return scan_after_mark(lexer, scanner);
    case CELLS: return scan_cell(lexer, scanner);
    case ALL: return scan_line_end(lexer, scanner);
    default: break;
  }
  if (scanner->place == START) return scan_blank_start(lexer, scanner);
  return !at_end(lexer) && scan_line_start(lexer, scanner);
}

void *tree_sitter_ladder_external_scanner_create(void) { return calloc(1, sizeof(Scanner)); }

void tree_sitter_ladder_external_scanner_destroy(void *payload) { free(payload); }

unsigned tree_sitter_ladder_external_scanner_serialize(void *payload, char *buffer) {
  memcpy(buffer, payload, sizeof(Scanner));
  return sizeof(Scanner);
}

void tree_sitter_ladder_external_scanner_deserialize(void *payload, const char *buffer,
                                                     unsigned length) {
  memset(payload, 0, sizeof(Scanner));
  if (length == sizeof(Scanner)) memcpy(payload, buffer, length);
}

bool tree_sitter_ladder_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  (void)valid;
  return scan(lexer, (Scanner *)payload);
}
