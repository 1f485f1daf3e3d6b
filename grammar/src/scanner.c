/// Cuts a ladder into tokens. grammar.js says how they nest.
///
/// Every token is found here: tree-sitter's own lexer cannot match NUL or bytes that are not UTF-8,
/// and only code can look ahead for the tab that makes a line a row. Each byte is read at most a
/// small, fixed number of times, whatever the input.
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tree_sitter/parser.h"

/// In the order of `externals` in grammar.js.
enum TokenType {
  BLANK_START,
  LINE_END,
  HEADING_1,
  HEADING_2,
  HEADING_3,
  HEADING_4,
  HEADING_5,
  LINE,
  NEXT_LINE,
  REST,
  LIST_MARKER,
  COMMENT,
  UNCLOSED_COMMENT,
  DIRECTIVE_KEY,
  COLON,
  CORNER,
  LABEL,
  LONE_LABEL,
  TAB,
  TABLE_CORNER,
  ROW_PIPE,
  PIPE,
  LAST_PIPE,
  DELIMITER,
  CELL_TEXT,
  LINE_BREAK,
};

/// What a line is, as far as the line below it may ask.
enum LineKind { BLANK, PROSE, ROW, TRANSPARENT };  // a comment is transparent: the line above it counts

/// What the scanner remembers between tokens.
typedef struct {
  uint8_t above;  // enum LineKind of the line above, never TRANSPARENT
  uint8_t line;   // enum LineKind of the present line
} Scanner;

/// The beginning of a line in lower case without its spaces, as far as a decision may need it.
typedef struct {
  char bytes[24];
  uint32_t length;  // may exceed the room: the text is then too long to be a corner
} Prefix;

static inline bool at_end(TSLexer *lexer) { return lexer->lookahead == 0 && lexer->eof(lexer); }

static inline void advance(TSLexer *lexer) { lexer->advance(lexer, false); }

static inline bool is_indent(int32_t c) { return c == ' ' || c == '\t'; }

static inline bool is_line_end(TSLexer *lexer) { return lexer->lookahead == '\n' || at_end(lexer); }

static inline bool is_letter(int32_t c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

static inline bool is_digit(int32_t c) { return '0' <= c && c <= '9'; }

static inline char lower(int32_t c) { return (char)('A' <= c && c <= 'Z' ? c + 32 : c); }

static bool found(TSLexer *lexer, enum TokenType type) {
  lexer->result_symbol = type;
  return true;
}

static void note(Prefix *prefix, int32_t c) {
  if (c == ' ') return;
  if (prefix->length < sizeof prefix->bytes) prefix->bytes[prefix->length] = c < 128 ? lower(c) : '?';
  prefix->length++;
}

/// Whether the prefix reads `Level/Skill` or `Skill/Level`, in any case, number and kind of slash.
static bool is_corner(const Prefix *prefix) {
  static const char *const names[] = {"levels", "level", "skills", "skill"};
  if (prefix->length >= sizeof prefix->bytes) return false;
  for (unsigned first = 0; first < 4; first++) {
    size_t length = strlen(names[first]);
    if (prefix->length <= length + 1 || memcmp(prefix->bytes, names[first], length) != 0) continue;
    char slash = prefix->bytes[length];
    if (slash != '/' && slash != '\\') continue;
    const char *rest = prefix->bytes + length + 1;
    size_t rest_length = prefix->length - length - 1;
    for (unsigned second = first < 2 ? 2 : 0, last = second + 2; second < last; second++)
      if (rest_length == strlen(names[second]) && memcmp(rest, names[second], rest_length) == 0)
        return true;
  }
  return false;
}

/// Edits (a letter added, dropped, changed, or two swapped) between two words in lower case.
static unsigned edit_distance(const char *from, unsigned from_length, const char *to, unsigned to_length) {
  unsigned rows[16][16];
  for (unsigned i = 0; i <= from_length; i++) rows[i][0] = i;
  for (unsigned j = 0; j <= to_length; j++) rows[0][j] = j;
  for (unsigned i = 1; i <= from_length; i++) {
    for (unsigned j = 1; j <= to_length; j++) {
      unsigned least = rows[i - 1][j - 1] + (from[i - 1] != to[j - 1]);
      if (rows[i - 1][j] + 1 < least) least = rows[i - 1][j] + 1;
      if (rows[i][j - 1] + 1 < least) least = rows[i][j - 1] + 1;
      bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped && rows[i - 2][j - 2] + 1 < least) least = rows[i - 2][j - 2] + 1;
      rows[i][j] = least;
    }
  }
  return rows[from_length][to_length];
}

/// Whether a word is the key of a directive or was meant to be: two edits away from a long key, one
/// from `Scale` (two would take in the ordinary words `Scope` and `Skills`).
static bool is_directive_key(const char *word, unsigned length) {
  static const struct {
    const char *key;
    unsigned edits;
  } keys[] = {{"levels", 2}, {"scale", 1}, {"extends", 2}};
  if (length < 4 || 9 < length) return false;
  for (unsigned i = 0; i < 3; i++) {
    unsigned key_length = (unsigned)strlen(keys[i].key);
    if (edit_distance(word, length, keys[i].key, key_length) <= keys[i].edits) return true;
  }
  return false;
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

static bool is_below_row(const Scanner *scanner, const bool *valid) {
  return scanner->above == ROW && valid[LONE_LABEL];
}

static bool scan_line_end(TSLexer *lexer, Scanner *scanner) {
  unsigned lines = 0;
  while (take_blank(lexer) && !at_end(lexer)) {
    advance(lexer);
    lexer->mark_end(lexer);
    lines++;
  }
  if (at_end(lexer)) lexer->mark_end(lexer);
  if (1 < lines) scanner->above = BLANK;
  else if (scanner->line != TRANSPARENT) scanner->above = scanner->line;
  scanner->line = BLANK;
  return found(lexer, LINE_END);
}

/// Text of a cell: up to a tab (in a matrix) or a pipe (in a table), a `<br>`, or the end of the line.
static bool scan_cell(TSLexer *lexer, Scanner *scanner, bool in_table) {
  const int32_t separator = in_table ? '|' : '\t';
  if (lexer->lookahead == separator) {
    advance(lexer);
    lexer->mark_end(lexer);
    if (!in_table) return found(lexer, TAB);
    return found(lexer, take_blank(lexer) ? LAST_PIPE : PIPE);
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
      if (!empty) return found(lexer, CELL_TEXT);
      lexer->mark_end(lexer);
      return found(lexer, LINE_BREAK);
    }
    if (c == '\r' && is_line_end(lexer)) {
      if (empty) return scan_line_end(lexer, scanner);
      return found(lexer, CELL_TEXT);
    }
    if (c == '\\' && in_table && !is_line_end(lexer) && lexer->lookahead != '\r') advance(lexer);
    empty = false;
  }
  if (empty) return scan_line_end(lexer, scanner);
  lexer->mark_end(lexer);
  return found(lexer, CELL_TEXT);
}

/// The rest of a line of text, whose beginning is consumed: a row's first cell, or prose.
static bool scan_text(TSLexer *lexer, const bool *valid, Scanner *scanner, Prefix *prefix) {
  bool tabbed = false;
  while (!is_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    if (c == '\t' && !tabbed) {
      bool corner = is_corner(prefix);
      if ((corner && valid[CORNER]) || valid[LABEL]) {
        lexer->mark_end(lexer);
        scanner->line = ROW;
        return found(lexer, corner && valid[CORNER] ? CORNER : LABEL);
      }
      tabbed = true;
    }
    if (c == '\r') {
      lexer->mark_end(lexer);
      advance(lexer);
      if (is_line_end(lexer)) goto marked;
    } else {
      advance(lexer);
    }
    note(prefix, c);
  }
  lexer->mark_end(lexer);
marked:
  if (scanner->above == PROSE && valid[NEXT_LINE]) return found(lexer, NEXT_LINE);
  if (!is_below_row(scanner, valid)) return found(lexer, LINE);
  scanner->line = ROW;
  return found(lexer, LONE_LABEL);
}

/// A line that begins with `#`, which is not consumed yet.
static bool scan_heading(TSLexer *lexer, const bool *valid, Scanner *scanner, Prefix *prefix) {
  unsigned depth = 0;
  while (lexer->lookahead == '#') {
    advance(lexer);
    note(prefix, '#');
    depth++;
  }
  if (6 < depth || !(is_indent(lexer->lookahead) || lexer->lookahead == '\r' || is_line_end(lexer)))
    return scan_text(lexer, valid, scanner, prefix);
  while (is_indent(lexer->lookahead)) advance(lexer);
  lexer->mark_end(lexer);
  return found(lexer, depth < 5 ? (enum TokenType)(HEADING_1 + depth - 1) : HEADING_5);
}

/// A line that begins with a pipe, which is not consumed yet.
static bool scan_table_line(TSLexer *lexer, const bool *valid, Scanner *scanner, Prefix *prefix) {
  advance(lexer);
  lexer->mark_end(lexer);
  if (valid[DELIMITER]) {
    bool dash = false;
    for (;;) {
      int32_t c = lexer->lookahead;
      if (is_line_end(lexer)) {
        if (!dash) break;
        lexer->mark_end(lexer);
        scanner->line = ROW;
        return found(lexer, DELIMITER);
      }
      if (c != '-' && c != ':' && c != '|' && c != '\r' && !is_indent(c)) break;
      dash = dash || c == '-';
      if (c == '|') prefix->length = sizeof prefix->bytes;
      note(prefix, c);
      advance(lexer);
    }
  }
  if (valid[TABLE_CORNER]) {
    while (prefix->length < sizeof prefix->bytes && lexer->lookahead != '|' && !is_line_end(lexer)) {
      note(prefix, lexer->lookahead);
      advance(lexer);
    }
    if (lexer->lookahead == '|' && is_corner(prefix)) {
      scanner->line = ROW;
      return found(lexer, TABLE_CORNER);
    }
  }
  if (valid[ROW_PIPE]) {
    scanner->line = ROW;
    return found(lexer, ROW_PIPE);
  }
  prefix->length = sizeof prefix->bytes;
  return scan_text(lexer, valid, scanner, prefix);
}

static bool found_comment(TSLexer *lexer, Scanner *scanner, enum TokenType type) {
  scanner->line = TRANSPARENT;
  return found(lexer, type);
}

/// A line that begins with `<`. A comment stands on lines of its own; one that is not closed before
/// another begins is only its first line.
static bool scan_comment(TSLexer *lexer, const bool *valid, Scanner *scanner, Prefix *prefix) {
  for (const char *mark = "<!--"; *mark; mark++) {
    if (lexer->lookahead != *mark) return scan_text(lexer, valid, scanner, prefix);
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
      if (take_blank(lexer)) return found_comment(lexer, scanner, COMMENT);
      prefix->length = sizeof prefix->bytes;
      return scan_text(lexer, valid, scanner, prefix);
    }
    dashes = c == '-' ? dashes + 1 : 0;
  }
  if (!marked) lexer->mark_end(lexer);
  dashes = 0;
  bool line_start = false;
  while (!at_end(lexer)) {
    int32_t c = lexer->lookahead;
    advance(lexer);
    if (c == '>' && 2 <= dashes) {
      lexer->mark_end(lexer);
      if (take_blank(lexer)) return found_comment(lexer, scanner, COMMENT);
      take_rest(lexer);  // What follows the comment on its last line is part of it.
      return found_comment(lexer, scanner, COMMENT);
    }
    if (c == '<' && line_start && lexer->lookahead == '!') break;
    dashes = c == '-' ? dashes + 1 : 0;
    line_start = c == '\n' || (line_start && is_indent(c));
  }
  return found_comment(lexer, scanner, UNCLOSED_COMMENT);
}

/// A line that begins with the mark of a list item, which is consumed. In a place where rows may
/// stand, a tab further on makes the line a row.
static bool scan_list_item(TSLexer *lexer, const bool *valid, Scanner *scanner, Prefix *prefix) {
  const bool bullet_and_tab = lexer->lookahead == '\t';
  while (is_indent(lexer->lookahead) && (bullet_and_tab || lexer->lookahead == ' ')) advance(lexer);
  lexer->mark_end(lexer);
  if (!valid[LABEL] || bullet_and_tab) return found(lexer, LIST_MARKER);
  while (!is_line_end(lexer)) {
    if (lexer->lookahead == '\t') {
      prefix->length = sizeof prefix->bytes;
      return scan_text(lexer, valid, scanner, prefix);
    }
    advance(lexer);
  }
  return found(lexer, LIST_MARKER);
}

/// A line that begins with a letter where a directive may stand.
static bool scan_directive(TSLexer *lexer, const bool *valid, Scanner *scanner, Prefix *prefix) {
  char word[12];
  unsigned length = 0;
  while (is_letter(lexer->lookahead)) {
    if (length < sizeof word) word[length] = lower(lexer->lookahead);
    length++;
    note(prefix, lexer->lookahead);
    advance(lexer);
  }
  lexer->mark_end(lexer);
  while (lexer->lookahead == ' ') advance(lexer);
  if (lexer->lookahead == ':' && length <= sizeof word && is_directive_key(word, length))
    return found(lexer, DIRECTIVE_KEY);
  return scan_text(lexer, valid, scanner, prefix);
}

/// Blank lines before the first line. The lexer stands at the end of a blank line.
static bool scan_blank_start(TSLexer *lexer) {
  do {
    if (!at_end(lexer)) advance(lexer);
    lexer->mark_end(lexer);
  } while (!at_end(lexer) && take_blank(lexer));
  return found(lexer, BLANK_START);
}

static bool is_bullet(int32_t c) {
  return c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0x25E6 || c == 0x25AA || c == 0x2023 ||
         c == 0xB7 || c == 0x2013;
}

static bool scan_line_start(TSLexer *lexer, const bool *valid, Scanner *scanner) {
  Prefix prefix = {{0}, 0};
  scanner->line = PROSE;
  if (lexer->lookahead == '\t' && valid[TAB]) {
    advance(lexer);
    lexer->mark_end(lexer);
    if (valid[BLANK_START] && take_blank(lexer)) return scan_blank_start(lexer);
    scanner->line = ROW;
    return found(lexer, TAB);
  }
  unsigned indent = 0;
  while (lexer->lookahead == ' ' || (lexer->lookahead == '\t' && !valid[LABEL])) {
    indent += lexer->lookahead == '\t' ? 4 : 1;
    advance(lexer);
  }
  if (valid[BLANK_START] && (is_indent(lexer->lookahead) || lexer->lookahead == '\r' || lexer->lookahead == '\n')) {
    const bool row = lexer->lookahead == '\t';
    lexer->mark_end(lexer);
    if (take_blank(lexer)) return scan_blank_start(lexer);
    if (row) {
      scanner->line = ROW;
      return found(lexer, LABEL);
    }
    return scan_text(lexer, valid, scanner, &prefix);
  }

  int32_t c = lexer->lookahead;
  const bool below_row = is_below_row(scanner, valid);
  if (c == '#' && indent < 4) return scan_heading(lexer, valid, scanner, &prefix);
  if (c == '|' && (valid[ROW_PIPE] || valid[TABLE_CORNER]))
    return scan_table_line(lexer, valid, scanner, &prefix);
  if (c == '<') return scan_comment(lexer, valid, scanner, &prefix);
  if (is_bullet(c) && !(below_row && valid[TAB])) {
    advance(lexer);
    note(&prefix, c);
    if (is_indent(lexer->lookahead)) return scan_list_item(lexer, valid, scanner, &prefix);
    return scan_text(lexer, valid, scanner, &prefix);
  }
  if (is_digit(c) && !below_row) {
    for (unsigned digits = 0; is_digit(lexer->lookahead) && digits < 9; digits++) {
      note(&prefix, lexer->lookahead);
      advance(lexer);
    }
    if (lexer->lookahead == '.' || lexer->lookahead == ')') {
      note(&prefix, lexer->lookahead);
      advance(lexer);
      if (lexer->lookahead == ' ') return scan_list_item(lexer, valid, scanner, &prefix);
    }
    return scan_text(lexer, valid, scanner, &prefix);
  }
  if (is_letter(c) && valid[DIRECTIVE_KEY]) return scan_directive(lexer, valid, scanner, &prefix);
  return scan_text(lexer, valid, scanner, &prefix);
}

static bool scan(TSLexer *lexer, const bool *valid, Scanner *scanner) {
  if (valid[HEADING_1] && valid[CELL_TEXT]) return false;  // Only error recovery asks for everything.
  if (at_end(lexer) && !valid[LINE_END]) return false;
  if (valid[HEADING_1]) return scan_line_start(lexer, valid, scanner);
  if (valid[COLON]) {
    while (lexer->lookahead == ' ') advance(lexer);
    advance(lexer);
    while (is_indent(lexer->lookahead)) advance(lexer);
    lexer->mark_end(lexer);
    return found(lexer, COLON);
  }
  if (valid[CELL_TEXT] || valid[TAB]) return scan_cell(lexer, scanner, !valid[TAB]);
  if (valid[REST] && !is_line_end(lexer)) {
    bool carriage_return = lexer->lookahead == '\r';
    if (!carriage_return) {
      take_rest(lexer);
      return found(lexer, REST);
    }
    advance(lexer);
    if (is_line_end(lexer)) return scan_line_end(lexer, scanner);
    take_rest(lexer);
    return found(lexer, REST);
  }
  return scan_line_end(lexer, scanner);
}

void *tree_sitter_ladder_external_scanner_create(void) { return calloc(1, sizeof(Scanner)); }

void tree_sitter_ladder_external_scanner_destroy(void *payload) { free(payload); }

unsigned tree_sitter_ladder_external_scanner_serialize(void *payload, char *buffer) {
  const Scanner *scanner = (const Scanner *)payload;
  buffer[0] = (char)(scanner->above | scanner->line << 4);
  return 1;
}

void tree_sitter_ladder_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  Scanner *scanner = (Scanner *)payload;
  scanner->above = length == 0 ? BLANK : (uint8_t)(buffer[0] & 0xF);
  scanner->line = length == 0 ? BLANK : (uint8_t)(buffer[0] >> 4 & 0xF);
}

bool tree_sitter_ladder_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  return scan(lexer, valid, (Scanner *)payload);
}
