/**
 * The grammar of career ladders kept as text; docs/language.md is the reference.
 *
 * It is total: every byte belongs to a token of src/scanner.c and every sequence of lines has a tree
 * without ERROR nodes, so that a fault costs the line it stands in and an incremental parse always
 * equals a fresh one (tree-sitter's error recovery would not promise either).
 *
 * The scanner decides what kind of line a line is; this file says how lines nest.
 */
module.exports = grammar({
  name: 'ladder',

  extras: _ => [],

  // In the order of enum TokenType in src/state.h.
  externals: $ => [
    $._blank_start, // blank lines before the first line, be there any or not
    $._line_end, // the end of a line and the blank lines after it

    $._h1,
    $._h2,
    $._h3,
    $._h4,
    $._lone_h4, // above the first `###`, or below a grid
    $._h5, // and deeper

    $._line, // a line of prose
    $._next_line, // a line of prose directly below another
    $._rest, // what follows a mark, up to the end of its line
    $.list_marker,
    $._next_list_marker, // of another item of the same list
    $._comment_text,
    $._unclosed_comment_text,
    $.directive_key,
    $.track_name, // between `Track` and the colon
    $._colon,

    $._corner, // `Level/Skill` or `Skill/Level` before a tab: only a header begins so
    $._label, // other text before the first tab of a line
    $._lone_label, // a line without a tab directly below a row
    $._tab,
    $._table_corner, // `| Level/Skill` or `| Skill/Level`: the pipe alone is the token
    $._row_pipe, // the pipe that begins a line
    $._pipe,
    $._last_pipe, // the pipe that ends a line
    $.delimiter,
    $._cell_text,
    $.line_break, // <br>
  ],

  supertypes: $ => [$.block, $.grid],

  inline: $ => [$._heading, $._any_comment, $._cell_part, $._further, $._any_section, $._table_line, $._subsection_body, $._item_text],

  rules: {
    document: $ => seq(
      $._blank_start,
      repeat($.block),
      optional(alias($.untitled_ladder, $.ladder)),
      repeat(choice($.chapter, $.ladder)),
    ),

    // A heading of depth 1 or 2 that is no ladder: the title of the document, or a passage of prose.
    chapter: $ => choice(
      seq($._heading1, repeat($._any_comment), optional($._prose)),
      seq($._heading2, repeat($._any_comment), $._prose),
    ),

    // A heading of depth 1 or 2 directly above a grid, a section or a directive.
    ladder: $ => choice(
      seq($._heading2, repeat($._any_comment)),
      seq($._heading, repeat($._any_comment), optional($._prose), $._body),
      seq($._heading, repeat($._any_comment), $._directives, optional($._prose), optional($._body)),
    ),

    untitled_ladder: $ => $._body,

    _heading: $ => choice($._heading1, $._heading2),
    _heading1: $ => seq($._h1, optional(field('title', alias($._rest, $.title))), $._line_end),
    _heading2: $ => seq($._h2, optional(field('title', alias($._rest, $.title))), $._line_end),

    _directives: $ => seq($.directive, repeat(choice($.directive, $._any_comment))),

    directive: $ => seq(
      field('key', $.directive_key),
      optional(field('name', $.track_name)),
      alias($._colon, ':'),
      optional(field('value', alias($._rest, $.directive_value))),
      $._line_end,
    ),

    _prose: $ => seq(choice($.paragraph, $.list, $.subheading), repeat($.block)),

    // After the first grid only a corner begins another one, so that a row always stays with its header.
    _body: $ => choice(
      seq($.grid, repeat($._further)),
      seq($._any_section, repeat($._further)),
    ),
    _further: $ => choice(
      alias($.corner_matrix, $.matrix),
      alias($.corner_table, $.table),
      $._any_section,
    ),
    _any_section: $ => choice($.section, alias($.lone_subsection, $.subsection)),

    grid: $ => choice($.matrix, $.table),

    matrix: $ => seq($.header, repeat(choice($.row, $.block))),
    corner_matrix: $ => seq(alias($.corner_header, $.header), repeat(choice($.row, $.block))),

    header: $ => seq(
      choice(
        seq(field('corner', choice(alias($._corner, $.corner), alias($._label, $.corner))), repeat1($.cell)),
        repeat1($.cell),
      ),
      $._line_end,
    ),
    corner_header: $ => seq(field('corner', alias($._corner, $.corner)), repeat1($.cell), $._line_end),

    row: $ => seq(
      choice(
        seq(optional(field('label', alias($._label, $.label))), repeat1($.cell)),
        field('label', alias($._lone_label, $.label)),
      ),
      $._line_end,
    ),

    cell: $ => seq(alias($._tab, '\t'), repeat($._cell_part)),

    table: $ => seq(alias($.table_header, $.header), repeat($._table_line)),
    corner_table: $ => seq(alias($.corner_table_header, $.header), repeat($._table_line)),
    _table_line: $ => choice(alias($.table_row, $.row), seq($.delimiter, $._line_end), $.block),

    table_header: $ => seq(
      alias(choice($._row_pipe, $._table_corner), '|'),
      optional(seq(
        choice(field('corner', alias($._cell_text, $.corner)), $.line_break),
        repeat($._cell_part),
      )),
      $._table_cells,
    ),
    corner_table_header: $ => seq(
      alias($._table_corner, '|'),
      field('corner', alias($._cell_text, $.corner)),
      $._table_cells,
    ),
    table_row: $ => choice(
      seq(
        alias($._row_pipe, '|'),
        optional(seq(
          choice(field('label', alias($._cell_text, $.label)), $.line_break),
          repeat($._cell_part),
        )),
        $._table_cells,
      ),
      seq(field('label', alias($._lone_label, $.label)), $._line_end),
    ),
    _table_cells: $ => seq(
      repeat(alias($.table_cell, $.cell)),
      optional(alias($._last_pipe, '|')),
      $._line_end,
    ),
    table_cell: $ => seq(alias($._pipe, '|'), repeat($._cell_part)),

    _cell_part: $ => choice(alias($._cell_text, $.text), $.line_break),

    // A skill and its levels, or a level and its skills: only their names can say which. A subsection
    // belongs to the section above it; one above the first section belongs to the ladder alone.
    section: $ => seq(
      $._h3,
      optional(field('title', alias($._rest, $.title))),
      $._line_end,
      repeat($.block),
      repeat($.subsection),
    ),

    subsection: $ => seq($._h4, $._subsection_body),
    lone_subsection: $ => seq($._lone_h4, $._subsection_body),
    _subsection_body: $ => seq(
      optional(field('title', alias($._rest, $.title))),
      $._line_end,
      repeat($.block),
    ),

    block: $ => choice($.paragraph, $.list, $.subheading, $.comment, $.unclosed_comment),

    _any_comment: $ => choice($.comment, $.unclosed_comment),
    comment: $ => seq(alias($._comment_text, $.text), $._line_end),
    unclosed_comment: $ => seq(alias($._unclosed_comment_text, $.text), $._line_end),

    subheading: $ => seq($._h5, optional(alias($._rest, $.text)), $._line_end),

    paragraph: $ => seq(
      alias($._line, $.text),
      $._line_end,
      repeat(seq(alias($._next_line, $.text), $._line_end)),
    ),

    list: $ => seq($.list_item, repeat(alias($.next_list_item, $.list_item))),
    list_item: $ => seq($.list_marker, $._item_text),
    next_list_item: $ => seq(alias($._next_list_marker, $.list_marker), $._item_text),
    _item_text: $ => seq(
      optional(alias($._rest, $.text)),
      $._line_end,
      repeat(seq(alias($._next_line, $.text), $._line_end)),
    ),
  },
});
