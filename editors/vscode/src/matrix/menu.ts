import * as vscode from "vscode";
import type { Matrix } from "../answers";
import { cellAt, rangeOf } from "./address";
import { cellGroup, type Entry, type Group, headingGroups, titleOf } from "./entries";
import type { Address, NamedPlace, PageAction } from "./messages";

/** An entry of a menu here, which may also be something that is done at once. */
interface Choosable extends vscode.QuickPickItem, Entry {
  run?: () => Promise<unknown> | Thenable<unknown>;
}

const separator = (label: string): Choosable => ({ label, kind: vscode.QuickPickItemKind.Separator });

const choosable = ({ title, entries }: Group): Choosable[] => [...(title === "" ? [] : [separator(title)]), ...entries];

/** What a choice asks the page to do: something of its own, or to write a text into the cell. */
export type Choice = { action: PageAction } | { text: string } | { run: NonNullable<Choosable["run"]> } | undefined;

/** Lets the author choose what to do with a heading. */
export async function headingMenu(place: NamedPlace): Promise<Choice> {
  const chosen = await vscode.window.showQuickPick(headingGroups(place).flatMap(choosable), { title: titleOf(place) });
  return chosen?.action && { action: chosen.action };
}

/** Lets the author choose what to do with a cell: fix its findings, move its text, and so on. */
export async function cellMenu(uri: vscode.Uri, ladders: Matrix[], place: NamedPlace, address: Address): Promise<Choice> {
  const cell = cellAt(ladders, address);
  const entries: Choosable[] = [];
  if (cell !== undefined) {
    const { start, end } = cell.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range, undefined, 100);
    const possible = actions.filter((it) => it.disabled === undefined && it.edit !== undefined);
    const ofKind = (kind: vscode.CodeActionKind) => possible.filter((it) => it.kind !== undefined && kind.contains(it.kind)).map(entryOf);
    const fixes = ofKind(vscode.CodeActionKind.QuickFix);
    if (fixes.length > 0) entries.push(separator(cell.findings.map(({ message }) => message).join("; ")), ...fixes);
    const moves = ofKind(vscode.CodeActionKind.RefactorMove);
    if (moves.length > 0) entries.push(separator("Move"), ...moves);
  }
  entries.push(...choosable(cellGroup(ladders, address)));
  const range = rangeOf(ladders, address);
  if (cell !== undefined && address.level > 0 && range !== undefined) {
    const position = { line: range.start.line, character: range.start.character };
    entries.push({ label: "Compare with the level below", run: () => vscode.commands.executeCommand("ladder.compareLevels", { uri: uri.toString(), position }) });
  }
  const chosen = await vscode.window.showQuickPick(entries, { title: titleOf(place) });
  if (chosen?.text !== undefined) return { text: chosen.text };
  if (chosen?.action !== undefined) return { action: chosen.action };
  return chosen?.run && { run: chosen.run };
}

function entryOf(action: vscode.CodeAction): Choosable {
  return { label: action.title, run: () => apply(action) };
}

/** What the checker writes in place of a reason that isn't known yet. */
const reasonPlaceholder = ": reason -->";

/** Makes a change. If it ignores a finding, the author is asked for the reason. */
async function apply({ edit, title }: vscode.CodeAction): Promise<void> {
  if (edit === undefined) return;
  const asks = edit.entries().some(([, edits]) => edits.some(({ newText }) => newText.includes(reasonPlaceholder)));
  if (!asks) return void (await vscode.workspace.applyEdit(edit));
  const reason = await vscode.window.showInputBox({
    title,
    prompt: "Why is this OK? Your reason will be added to the comment.",
    validateInput: (it) => (it.includes("--") ? "A reason can't contain `--`." : undefined),
  });
  if (reason === undefined) return;
  const written = new vscode.WorkspaceEdit();
  const ending = reason.trim() === "" ? " -->" : `: ${reason.trim()} -->`;
  for (const [uri, edits] of edit.entries()) {
    written.set(
      uri,
      edits.map(({ range, newText }) => new vscode.TextEdit(range, newText.replace(reasonPlaceholder, () => ending))),
    );
  }
  await vscode.workspace.applyEdit(written);
}
