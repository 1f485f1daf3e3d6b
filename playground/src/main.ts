// The page: an editor, and next to it what the server says about the ladder.
import { Prec, Transaction } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { LadderDocument } from "./document";
import { makeEditor } from "./editor";
import { byId, element } from "./element";
import { download, exported, ladderFrom } from "./files";
import * as findings from "./findings";
import { chooseAction, stepThroughActions } from "./fixes";
import { Grid } from "./grid";
import { colour, language, mark } from "./language";
import type { Diagnostic } from "./protocol";
import { Server } from "./server";
import { fragmentOf, type Shared, sharedIn } from "./share";
import { Tabs } from "./tabs";

const draftKey = "draft";

const server = new Server((problem) => say(problem, "problem"));
let current: LadderDocument | undefined;
let name = "";
let started: Promise<void> | undefined;

const view = makeEditor(byId("editor"), [
  language(() => current),
  Prec.high(keymap.of([{ key: "Mod-.", run: () => (current && void chooseAction(current), true) }])),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) {
      current?.change(update);
      keepDraft();
    }
    if (update.selectionSet || update.docChanged) grid.light(update.state.selection.main.head);
    if (update.viewportChanged || update.docChanged) colourSoon();
  }),
]);
const document_ = new LadderDocument(server, view);
const tabs = new Tabs(byId("tabs"), (shown) => shown === "grid-panel" && void grid.update());
const grid = new Grid(byId<HTMLIFrameElement>("grid"), document_, (ladders) => {
  const filled = ladders.reduce((sum, { coverage }) => sum + coverage.filled, 0);
  const cells = ladders.reduce((sum, { coverage }) => sum + coverage.cells, 0);
  byId("filled").textContent = cells === 0 ? "No cells yet" : `${filled} of ${findings.counted(cells, "cell")} filled`;
}, (message) => say(message, "problem"));

let types: string[] = [];
let colourTimer: ReturnType<typeof setTimeout> | undefined;
function colourSoon(): void {
  clearTimeout(colourTimer);
  colourTimer = setTimeout(() => current && void colour(current, types), 30);
}

let noticeTimer: ReturnType<typeof setTimeout> | undefined;

/** Says something for a while, to those who listen too. */
function say(message: string, kind: "done" | "problem" = "done"): void {
  const notice = byId("notice");
  notice.textContent = message;
  notice.dataset.kind = kind;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => (notice.textContent = ""), kind === "done" ? 4000 : 12_000);
}

/** Shows another ladder. That can be undone by going back to the last one. */
function open(ladder: Shared): void {
  name = ladder.name;
  byId("name").textContent = name;
  document.title = `${name} – Ladder playground`;
  current = undefined;
  const text = ladder.text.replace(/\r\n?/g, "\n");
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, annotations: Transaction.addToHistory.of(true) });
  view.scrollDOM.scrollTop = 0;
  keepDraft();
  if (started !== undefined) void started.then(begin);
}

function begin(): void {
  current = document_;
  document_.open(name);
  colourSoon();
  void grid.update();
}

let draftTimer: ReturnType<typeof setTimeout> | undefined;
function keepDraft(): void {
  clearTimeout(draftTimer);
  draftTimer = setTimeout(saveDraft, 300);
}
function saveDraft(): void {
  clearTimeout(draftTimer);
  localStorage.setItem(draftKey, JSON.stringify({ name, text: view.state.doc.toString() }));
}

function draft(): Shared | undefined {
  try {
    return JSON.parse(localStorage.getItem(draftKey) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

async function check(uri: string, version: number | undefined, diagnostics: Diagnostic[]): Promise<void> {
  if (!document_.isNow(uri, version)) return;
  const sorted = diagnostics.sort((one, other) => one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character);
  const without = sorted.map((diagnostic) => ({ diagnostic, fixes: [] }));
  mark(document_, without);
  const wrong = sorted.filter(({ severity }) => severity <= 2).length;
  byId("count").textContent = String(sorted.length);
  byId("summary").textContent = sorted.length === 0 ? "No findings" : findings.counted(sorted.length, "finding");
  byId("status").dataset.state = wrong > 0 ? "wrong" : sorted.length > 0 ? "hints" : "fine";
  byId("nothing").hidden = sorted.length > 0;
  document.documentElement.dataset.checked = String(Math.round(performance.now()));
  void grid.update();
  const fixable = await findings.withFixes(document_, sorted);
  if (!document_.isNow(uri, version)) return;
  mark(document_, fixable);
  findings.show(byId("findings"), document_, fixable);
  byId<HTMLButtonElement>("fix-all").disabled = !fixable.some(({ fixes }) => fixes.length > 0);
}

server.on<{ uri: string; version?: number; diagnostics: Diagnostic[] }>("textDocument/publishDiagnostics", ({ uri, version, diagnostics }) => void check(uri, version, diagnostics));

async function fixAll(): Promise<void> {
  const all = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const [action] = await document_.actionsAt(all, [], ["source.fixAll"]);
  if (action?.edit === undefined) return say("The fixes that are left change what the ladder says, so choose them one by one.");
  document_.apply(action.edit);
  say("Made all safe fixes. You can undo them in the editor.");
}

async function format(): Promise<void> {
  const edits = await document_.ask<[]>("textDocument/formatting", { options: { tabSize: 4, insertSpaces: false } });
  if (edits === undefined || edits.length === 0) return say("The ladder is already in the standard format.");
  document_.apply({ changes: { [`file:///w/${encodeURIComponent(name)}`]: edits } });
  say("Put the ladder into the standard format.");
}

async function share(): Promise<void> {
  const fragment = await fragmentOf({ name, text: view.state.doc.toString() });
  history.replaceState(null, "", fragment);
  try {
    await navigator.clipboard.writeText(location.href);
    say("Copied a link. The ladder is in the link itself, and on no server.");
  } catch {
    say("The link is now in the address bar. The ladder is in the link itself, and on no server.");
  }
}

async function take(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    await started;
    const { note, ...ladder } = await ladderFrom(file, server);
    open(ladder);
    say(note === "" ? `Opened ${file.name}.` : note);
    tabs.show("findings-panel");
  } catch (error) {
    say((error as Error).message, "problem");
  }
}

async function save(format: string): Promise<void> {
  try {
    download(await exported({ name, text: view.state.doc.toString() }, format, server));
  } catch (error) {
    say((error as Error).message, "problem");
  }
}

const samples = JSON.parse(byId("samples").textContent ?? "[]") as Shared[];
const choice = byId<HTMLSelectElement>("sample");
choice.append(...samples.map((it, i) => element("option", { value: String(i) }, it.name)));
choice.addEventListener("change", () => {
  const chosen = samples[Number(choice.value)];
  choice.value = "";
  if (chosen !== undefined) open(chosen);
});
const saved = byId<HTMLSelectElement>("download");
saved.addEventListener("change", () => {
  void save(saved.value);
  saved.value = "";
});
const chooser = byId<HTMLInputElement>("file");
byId("open").addEventListener("click", () => chooser.click());
chooser.addEventListener("change", () => {
  void take(chooser.files?.[0]);
  chooser.value = "";
});
byId("fix-all").addEventListener("click", () => void fixAll());
byId("format").addEventListener("click", () => void format());
byId("share").addEventListener("click", () => void share());
byId("close-actions").addEventListener("click", () => byId<HTMLDialogElement>("actions").close());
byId("actions").addEventListener("keydown", stepThroughActions);

// A file can be dropped anywhere.
for (const kind of ["dragenter", "dragover"] as const)
  window.addEventListener(kind, (event) => {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    document.body.dataset.dropping = "";
  }, true);
window.addEventListener("dragleave", (event) => event.relatedTarget === null && delete document.body.dataset.dropping, true);
window.addEventListener("drop", (event) => {
  delete document.body.dataset.dropping;
  const file = event.dataTransfer?.files[0];
  if (file === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  void take(file);
}, true);
window.addEventListener("hashchange", () => void sharedIn(location.hash).then((it) => it && open(it)));
window.addEventListener("pagehide", saveDraft);

const capabilities = {
  workspace: { configuration: false, workspaceFolders: false },
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { documentationFormat: ["markdown"] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } }, isPreferredSupport: true },
    rename: {},
    semanticTokens: {
      requests: { range: true },
      formats: ["relative"],
      tokenModifiers: [],
      tokenTypes: ["namespace", "class", "property", "enumMember", "parameter", "keyword", "string", "operator", "comment", "decorator"],
    },
  },
};

async function main(): Promise<void> {
  const starting = server.start(capabilities).then((answer) => {
    types = answer.capabilities.semanticTokensProvider.legend.tokenTypes;
  });
  const first = (await sharedIn(location.hash)) ?? draft() ?? samples[0];
  if (location.hash.startsWith("#1=") && (await sharedIn(location.hash)) === undefined) say("The link is incomplete, so its ladder can't be shown.", "problem");
  started = starting;
  if (first !== undefined) open(first);
  try {
    await starting;
    document.documentElement.dataset.ready = "";
  } catch (error) {
    byId("summary").textContent = "Not checked";
    say(`The checker didn't start. ${(error as Error).message}`, "problem");
  }
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("offline.js").catch(() => undefined);
}

void main();
