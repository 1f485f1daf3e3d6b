import * as vscode from "vscode";

/**
 * Makes the tab key write tabs in every ladder that is shown. The defaults for the language come too late for the editors
 * that a window reopens, and spaces would join two cells.
 */
export function keepTabs(): vscode.Disposable {
  const keep = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) if (editor.document.languageId === "ladder") editor.options = { insertSpaces: false };
  };
  keep(vscode.window.visibleTextEditors);
  return vscode.window.onDidChangeVisibleTextEditors(keep);
}
