import type { LadderDocument } from "./document";
import { byId, element } from "./element";
import { withCode } from "./markdown";
import { rangeOf } from "./protocol";

/** Something to choose in the dialog, in the order of the page. */
export interface Choice {
  label: string;
  detail?: string | undefined;
  run: () => void;
}

/** Everything that can be done at the cursor. */
export async function chooseAction(document: LadderDocument): Promise<void> {
  const { doc, selection } = document.view.state;
  const actions = await document.actionsAt(rangeOf(doc, selection.main.from, selection.main.to), []);
  const edits = actions.filter((it) => it.edit !== undefined);
  const run = (edit: (typeof edits)[0]["edit"]) => {
    document.apply(edit);
    document.view.focus();
  };
  choose("What to do here", edits.map(({ title, edit }) => ({ label: title, run: () => run(edit) })));
}

/** Lets the author choose in a dialog: arrow keys choose, Enter does it. */
export function choose(title: string, choices: Choice[]): void {
  const dialog = byId<HTMLDialogElement>("actions");
  byId("actions-title").textContent = title;
  byId("action-list").replaceChildren(
    ...choices.map(({ label, detail, run }) => {
      const more = detail === undefined ? [] : [" ", element("small", {}, detail)];
      const click = () => {
        dialog.close();
        run();
      };
      return element("li", {}, element("button", { type: "button", click }, ...withCode(label), ...more));
    }),
  );
  byId("no-actions").hidden = choices.length > 0;
  dialog.showModal();
}

/** Arrow keys in the dialog. */
export function stepThroughActions(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...byId("action-list").querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
