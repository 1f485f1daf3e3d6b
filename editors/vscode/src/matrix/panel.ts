import { basename } from "node:path";
import * as vscode from "vscode";
import type { Range } from "vscode-languageclient/node";
import type { Matrix, Place } from "../answers";
import type { Checker } from "../checker";
import { Delay } from "../delay";
import { addressOf, located, rangeOf, sourceOf } from "./address";
import type { Address, Mode, NamedPlace, Outcome, ToExtension, ToPage } from "./messages";
import { page } from "./page";

/** Shows for a moment, in milliseconds, where the text of a cell is. */
const highlight = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground") });
const highlightTime = 1500;

/** How often a text is written anew when the document changes meanwhile. */
const mostWrites = 10;

/** How the author last looked at a matrix. */
const modeKey = "matrix.mode";

/** The matrix views, one for each document shown as a matrix. */
export class MatrixPanels implements vscode.Disposable {
  private readonly panels = new Map<string, MatrixPanel>();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly checker: Checker,
  ) {}

  /** Shows a document's ladders next to its text, with the given position highlighted. */
  async show(place: Place): Promise<void> {
    let panel = this.panels.get(place.uri);
    if (panel === undefined) {
      panel = new MatrixPanel(place.uri, this.context, this.checker, () => this.panels.delete(place.uri));
      this.panels.set(place.uri, panel);
    }
    panel.reveal();
    await panel.update();
    if (place.position !== undefined) panel.light(place.position);
  }

  dispose(): void {
    for (const panel of [...this.panels.values()]) panel.dispose();
  }
}

/** The matrix view of one document. It follows the text and the cursor, goes to the text of a cell, and writes what is
 *  typed into a cell into the text. */
class MatrixPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly soon = new Delay(30, () => void this.update());
  private readonly later = new Delay(500, () => void this.update());
  private closed = false;
  private patience = 10;
  private ladders: Matrix[] = [];
  private told: string | undefined; // what the page shows
  private lit: string | undefined;
  private ready = false;
  private asking = false;
  private askAgain = false;

  constructor(
    private readonly uri: string,
    private readonly context: vscode.ExtensionContext,
    private readonly checker: Checker,
    onDispose: () => void,
  ) {
    this.panel = vscode.window.createWebviewPanel(
      "ladder.matrix",
      `Matrix: ${basename(vscode.Uri.parse(uri).path)}`,
      { viewColumn: columnBeside(uri), preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], retainContextWhenHidden: true },
    );
    this.panel.iconPath = vscode.Uri.joinPath(context.extensionUri, "icons", "ladder.svg");
    const subscriptions = [
      this.soon,
      this.later,
      this.panel.webview.onDidReceiveMessage((message: ToExtension) => this.hear(message)),
      checker.onDidChange(() => this.soon.again()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === uri) void this.update();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((it) => it.toString() === uri)) this.soon.again();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document.uri.toString() === uri && selections[0] !== undefined) this.light(selections[0].active);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.uri.toString() !== uri) return;
        this.told = undefined;
        this.say({ kind: "gone", message: "This ladder has been closed. Open it again to see its matrix." });
      }),
    ];
    this.panel.onDidDispose(() => {
      this.closed = true;
      for (const it of subscriptions) it.dispose();
      onDispose();
    });
    void page(context.extensionUri).then((html) => {
      if (!this.closed) this.panel.webview.html = html;
    });
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Shows the ladders as they are now. Only one request runs at a time; edits meanwhile cause one more. */
  async update(): Promise<void> {
    this.askAgain = this.asking;
    if (this.asking) return;
    this.asking = true;
    const answer = await this.checker.ask("ladder.showMatrix", { uri: this.uri });
    this.asking = false;
    if (answer !== undefined) {
      this.patience = 0;
      this.ladders = answer.ladders;
      this.tellLadders();
    } else if (0 < this.patience) {
      // A request overtaken by an edit gets no answer, and nothing else may trigger another one.
      this.patience--;
      this.later.again();
    }
    if (this.askAgain) await this.update();
  }

  light(place: { line: number; character: number }): void {
    const address = addressOf(this.ladders, place);
    const key = JSON.stringify(address);
    if (key === this.lit) return;
    this.lit = key;
    this.say({ kind: "light", address });
  }

  /** Shows the ladders, unless the page shows just these. */
  private tellLadders(): void {
    const ladders = JSON.stringify(this.ladders);
    if (!this.ready || ladders === this.told) return;
    this.told = ladders;
    this.say({ kind: "matrices", ladders });
  }

  private say(message: ToPage): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }

  private hear(message: ToExtension): void {
    switch (message.kind) {
      case "go":
        return void this.go(message.address);
      case "mode":
        return void this.context.globalState.update(modeKey, message.mode);
      case "write":
        return void this.answer(message.id, this.write(message.cell, message.base, message.text));
      case "rename":
        return void this.answer(message.id, this.rename(message.place, message.name));
      case "history":
        return void this.step(message.step);
      case "ready":
        return this.begin();
    }
  }

  private begin(): void {
    this.ready = true;
    this.say({ kind: "mode", mode: this.context.globalState.get<Mode>(modeKey, "texts") });
    this.told = undefined;
    this.tellLadders();
    if (this.lit !== undefined) this.say({ kind: "light", address: JSON.parse(this.lit) as Address });
  }

  /** Says what became of an edit once its outcome is shown. */
  private async answer(id: number, edit: Promise<Outcome>): Promise<void> {
    const outcome = await edit;
    await this.update();
    this.say({ kind: "answer", id, outcome });
  }

  /** Renames a skill or a level in all ladders that share it. */
  private async rename(named: NamedPlace, name: string): Promise<Outcome> {
    const answer = await this.checker.ask("ladder.showMatrix", { uri: this.uri });
    const place = answer && located(answer.ladders, named);
    const range = place && answer && rangeOf(answer.ladders, place);
    if (range === undefined) return { kind: "refused", message: "This name is no longer in the ladder." };
    const at = new vscode.Position(range.start.line, range.start.character);
    try {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", vscode.Uri.parse(this.uri), at, name);
      if (await vscode.workspace.applyEdit(edit)) return { kind: "done" };
    } catch (error) {
      return { kind: "refused", message: error instanceof Error ? error.message : String(error) };
    }
    return { kind: "refused", message: "The document couldn't be edited. Try again." };
  }

  /** Writes a text into a cell that said `base` when its editing began. */
  private async write(cell: NamedPlace, base: string, text: string): Promise<Outcome> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(this.uri));
    for (let i = 0; i < mostWrites; i++) {
      const answer = await this.checker.ask("ladder.showMatrix", { uri: this.uri });
      // The document was edited while the checker was about to answer.
      if (answer?.version == null) continue;
      const place = located(answer.ladders, cell);
      if (place === undefined) return { kind: "refused", message: "This cell is no longer in the ladder." };
      const now = sourceOf(answer.ladders, place);
      if (now !== base) return { kind: "changed", now };
      const { ladder, skill, level } = place;
      const edit = await this.checker.writeCell({ textDocument: { uri: this.uri }, version: answer.version, ladder, skill, level, text });
      if (typeof edit === "string") return { kind: "refused", message: edit };
      if (edit === undefined || document.version !== answer.version) continue;
      if (edit.size === 0 || (await vscode.workspace.applyEdit(edit))) return { kind: "done" };
    }
    return { kind: "refused", message: "The document couldn't be edited. Try again." };
  }

  /** Undo and redo are the text editor's, which needs the focus for them. */
  private async step(step: "undo" | "redo"): Promise<void> {
    const shown = editorOf(this.uri);
    if (shown === undefined) return;
    await vscode.window.showTextDocument(shown.document, { viewColumn: shown.viewColumn });
    await vscode.commands.executeCommand(step);
    this.panel.reveal();
  }

  /** Moves the cursor to an address, in the editor that shows the text. */
  private async go(address: Address): Promise<void> {
    const matrix = this.ladders[address.ladder];
    const elsewhere = matrix?.inherited[address.skill - matrix.skills.length];
    if (elsewhere !== undefined) return this.goTo(elsewhere.location.uri, elsewhere.location.range);
    const range = rangeOf(this.ladders, address);
    if (range !== undefined) await this.goTo(this.uri, range);
  }

  private async goTo(uri: string, range: Range): Promise<void> {
    const start = new vscode.Position(range.start.line, range.start.character);
    const end = new vscode.Position(range.end.line, range.end.character);
    const shown = editorOf(uri);
    const document = shown?.document ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
    const column = shown?.viewColumn ?? editorOf(this.uri)?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(document, { viewColumn: column });
    // Nothing is selected: the next key would replace it.
    editor.selection = new vscode.Selection(start, start);
    const cell = new vscode.Range(start, end);
    editor.revealRange(cell, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    editor.setDecorations(highlight, [cell]);
    setTimeout(() => editor.setDecorations(highlight, []), highlightTime);
  }
}

const editorOf = (uri: string) => vscode.window.visibleTextEditors.find((it) => it.document.uri.toString() === uri);

/** The column next to the text, whatever has the focus. */
function columnBeside(uri: string): vscode.ViewColumn {
  const column = editorOf(uri)?.viewColumn;
  return column === undefined ? vscode.ViewColumn.Beside : column + 1;
}
