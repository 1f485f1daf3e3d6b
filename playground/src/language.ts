import { autocompletion, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { type Diagnostic as Marked, setDiagnostics } from "@codemirror/lint";
import { StateEffect, StateField, type Extension, type Range as Placed } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, hoverTooltip } from "@codemirror/view";
import type { LadderDocument } from "./document";
import type { Finding } from "./findings";
import { linesOf, shown, withCode } from "./markdown";
import { changesOf, type CompletionItem, type Hover, offsetOf, positionOf } from "./protocol";

type Current = () => LadderDocument | undefined;

const setTokens = StateEffect.define<DecorationSet>();

/** The colours of words, which stay with them until the server has looked at the text again. */
const tokens = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, { changes, effects }) {
    for (const it of effects) if (it.is(setTokens)) return it.value;
    return decorations.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Colours what can be seen. */
export async function colour(document: LadderDocument, types: string[]): Promise<void> {
  const { view } = document;
  const { from, to } = view.viewport;
  const range = { start: positionOf(view.state.doc, from), end: positionOf(view.state.doc, to) };
  const answer = await document.ask<{ data: number[] }>("textDocument/semanticTokens/range", { range });
  if (answer === undefined) return;
  const marks: Placed<Decoration>[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i + 4 < answer.data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = answer.data.slice(i, i + 4);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = offsetOf(view.state.doc, { line, character });
    const end = offsetOf(view.state.doc, { line, character: character + length });
    if (start < end) marks.push(Decoration.mark({ class: `cm-token-${types[type]}` }).range(start, end));
  }
  view.dispatch({ effects: setTokens.of(Decoration.set(marks, true)) });
}

const severities = { 1: "error", 2: "warning", 3: "info", 4: "hint" } as const;

/** Draws a wavy line below each finding. */
export function mark(document: LadderDocument, findings: Finding[]): void {
  const { view, now } = document;
  const marked = findings.map(({ diagnostic, fixes }): Marked => {
    const from = offsetOf(view.state.doc, diagnostic.range.start);
    const to = offsetOf(view.state.doc, diagnostic.range.end);
    const [first = "", ...rest] = linesOf(diagnostic.message);
    return {
      from,
      to,
      severity: severities[diagnostic.severity],
      message: diagnostic.message,
      renderMessage: () => {
        const box = globalThis.document.createElement("div");
        box.append(...withCode(first));
        for (const line of rest) {
          const more = globalThis.document.createElement("p");
          more.append(...withCode(line));
          box.append(more);
        }
        return box;
      },
      actions: fixes.map(({ title, edit }) => ({ name: title.replaceAll("`", ""), apply: () => document.apply(edit, now) })),
    };
  });
  view.dispatch(setDiagnostics(view.state, marked));
}

async function complete(current: Current, context: CompletionContext): Promise<CompletionResult | null> {
  const document = current();
  if (document === undefined) return null;
  const { doc } = context.state;
  const triggered = /[#|:\w]$/.test(doc.lineAt(context.pos).text.slice(0, context.pos - doc.lineAt(context.pos).from));
  if (!context.explicit && !triggered) return null;
  const position = positionOf(doc, context.pos);
  const answer = await document.ask<{ items: CompletionItem[] }>("textDocument/completion", { position });
  if (answer === undefined || answer.items.length === 0) return null;
  const starts = answer.items.map(({ textEdit }) => (textEdit === undefined ? context.pos : offsetOf(doc, textEdit.range.start)));
  const from = Math.min(context.pos, ...starts);
  const options = answer.items.map((item, i): Completion => {
    const documentation = typeof item.documentation === "string" ? item.documentation : item.documentation?.value;
    return {
      label: doc.sliceString(from, starts[i] ?? from) + (item.filterText ?? item.label),
      displayLabel: item.label,
      boost: -i / 100, // in the server's order
      apply: (view) => {
        const edit = item.textEdit ?? { range: { start: position, end: position }, newText: item.label };
        const [change] = changesOf(doc, [edit]);
        if (change === undefined) return;
        // What has been typed since then is replaced too.
        const to = change.to + view.state.selection.main.head - context.pos;
        view.dispatch({ changes: { ...change, to }, selection: { anchor: change.from + edit.newText.length }, userEvent: "input.complete" });
      },
      ...(item.detail === undefined ? {} : { detail: item.detail }),
      ...(documentation === undefined ? {} : { info: () => shown(documentation) }),
    };
  });
  return { from, options, validFor: /^[^\t|\n]*$/ };
}

/** What the server knows about the text: words, completion and hover. */
export function language(current: Current): Extension {
  return [
    tokens,
    autocompletion({ override: [(context) => complete(current, context)], icons: false, selectOnOpen: false, maxRenderedOptions: 50 }),
    hoverTooltip(
      async ({ state }, offset) => {
        const document = current();
        const answer = await document?.ask<Hover>("textDocument/hover", { position: positionOf(state.doc, offset) });
        if (answer === undefined) return null;
        const start = answer.range === undefined ? offset : offsetOf(state.doc, answer.range.start);
        return { pos: start, end: answer.range === undefined ? offset : offsetOf(state.doc, answer.range.end), create: () => ({ dom: shown(answer.contents.value) }) };
      },
      { hoverTime: 250 },
    ),
  ];
}
