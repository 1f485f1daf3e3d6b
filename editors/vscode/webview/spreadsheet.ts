// Cells as spreadsheets copy and paste them: rows of texts, in which a line is a paragraph.

export type Cells = string[][];

/** Tab-separated values, as Excel, Sheets and LibreOffice write and read them. */
export function toTabs(rows: Cells): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

export function fromTabs(text: string): Cells {
  const rows: Cells = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  while (at <= source.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at));
    const raw = quoted ? quoted[0] : (/^[^\t\n]*/.exec(source.slice(at))?.[0] ?? "");
    row.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"') : raw);
    at += raw.length;
    if (source[at] !== "\t") {
      rows.push(row);
      row = [];
    }
    at++;
  }
  return rows;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function toHtml(rows: Cells): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, (it) => escapes[it] ?? it).replaceAll("\n", "<br>");
  return `<table>${rows.map((row) => `<tr>${row.map((it) => `<td>${escaped(it)}</td>`).join("")}</tr>`).join("")}</table>`;
}

/** The first table of a page; nothing without one. The page is only read: nothing in it runs or loads. */
export function fromHtml(html: string): Cells | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return undefined;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array<string>(Math.max(0, cell.colSpan - 1)).fill("")]),
  );
}

const blocks = new Set(["P", "DIV", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6"]);

function textOf(cell: Node): string {
  let text = "";
  const breakLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? "").replace(/\s+/g, " ");
    const isBlock = blocks.has(node.nodeName) || node.nodeName === "LI";
    if (node.nodeName === "BR") text += "\n";
    if (isBlock) breakLine();
    if (node.nodeName === "LI") text += "- ";
    node.childNodes.forEach(visit);
    if (isBlock) breakLine();
  };
  visit(cell);
  const lines = text.split("\n").map((it) => it.trim());
  return lines.filter((it) => it !== "").join("\n");
}
