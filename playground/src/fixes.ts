import type { LadderDocument } from "./document";
import { byId, element } from "./element";
import { withCode } from "./markdown";
import { rangeOf } from "./protocol";

/** Everything that can be done at the cursor, in a dialog: arrow keys choose, Enter does it. */
export async function chooseAction(document: LadderDocument): Promise<void> {
  const { doc, selection } = document.view.state;
  const actions = (await document.actionsAt(rangeOf(doc, selection.main.from, selection.main.to), [])).filter((it) => it.edit !== undefined);
  const dialog = byId<HTMLDialogElement>("actions");
  const list = byId("action-list");
  list.replaceChildren(
    ...actions.map(({ title, edit }) =>
      element(
        "li",
        {},
        element("button", {
          type: "button",
          click: () => {
            dialog.close();
            document.apply(edit);
            document.view.focus();
          },
        }, ...withCode(title)),
      ),
    ),
  );
  byId("no-actions").hidden = actions.length > 0;
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
