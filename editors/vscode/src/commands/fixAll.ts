import * as vscode from "vscode";
import type { Command } from ".";
import { needsLadder } from ".";
import { ladderEditor } from "../place";
import { counted } from "../wording";

/** The most actions whose edits are resolved; a single one makes all fixes. */
const most = 10;

/** Makes all fixes in the document that don't change what the ladder says, and reports how many changes that took. */
export const fixAll: Command = async () => {
  const editor = ladderEditor();
  if (editor === undefined) return needsLadder();
  const { document } = editor;
  const kind = vscode.CodeActionKind.SourceFixAll.append("ladder");
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    kind.value,
    most,
  );
  const edits = actions.filter((it) => it.edit !== undefined && it.kind !== undefined && kind.contains(it.kind));
  for (const { edit } of edits) if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  const changed = edits.reduce((sum, { edit }) => sum + (edit?.get(document.uri).length ?? 0), 0);
  vscode.window.setStatusBarMessage(
    changed === 0 ? "Ladder: found no safe fixes in this file" : `Ladder: made ${counted(changed, "change")}`,
    5000,
  );
};
