import * as vscode from "vscode";
import type { Range } from "vscode-languageclient/node";
import type { Matrix, Place } from "../answers";
import type { Checker } from "../checker";
import { Delay } from "../delay";
import { fileName } from "../fileName";
import { addressOf, located, rangeOf } from "./address";
import { DocumentEditor } from "./documentEditor";
import { GridEdits } from "./edits";
import { Ladders } from "./ladders";
import { cellMenu, headingMenu } from "./menu";
import type { Address, Mode, NamedPlace, Outcome, ToExtension, ToPage } from "./messages";
import { page } from "./page";

/** Shows for a moment, in milliseconds, where the text of a cell is. */
const highlight = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor("editor.rangeHighlightBackground") });
const highlightTime = 1500;

/** The name of the custom editor that shows a ladder as a grid instead of its text. */
const editorType = "ladder.grid";

const options = { enableFindWidget: true, retainContextWhenHidden: true };

/** How the author last looked at a matrix. */
const modeKey = "matrix.mode";
const comparesKey = "matrix.compares";

/** The matrix views next to their documents, one for each document, and those in place of a text editor. */
export class MatrixPanels implements vscode.CustomTextEditorProvider, vscode.Disposable {
  private readonly panels = new Map<string, MatrixPanel>();
  private readonly editors = new Set<MatrixPanel>();
  private readonly registration = vscode.window.registerCustomEditorProvider(editorType, this, { webviewOptions: options });

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly checker: Checker,
  ) {}

  /** Shows a document's ladders next to its text, with the given position highlighted. */
  async show(place: Place): Promise<void> {
    let panel = this.panels.get(place.uri);
    if (panel === undefined) {
      const title = `Matrix: ${fileName(vscode.Uri.parse(place.uri).path)}`;
      const shown = vscode.window.createWebviewPanel("ladder.matrix", title, { viewColumn: columnBeside(place.uri), preserveFocus: true }, options);
      panel = new MatrixPanel(place.uri, shown, false, this.context, this.checker, () => this.panels.delete(place.uri));
      this.panels.set(place.uri, panel);
    }
    panel.reveal();
    await panel.update();
    if (place.position !== undefined) panel.light(place.position);
  }

  /** Shows a document as a grid in place of its text. */
  async resolveCustomTextEditor(document: vscode.TextDocument, shown: vscode.WebviewPanel): Promise<void> {
    const panel: MatrixPanel = new MatrixPanel(document.uri.toString(), shown, true, this.context, this.checker, () => this.editors.delete(panel));
    this.editors.add(panel);
    await panel.update();
  }

  dispose(): void {
    this.registration.dispose();
    for (const panel of [...this.panels.values(), ...this.editors]) panel.dispose();
  }
}

/** The matrix view of one document. It follows the text and the cursor, goes to the text of a cell, and writes what is
 *  typed into a cell into the text. */
class MatrixPanel implements vscode.Disposable {
  private readonly ladders: Ladders;
  private readonly edits: GridEdits<vscode.WorkspaceEdit>;
  private readonly soon = new Delay(30, () => void this.update());
  private readonly later = new Delay(500, () => void this.update());
  private patience = 10;
  private told: string | undefined; // what the page shows, without its cells
  private lit: string | undefined;
  private ready = false;
  private closed = false;
  private updating: Promise<void> | undefined;
  private askAgain = false;

  constructor(
    private readonly uri: string,
    private readonly panel: vscode.WebviewPanel,
    /** It is shown in place of the text, and has the editor's own undo and save. */
    private readonly isEditor: boolean,
    private readonly context: vscode.ExtensionContext,
    checker: Checker,
    onDispose: () => void,
  ) {
    this.ladders = new Ladders(uri, checker, (changes) => this.tellLadders(changes));
    this.ladders.compares = context.globalState.get(comparesKey, false);
    this.edits = new GridEdits(new DocumentEditor(uri, checker, this.ladders));
    this.panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    this.panel.iconPath = vscode.Uri.joinPath(context.extensionUri, "icons", "ladder.svg");
    const subscriptions = [
      this.soon,
      this.later,
      this.panel.webview.onDidReceiveMessage((message: ToExtension) => this.hear(message)),
      checker.onDidChange(() => {
        this.ladders.forget();
        this.soon.again();
      }),
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
  update(): Promise<void> {
    this.askAgain = this.updating !== undefined;
    this.updating ??= this.ask().finally(() => (this.updating = undefined));
    return this.updating;
  }

  private async ask(): Promise<void> {
    do {
      this.askAgain = false;
      if ((await this.ladders.ask()) !== undefined) {
        this.patience = 0;
      } else if (0 < this.patience) {
        // A request overtaken by an edit gets no answer, and nothing else may trigger another one.
        this.patience--;
        this.later.again();
      }
    } while (this.askAgain);
  }

  light(place: { line: number; character: number }): void {
    const address = addressOf(this.ladders.all, place);
    const key = JSON.stringify(address);
    if (key === this.lit) return;
    this.lit = key;
    this.say({ kind: "light", address });
  }

  /** Shows what has changed; all of it, if the page shows nothing yet. */
  private tellLadders(changes: Matrix[]): void {
    if (!this.ready) return;
    const shown = this.told === undefined ? this.ladders.all : changes;
    const heads = withoutRanges(shown.map((it) => ({ ...it, cells: [] })));
    if (heads === this.told && shown.every((it) => it.partial && it.cells.length === 0)) return;
    this.told = heads;
    this.say({ kind: "matrices", ladders: withoutRanges(shown) });
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
      case "compare":
        return this.compare(message.compares);
      case "write":
        return void this.answer(message.id, this.edits.write(message.cell, message.base, message.text));
      case "writeAll":
        return void this.answer(message.id, this.edits.writeAll(message.cells));
      case "rename":
        return void this.answer(message.id, this.edits.rename(message.place, message.name));
      case "heading":
        return void this.answer(message.id, this.edits.heading(message.edit));
      case "menu":
        return void this.menu(message.place);
      case "first":
        return void this.answer(message.id, this.edits.first(message.ladder, message.what, message.name));
      case "tell":
        return void vscode.window.showWarningMessage(message.message);
      case "history":
        return void this.step(message.step);
      case "save":
        return void this.save();
      case "ready":
        return this.begin();
    }
  }

  /** Marks the words that the level below doesn't have, or no longer does. */
  private compare(compares: boolean): void {
    void this.context.globalState.update(comparesKey, compares);
    this.ladders.compares = compares;
    void this.update();
  }

  private begin(): void {
    this.ready = true;
    this.say({ kind: "mode", mode: this.context.globalState.get<Mode>(modeKey, "texts"), compares: this.ladders.compares });
    this.told = undefined;
    this.tellLadders(this.ladders.all);
    if (this.lit !== undefined) this.say({ kind: "light", address: JSON.parse(this.lit) as Address });
  }

  /** Says what became of an edit once its outcome is shown. */
  private async answer(id: number, edit: Promise<Outcome>): Promise<void> {
    const outcome = await edit;
    await this.update();
    this.say({ kind: "answer", id, outcome });
  }

  /** Shows what can be done with a cell or a heading. */
  private async menu(named: NamedPlace): Promise<void> {
    const address = located(this.ladders.all, named);
    if (address === undefined) return;
    const isName = address.skill < 0 || address.level < 0;
    const choice = isName ? await headingMenu(named) : await cellMenu(vscode.Uri.parse(this.uri), this.ladders.all, named, address);
    this.panel.reveal();
    if (choice === undefined) return;
    if ("run" in choice) {
      await choice.run();
      return;
    }
    if ("action" in choice) return this.say({ kind: "do", action: choice.action, place: named });
    const outcome = await this.edits.writeAll([{ cell: named, text: choice.text }]);
    if (outcome.kind === "refused") void vscode.window.showWarningMessage(outcome.message);
  }

  /** A grid next to the text isn't an editor, so saving is left to the page. */
  private async save(): Promise<void> {
    if (this.isEditor) return;
    const document = vscode.workspace.textDocuments.find((it) => it.uri.toString() === this.uri);
    await document?.save();
  }

  /** Undo and redo are the text editor's, which needs the focus for them. */
  private async step(step: "undo" | "redo"): Promise<void> {
    const shown = editorOf(this.uri);
    if (this.isEditor || shown === undefined) return;
    await vscode.window.showTextDocument(shown.document, { viewColumn: shown.viewColumn });
    await vscode.commands.executeCommand(step);
    this.panel.reveal();
  }

  /** Moves the cursor to an address, in the editor that shows the text. */
  private async go(address: Address): Promise<void> {
    const matrix = this.ladders.all[address.ladder];
    const elsewhere = matrix?.inherited[address.skill - matrix.skills.length];
    if (elsewhere !== undefined) return this.goTo(elsewhere.location.uri, elsewhere.location.range);
    const range = rangeOf(this.ladders.all, address);
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

/** As JSON. The page needs no ranges, which are a third of all. */
const withoutRanges = (ladders: Matrix[]) => JSON.stringify(ladders, (key, value: unknown) => (key === "range" ? undefined : value));

const editorOf = (uri: string) => vscode.window.visibleTextEditors.find((it) => it.document.uri.toString() === uri);

/** The column next to the text, whatever has the focus. */
function columnBeside(uri: string): vscode.ViewColumn {
  const column = editorOf(uri)?.viewColumn;
  return column === undefined ? vscode.ViewColumn.Beside : column + 1;
}
