import type { Matrices, Matrix } from "../../editors/vscode/src/answers";
import { addressOf, cellAt, located, rangeOf } from "../../editors/vscode/src/matrix/address";
import { GridEdits } from "../../editors/vscode/src/matrix/edits";
import { cellGroup, type Entry, headingGroups, titleOf } from "../../editors/vscode/src/matrix/entries";
import type { Address, Mode, NamedPlace, Outcome, ToExtension, ToPage } from "../../editors/vscode/src/matrix/messages";
import { redo, undo } from "@codemirror/commands";
import type { LadderDocument } from "./document";
import { type Choice, choose } from "./fixes";
import { GridEditor } from "./gridEditor";
import { offsetOf } from "./protocol";

/** The matrix view of VS Code, in a frame: it's told of the ladders, and says what is written into their cells. */
export class Grid {
  private readonly edits: GridEdits<object>;
  private ladders: Matrix[] = [];
  private told = "";
  private compares = false;
  private ready = false;
  private asking: Promise<void> | undefined;
  private askAgain = false;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly document: LadderDocument,
    private readonly onLadders: (ladders: Matrix[]) => void,
    private readonly onProblem: (message: string) => void,
  ) {
    this.edits = new GridEdits(new GridEditor(document));
    window.addEventListener("message", ({ data, source }: MessageEvent<ToExtension>) => {
      // Extensions of the browser may send messages too.
      if (source === frame.contentWindow && typeof data === "object" && data !== null) this.hear(data);
    });
    // A frame that was there first isn't heard when it says that it's ready.
    this.say({ kind: "gone", message: "" });
    frame.src = "matrix.html";
  }

  /** Shows the ladders as they are now. Only one request runs at a time; edits meanwhile cause one more. */
  update(): Promise<void> {
    this.askAgain = this.asking !== undefined;
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
      if (this.askAgain) void this.update();
    });
    return this.asking;
  }

  private async ask(): Promise<void> {
    const answer = await this.document.matrices<Matrices>(this.compares);
    this.ladders = answer?.ladders ?? [];
    this.onLadders(this.ladders);
    this.tell();
  }

  light(offset: number): void {
    this.say({ kind: "light", address: addressOf(this.ladders, this.document.positionOf(offset)) });
  }

  private tell(): void {
    const ladders = JSON.stringify(this.ladders);
    if (!this.ready || ladders === this.told) return;
    this.told = ladders;
    this.say({ kind: "matrices", ladders });
  }

  private say(message: ToPage): void {
    if (this.ready) this.frame.contentWindow?.postMessage(message, location.origin);
  }

  private hear(message: ToExtension): void {
    switch (message.kind) {
      case "ready":
        this.ready = true;
        this.say({ kind: "mode", mode: (localStorage.getItem("grid") as Mode | null) ?? "texts", compares: this.compares });
        this.told = "";
        return this.tell();
      case "mode":
        return localStorage.setItem("grid", message.mode);
      case "compare":
        this.compares = message.compares;
        return void this.update();
      case "go":
        return this.go(message.address);
      case "write":
        return void this.answer(message.id, this.edits.write(message.cell, message.base, message.text));
      case "writeAll":
        return void this.answer(message.id, this.edits.writeAll(message.cells));
      case "rename":
        return void this.answer(message.id, this.edits.rename(message.place, message.name));
      case "heading":
        return void this.answer(message.id, this.edits.heading(message.edit));
      case "first":
        return void this.answer(message.id, this.edits.first(message.ladder, message.what, message.name));
      case "menu":
        return void this.menu(message.place);
      case "tell":
        return this.onProblem(message.message);
      case "history":
        message.step === "undo" ? undo(this.document.view) : redo(this.document.view);
        return;
      case "save":
        return; // the page keeps what is written
    }
  }

  private async answer(id: number, edit: Promise<Outcome>): Promise<void> {
    const outcome = await edit;
    await this.update();
    this.say({ kind: "answer", id, outcome });
  }

  private go(address: Address): void {
    const range = rangeOf(this.ladders, address);
    if (range === undefined) return;
    const { view } = this.document;
    view.dispatch({ selection: { anchor: offsetOf(view.state.doc, range.start) }, scrollIntoView: true });
    view.focus();
  }

  /** Shows what can be done with a cell or a heading. */
  private async menu(place: NamedPlace): Promise<void> {
    const address = located(this.ladders, place);
    if (address === undefined) return;
    const isName = address.skill < 0 || address.level < 0;
    const groups = isName ? headingGroups(place) : [cellGroup(this.ladders, address)];
    const entries = groups.flatMap((it) => it.entries).map(({ label, detail, ...entry }) => ({ label, detail, run: () => void this.enter(entry, place) }));
    choose(titleOf(place), [...(isName ? [] : await this.actions(address)), ...entries]);
  }

  /** Fixes of a cell, and other places for its text. */
  private async actions(address: Address): Promise<Choice[]> {
    const cell = cellAt(this.ladders, address);
    const actions = cell === undefined ? [] : await this.document.actionsAt(cell.range, [], ["quickfix", "refactor.move"]);
    const edits = actions.filter((it) => it.edit !== undefined);
    return edits.map(({ title, edit }) => ({ label: title, run: () => this.document.apply(edit) }));
  }

  private async enter({ action, text }: Omit<Entry, "label">, place: NamedPlace): Promise<void> {
    this.frame.focus();
    if (action !== undefined) return this.say({ kind: "do", action, place });
    const outcome = await this.edits.writeAll([{ cell: place, text: text ?? "" }]);
    if (outcome.kind === "refused") this.onProblem(outcome.message);
  }
}
