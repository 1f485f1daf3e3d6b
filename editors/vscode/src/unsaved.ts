import * as vscode from "vscode";

/** Where an unsaved ladder goes: a document without text that it fills, or else a file beside the source. */
export interface Destination {
  fills?: vscode.TextDocument;
  source?: vscode.Uri;
}

/** Opens a ladder that isn't saved yet, and shows it beside its source. */
export async function openUnsaved(text: string, name: string, { fills, source }: Destination): Promise<vscode.TextDocument> {
  const document = fills ?? (await newDocument(name, source));
  await replaceText(document, text);
  const shown = vscode.window.visibleTextEditors.find((it) => it.document.uri.toString() === source?.toString());
  const viewColumn = fills === undefined && shown?.viewColumn !== undefined ? shown.viewColumn + 1 : undefined;
  await vscode.window.showTextDocument(document, { viewColumn, preview: false });
  return document;
}

/** Replaces all of a document's text. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** The ladder in the active editor, if it is still empty. */
export function emptyLadder(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === "ladder" && document.getText().trim() === "" ? document : undefined;
}

async function newDocument(name: string, source: vscode.Uri | undefined): Promise<vscode.TextDocument> {
  const folder = folderOf(source);
  if (folder === undefined) return vscode.workspace.openTextDocument({ language: "ladder" });
  return vscode.workspace.openTextDocument(await freeName(folder, name));
}

/** The folder of the source, or else the first one of the workspace. */
function folderOf(source: vscode.Uri | undefined): vscode.Uri | undefined {
  if (source?.scheme === "file") return vscode.Uri.joinPath(source, "..");
  return vscode.workspace.workspaceFolders?.find((it) => it.uri.scheme === "file")?.uri;
}

/** A name that neither a file nor an unsaved document has. */
async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let i = 1; ; i++) {
    const file = vscode.Uri.joinPath(folder, `${name}${i === 1 ? "" : `-${i}`}.ladder`);
    const unsaved = file.with({ scheme: "untitled" });
    const isOpen = vscode.workspace.textDocuments.some((it) => it.uri.toString() === unsaved.toString());
    if (!isOpen && !(await exists(file))) return unsaved;
  }
}

export async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
