import * as vscode from "vscode";
import type { Command } from ".";

/** Opens a small ladder with mistakes to try things out on, as an untitled document. */
export const openSample: Command = async ({ context }) => {
  const file = vscode.Uri.joinPath(context.extensionUri, "walkthrough", "sample.ladder");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: "ladder", content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
};
