import type { Matrices, Matrix } from "../../editors/vscode/src/answers";
import { addressOf, located, rangeOf, sourceOf } from "../../editors/vscode/src/matrix/address";
import type { Address, Mode, NamedPlace, Outcome, ToExtension, ToPage } from "../../editors/vscode/src/matrix/messages";
import { redo, undo } from "@codemirror/commands";
import type { LadderDocument } from "./document";
import { offsetOf } from "./protocol";

const refused = (message: string): Outcome => ({ kind: "refused", message });

/** How often a text is written anew when the document changes meanwhile. */
const mostWrites = 10;

/** The matrix view of VS Code, in a frame: it's told of the ladders, and says what is written into their cells. */
export class Grid {
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
  ) {
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
        return void this.answer(message.id, this.write(message.cell, message.base, message.text));
      case "rename":
        return void this.answer(message.id, this.rename(message.place, message.name));
      case "history":
        message.step === "undo" ? undo(this.document.view) : redo(this.document.view);
        return;
      default:
        this.refuse(message);
    }
  }

  /** What VS Code's extension knows of and the playground doesn't yet. */
  private refuse(message: object): void {
    if (!("id" in message) || typeof message.id !== "number") return;
    this.say({ kind: "answer", id: message.id, outcome: refused("The playground can't do this yet. Change the text instead.") });
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

  private async rename(named: NamedPlace, name: string): Promise<Outcome> {
    const place = located(this.ladders, named);
    const range = place && rangeOf(this.ladders, place);
    if (range === undefined) return refused("This name is no longer in the ladder.");
    try {
      this.document.apply(await this.document.rename(range.start, name));
      return { kind: "done" };
    } catch (error) {
      return refused((error as Error).message);
    }
  }

  /** Writes a text into a cell that said `base` when its editing began. */
  private async write(cell: NamedPlace, base: string, text: string): Promise<Outcome> {
    for (let i = 0; i < mostWrites; i++) {
      const answer = await this.document.matrices<Matrices>(this.compares);
      if (answer?.version == null) continue;
      const place = located(answer.ladders, cell);
      if (place === undefined) return refused("This cell is no longer in the ladder.");
      const now = sourceOf(answer.ladders, place);
      if (now !== base) return { kind: "changed", now };
      try {
        const { edit } = await this.document.writeCell(answer.version, place, text);
        if (!this.document.isNow(answer.uri, answer.version)) continue;
        this.document.apply(edit);
        return { kind: "done" };
      } catch (error) {
        if (this.document.isNow(answer.uri, answer.version)) return refused((error as Error).message);
      }
    }
    return refused("The document couldn't be edited. Try again.");
  }
}
