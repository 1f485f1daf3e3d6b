import * as vscode from "vscode";
import { copiedCells, gridLines } from "./cells";
import type { Checker } from "./checker";
import { isBelowHeading } from "./commands/pasteSpreadsheet";

// VS Code 1.97 and later have paste providers; older ones paste the text as it is.

interface Kind {
  append(...parts: string[]): Kind;
}

interface PasteEdit {
  insertText: string;
}

interface Provider {
  provideDocumentPasteEdits(document: vscode.TextDocument, ranges: readonly vscode.Range[], data: vscode.DataTransfer, context: unknown, token: vscode.CancellationToken): Promise<PasteEdit[] | undefined>;
}

interface PasteApi {
  languages: {
    registerDocumentPasteEditProvider?(selector: vscode.DocumentSelector, provider: Provider, metadata: { providedPasteEditKinds: Kind[]; pasteMimeTypes: string[] }): vscode.Disposable;
  };
  DocumentPasteEdit: new (insertText: string, title: string, kind: Kind) => PasteEdit;
  DocumentDropOrPasteEditKind: { Empty: Kind };
}

/** Makes a ladder of a range of a spreadsheet that is pasted outside a grid, and rows of one that is pasted below a grid.
 *  The menu at the pasted text offers the text as it is. */
export function pasteAsLadder(checker: Checker): vscode.Disposable {
  const api = vscode as unknown as PasteApi;
  if (api.languages.registerDocumentPasteEditProvider === undefined) return { dispose() {} };
  const kind = api.DocumentDropOrPasteEditKind.Empty.append("ladder", "cells");
  const edits = (text: string | undefined, title: string) => (text === undefined || text === "" ? undefined : [new api.DocumentPasteEdit(text, title, kind)]);
  const provider: Provider = {
    async provideDocumentPasteEdits(document, [range], data) {
      const cells = (await data.get("text/plain")?.asString()) ?? "";
      if (range === undefined || !isRange(cells)) return undefined;
      if (!isOutsideGrids(document, range)) return edits(moreRows(document, range, cells), "Insert Cells as Rows");
      const html = await data.get("text/html")?.asString();
      const titled = isBelowHeading(document, range.start.line);
      const answer = await checker.ask("ladder.readSpreadsheet", { cells, titled, ...(html?.includes("<table") && { html }) });
      return edits(answer?.text, "Insert Cells as a Ladder");
    },
  };
  try {
    return api.languages.registerDocumentPasteEditProvider({ language: "ladder" }, provider, { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain", "text/html"] });
  } catch {
    // Versions before 1.97 have the function, but refuse the call.
    return { dispose() {} };
  }
}

/** The cells as rows for the beginning of a line below a grid, if line ends in them would tear the rows apart. */
function moreRows(document: vscode.TextDocument, { start, isEmpty }: vscode.Range, cells: string): string | undefined {
  const isTorn = /(?:^|[\t\r\n])"/.test(cells);
  if (!isEmpty || start.character !== 0 || start.line === 0 || !isTorn) return undefined;
  const rows = copiedCells(cells);
  return rows.length === 0 ? undefined : gridLines(rows, document.lineAt(start.line - 1).text);
}

/** Whether text is at least two rows of at least two cells. */
function isRange(cells: string): boolean {
  const rows = cells.trimEnd().split(/\r?\n/);
  return 1 < rows.length && rows[0]!.includes("\t");
}

/** Whether a place is an empty line that doesn't continue a grid. */
function isOutsideGrids(document: vscode.TextDocument, range: vscode.Range): boolean {
  const { line } = range.start;
  if (document.lineAt(line).text.trim() !== "" || !range.isEmpty) return document.getText().trim() === "";
  return line === 0 || !/\t|^ *\|/.test(document.lineAt(line - 1).text);
}
