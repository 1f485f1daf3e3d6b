import * as vscode from "vscode";

/** Offers the ways to begin above a ladder that is still empty. */
export function offerBeginnings(): vscode.Disposable {
  const lens = (title: string, command: string) => new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command });
  return vscode.languages.registerCodeLensProvider(
    { language: "ladder" },
    {
      provideCodeLenses(document) {
        const isWanted = vscode.workspace.getConfiguration("ladder", document).get("codeLens.enable", true);
        if (!isWanted || document.getText().trim() !== "") return [];
        return [
          lens("Paste a spreadsheet", "ladder.pasteSpreadsheet"),
          lens("Import a file", "ladder.import"),
          lens("Start from a template", "ladder.newLadder"),
        ];
      },
    },
  );
}
