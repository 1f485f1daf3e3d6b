/// The tokens of a ladder, and what the scanner remembers between them.
#ifndef LADDER_STATE_H_
#define LADDER_STATE_H_

#include <stdbool.h>
#include <stdint.h>

/// In the order of `externals` in grammar.js.
enum TokenType {
  BLANK_START,
  LINE_END,
  HEADING_1,
  HEADING_2,
  HEADING_3,
  HEADING_4,
  LONE_HEADING_4,
  HEADING_5,
  LINE,
  NEXT_LINE,
  REST,
  LIST_MARKER,
  NEXT_LIST_MARKER,
  COMMENT,
  UNCLOSED_COMMENT,
  DIRECTIVE_KEY,
  TRACK_NAME,
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

/// What the line above is, as far as a line may ask. A comment below a row counts as a row.
enum Above { NOTHING, PROSE, ROW };

/// The part of the document a line stands in, which says what lines may follow.
enum Place {
  START,   // before everything
  OPEN,    // where a grid may begin without a corner
  TITLED,  // as OPEN, and directives may stand: below a heading of depth 1 or 2
  MATRIX,
  TABLE,
  SECTION,
  SUBSECTION,  // one that belongs to no section
};

/// What has been read of the present line.
enum Read { NO_TOKEN, KEY, MARK, CELLS, ALL };

/// What the scanner remembers between tokens.
typedef struct {
  uint8_t above;    // enum Above: at the end of a line, what that line is
  uint8_t place;    // enum Place
  uint8_t read;     // enum Read
  uint8_t in_list;  // whether a list item here continues a list
} Scanner;

/// Notes that a line is of this kind, and that its first token has been read.
static void begin_line(Scanner *scanner, enum Above kind, enum Read read) {
  scanner->above = (uint8_t)kind;
  scanner->read = (uint8_t)read;
  scanner->in_list = false;
}

static void begin_prose(Scanner *scanner, enum Above kind, enum Read read) {
  begin_line(scanner, kind, read);
  if (scanner->place == TITLED) scanner->place = OPEN;
}

static void begin_row(Scanner *scanner, enum Place place, enum Read read) {
  begin_line(scanner, ROW, read);
  scanner->place = (uint8_t)place;
}

static void begin_heading(Scanner *scanner, enum Place place) {
  begin_line(scanner, NOTHING, MARK);
  scanner->place = (uint8_t)place;
}

/// Notes what follows from a token for the next one.
static void pass(Scanner *scanner, enum TokenType type) {
  switch (type) {
    case BLANK_START: scanner->place = OPEN; break;
    case LINE_END: scanner->read = NO_TOKEN; break;
    case HEADING_1:
    case HEADING_2: begin_heading(scanner, TITLED); break;
    case HEADING_3:
    case HEADING_4: begin_heading(scanner, SECTION); break;
    case LONE_HEADING_4: begin_heading(scanner, SUBSECTION); break;
    case HEADING_5: begin_prose(scanner, NOTHING, MARK); break;
    case LINE: begin_prose(scanner, PROSE, ALL); break;
    case LIST_MARKER:
    case NEXT_LIST_MARKER:
      begin_prose(scanner, PROSE, MARK);
      scanner->in_list = true;
      break;
    case COMMENT:
    case UNCLOSED_COMMENT: begin_line(scanner, scanner->above == ROW ? ROW : NOTHING, ALL); break;
    case DIRECTIVE_KEY: begin_line(scanner, NOTHING, KEY); break;
    case COLON: scanner->read = MARK; break;
    case CORNER:
    case LABEL: begin_row(scanner, MATRIX, CELLS); break;
    case TAB:
      if (scanner->read == NO_TOKEN) begin_row(scanner, MATRIX, CELLS);
      break;
    case TABLE_CORNER:
    case ROW_PIPE: begin_row(scanner, TABLE, CELLS); break;
    case LONE_LABEL:
    case DELIMITER: begin_line(scanner, ROW, ALL); break;
    case NEXT_LINE:
    case REST:
    case LAST_PIPE: scanner->read = ALL; break;
    case TRACK_NAME:
    case PIPE:
    case CELL_TEXT:
    case LINE_BREAK: break;
  }
}

#endif  // LADDER_STATE_H_
