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

/** The cells that a spreadsheet has copied: rows of them. Those with line ends in them are in quotes. */
export function copiedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? [];
    if (end === undefined) return [];
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== "\t" && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** Rows as lines of a grid like the one that has the line above them. */
export function gridLines(rows: string[][], above: string): string {
  const isTable = /^ *\|/.test(above);
  const inLine = (cell: string) => cell.trim().split(/\s*[\r\n]+\s*/).join("<br>");
  const line = (cells: string[]) => (isTable ? `| ${cells.map((it) => inLine(it).replaceAll("|", "\\|")).join(" | ")} |` : cells.map(inLine).join("\t"));
  return rows.map((it) => `${line(it)}\n`).join("");
}
