import * as vscode from "vscode";
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

/** Makes a range of a spreadsheet that is pasted outside a grid a ladder. The menu at the pasted text offers the text
 *  as it is. */
export function pasteAsLadder(checker: Checker): vscode.Disposable {
  const api = vscode as unknown as PasteApi;
  if (api.languages.registerDocumentPasteEditProvider === undefined) return { dispose() {} };
  const kind = api.DocumentDropOrPasteEditKind.Empty.append("ladder", "cells");
  return api.languages.registerDocumentPasteEditProvider(
    { language: "ladder" },
    {
      async provideDocumentPasteEdits(document, [range], data) {
        const cells = (await data.get("text/plain")?.asString()) ?? "";
        if (range === undefined || !isRange(cells) || !isOutsideGrids(document, range)) return undefined;
        const html = await data.get("text/html")?.asString();
        const titled = isBelowHeading(document, range.start.line);
        const answer = await checker.ask("ladder.readSpreadsheet", { cells, titled, ...(html?.includes("<table") && { html }) });
        return answer === undefined || answer.text === "" ? undefined : [new api.DocumentPasteEdit(answer.text, "Insert Cells as a Ladder", kind)];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain", "text/html"] },
  );
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
