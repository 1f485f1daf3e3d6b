import { closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  MatchDecorator,
  ViewPlugin,
} from "@codemirror/view";
import { theme } from "./theme";

/** A tab ends a cell of a matrix, so it's seen. */
const tabs = (() => {
  const matcher = new MatchDecorator({ regexp: /\t/g, decoration: Decoration.mark({ class: "cm-cell-end" }) });
  return ViewPlugin.define(
    (view) => ({
      decorations: matcher.createDeco(view),
      update(update) {
        this.decorations = matcher.updateDeco(update, this.decorations);
      },
    }),
    { decorations: (it) => it.decorations },
  );
})();

function insertTab(view: EditorView): boolean {
  closeCompletion(view);
  view.dispatch(view.state.replaceSelection("\t"), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

/** An editor of plain text. It's in a shadow root, where its styles need no permission to be inline. */
export function makeEditor(parent: HTMLElement, language: Extension): EditorView {
  const root = parent.attachShadow({ mode: "open" });
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        drawSelection(),
        search({ top: true }),
        highlightSelectionMatches(),
        tabs,
        language,
        theme,
        EditorView.lineWrapping,
        EditorState.tabSize.of(4),
        EditorView.contentAttributes.of({
          "aria-label": "Text of the ladder. Press Escape and then Tab to leave the editor, Control and full stop for fixes.",
          spellcheck: "false",
          tabindex: "0",
        }),
        keymap.of([{ key: "Tab", run: insertTab }, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      ],
    }),
  });
}
