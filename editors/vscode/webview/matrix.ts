// The page of the matrix view. It shows the ladders it is sent, and reports which cell is selected and what is written
// into cells.
import type { Matrix } from "../src/answers";
import { merged } from "../src/matrix/merged";
import type { Address, Mode, Outcome, ToExtension, ToPage } from "../src/matrix/messages";
import { element } from "./element";
import { LadderView, type Requests } from "./ladderView";
import { ModeSwitch } from "./modeSwitch";
import { Note } from "./note";

const editor = acquireVsCodeApi();
const say = (message: ToExtension) => editor.postMessage(message);

const root = document.getElementById("matrices") as HTMLElement;
const note = new Note(document.getElementById("note") as HTMLElement);
const modes = new ModeSwitch({
  mode: (mode) => {
    choose(mode);
    say({ kind: "mode", mode });
  },
  compares: (compares) => say({ kind: "compare", compares }),
});
const answers = new Map<number, (outcome: Outcome) => void>();
let views: LadderView[] = [];
let shown: Matrix[] = [];
let lit: Address | undefined;
let lastId = 0;

/** Sends a message that has an answer. */
function ask(message: (id: number) => ToExtension): Promise<Outcome> {
  lastId++;
  const id = lastId;
  say(message(id));
  return new Promise((resolve) => answers.set(id, resolve));
}

const requests: Requests = {
  go: (address) => say({ kind: "go", address }),
  write: (cell, base, text) => ask((id) => ({ kind: "write", id, cell, base, text })),
  writeAll: (cells) => ask((id) => ({ kind: "writeAll", id, cells })),
  rename: (place, name) => ask((id) => ({ kind: "rename", id, place, name })),
  heading: (edit) => ask((id) => ({ kind: "heading", id, edit })),
  menu: (place) => say({ kind: "menu", place }),
  first: (ladder, what, name) => ask((id) => ({ kind: "first", id, ladder, what, name })),
  tell: (message) => say({ kind: "tell", message }),
  save: () => say({ kind: "save" }),
  showTexts: () => choose("texts"),
  history: (step) => say({ kind: "history", step }),
};

/** Shows ladders, some of which may say only what has changed. */
function show(changes: Matrix[]): void {
  shown = merged(shown, changes);
  if (shown.length === 0) return tell("This document has no ladder yet. Write a heading, and a table or skills below it.");
  const isNew = shown.length !== views.length;
  if (isNew) {
    views = shown.map((_, index) => new LadderView(index, note, requests));
    root.replaceChildren(modes.element, ...views.map((view) => view.element));
  }
  shown.forEach((matrix, index) => {
    const change = changes[index];
    views[index]?.update(matrix, modes.mode, change?.partial && !isNew ? change.cells : matrix.cells);
  });
  if (isNew) light(lit);
}

function choose(mode: Mode): void {
  modes.show(mode);
  note.hide();
  if (shown.length > 0) show(shown);
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
    case "mode":
      modes.mark(data.compares);
      return choose(data.mode);
    case "matrices":
      return show(JSON.parse(data.ladders) as Matrix[]);
    case "light":
      return light(data.address);
    case "answer":
      answers.get(data.id)?.(data.outcome);
      answers.delete(data.id);
      return;
    case "do":
      return views[data.place.ladder]?.act(data.action, data.place);
    case "gone":
      return tell(data.message);
  }
});
for (const type of ["copy", "cut", "paste"] as const) {
  window.addEventListener(type, (event) => views.find((it) => it.hasFocus)?.clipboard(event));
}
window.addEventListener("scroll", () => note.hide(), true);
say({ kind: "ready" });
