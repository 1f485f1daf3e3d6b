import * as vscode from "vscode";
import type { Position } from "vscode-languageclient/node";
import type { Checker } from "../checker";
import type { Editor, GridArgument, GridCommand } from "./edits";
import type { Ladders } from "./ladders";

/** Edits a document in VS Code. */
export class DocumentEditor implements Editor<vscode.WorkspaceEdit> {
  constructor(
    private readonly uri: string,
    private readonly checker: Pick<Checker, "editGrid">,
    private readonly ladders: Pick<Ladders, "of">,
  ) {}

  async ask() {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(this.uri));
    return this.ladders.of(document.version);
  }

  plan(command: GridCommand, argument: GridArgument) {
    return this.checker.editGrid(command, { textDocument: { uri: this.uri }, ...argument });
  }

  async make(edit: vscode.WorkspaceEdit, version: number): Promise<boolean> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(this.uri));
    return document.version === version && (edit.size === 0 || (await vscode.workspace.applyEdit(edit)));
  }

  async rename({ line, character }: Position, name: string): Promise<boolean> {
    const at = new vscode.Position(line, character);
    return vscode.workspace.applyEdit(await vscode.commands.executeCommand<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", vscode.Uri.parse(this.uri), at, name));
  }

  async mayDelete(question: string, detail: string): Promise<boolean> {
    return (await vscode.window.showWarningMessage(question, { modal: true, detail }, "Delete")) === "Delete";
  }
}
