/** The cells of a line that has tabs between them, except for the first, which is a name. */
export function cellsOf(line: string): { column: number; from: number; to: number }[] {
  const cells = [];
  let from = 0;
  for (const [column, text] of line.split("\t").entries()) {
    const to = from + text.length;
    if (0 < column && from < to) cells.push({ column, from, to });
    from = to + 1;
  }
  return cells;
}
