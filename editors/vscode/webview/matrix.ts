// The page of the matrix view. It shows the ladders it is sent, and reports which cell is selected.
import type { Matrix } from "../src/answers";
import type { Address, ToExtension, ToPage } from "../src/matrix/messages";
import { element } from "./element";
import { LadderView } from "./ladderView";
import { Note } from "./note";

const editor = acquireVsCodeApi();
const say = (message: ToExtension) => editor.postMessage(message);

const root = document.getElementById("matrices") as HTMLElement;
const note = new Note(document.getElementById("note") as HTMLElement);
let views: LadderView[] = [];
let lit: Address | undefined;

function show(ladders: Matrix[]): void {
  if (ladders.length === 0) return tell("This document has no ladder yet. Write a heading, and a table or skills below it.");
  if (ladders.length !== views.length) {
    views = ladders.map((_, index) => new LadderView(index, note, (address) => say({ kind: "go", address })));
    root.replaceChildren(...views.map((view) => view.element));
  }
  ladders.forEach((matrix, index) => views[index]?.update(matrix));
  light(lit);
}

function light(address: Address | undefined): void {
  lit = address;
  for (const view of views) view.light(address);
}

function tell(message: string): void {
  views = [];
  note.hide();
  root.replaceChildren(element("p", { class: "message" }, message));
}

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  switch (data.kind) {
    case "matrices":
      return show(data.ladders);
    case "light":
      return light(data.address);
    case "gone":
      return tell(data.message);
  }
});
window.addEventListener("scroll", () => note.hide(), true);
say({ kind: "ready" });
