import * as vscode from "vscode";
import { cellsOf } from "./cells";
import { Delay } from "./delay";

/** How many colours there are; the next column begins with the first again. */
const colours = 6;

/** Gives the columns of a matrix different colours, in the lines that are visible, so that the cells of a long line can be
 *  told apart. */
export class Columns implements vscode.Disposable {
  private readonly kinds = Array.from({ length: colours }, (_, i) =>
    vscode.window.createTextEditorDecorationType({ color: new vscode.ThemeColor(`ladder.column${i + 1}`) }),
  );
  private readonly soon = new Delay(60, () => this.colourAll());
  private readonly disposables: vscode.Disposable[];

  constructor() {
    this.disposables = [
      ...this.kinds,
      this.soon,
      vscode.window.onDidChangeVisibleTextEditors(() => this.soon.again()),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.soon.again()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === "ladder") this.soon.again();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("ladder.columnColors.enable")) this.soon.again();
      }),
    ];
    this.soon.again();
  }

  dispose(): void {
    for (const it of this.disposables) it.dispose();
  }

  private colourAll(): void {
    for (const editor of vscode.window.visibleTextEditors) if (editor.document.languageId === "ladder") this.colour(editor);
  }

  private colour(editor: vscode.TextEditor): void {
    const ranges: vscode.Range[][] = this.kinds.map(() => []);
    if (vscode.workspace.getConfiguration("ladder", editor.document).get("columnColors.enable", true))
      for (const { start, end } of editor.visibleRanges)
        for (let line = start.line; line <= end.line; line++)
          for (const { column, from, to } of cellsOf(editor.document.lineAt(line).text))
            ranges[(column - 1) % colours]!.push(new vscode.Range(line, from, line, to));
    this.kinds.forEach((kind, i) => editor.setDecorations(kind, ranges[i]!));
  }
}
