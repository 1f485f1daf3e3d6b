import * as vscode from "vscode";
import type { Place } from "./answers";

/** The position a code lens passes, or else the cursor; undefined if no ladder is open in an editor. */
export function placeOf(argument: unknown): Place | undefined {
  if (isPlace(argument)) return argument;
  const editor = ladderEditor();
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** The editor that shows a ladder; the active one first. */
export function ladderEditor(): vscode.TextEditor | undefined {
  const shown = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return shown.find((editor) => editor?.document.languageId === "ladder");
}

function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "position" in value && "uri" in value && typeof value.uri === "string";
}
