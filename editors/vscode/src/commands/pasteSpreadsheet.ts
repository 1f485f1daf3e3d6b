import * as vscode from "vscode";
import type { Command } from ".";
import { needsLadder } from ".";
import { ladderEditor } from "../place";

/** Makes a ladder from cells copied in a spreadsheet, and inserts it at the cursor. */
export const pasteSpreadsheet: Command = async ({ checker }) => {
  const editor = ladderEditor();
  if (editor === undefined) return needsLadder();
  const cells = await vscode.env.clipboard.readText();
  if (!cells.includes("\t")) {
    void vscode.window.showInformationMessage("The clipboard has no cells to paste. First copy some cells in your spreadsheet, including the header row.");
    return;
  }
  const answer = await checker.ask("ladder.readSpreadsheet", { cells, titled: isBelowHeading(editor.document, editor.selection.start.line) });
  if (answer === undefined || answer.text === "") return;
  await editor.edit((edit) => edit.replace(editor.selection, answer.text));
};

/** Whether the last line with text above a line is the heading of a ladder. */
export function isBelowHeading(document: vscode.TextDocument, below: number): boolean {
  for (let line = below - 1; 0 <= line; line--) {
    const { text } = document.lineAt(line);
    if (text.trim() !== "") return /^ {0,3}##? /.test(text);
  }
  return false;
}
