import type { Mode } from "../src/matrix/messages";
import { element } from "./element";

/** The two buttons that choose how cells are shown. */
export class ModeSwitch {
  readonly element = element("div", { class: "modes", role: "group", "aria-label": "How cells are shown" });
  mode: Mode = "texts";
  private readonly buttons: [Mode, HTMLButtonElement][] = [
    ["overview", element("button", { type: "button" }, "Overview")],
    ["texts", element("button", { type: "button" }, "Text")],
  ];

  constructor(chosen: (mode: Mode) => void) {
    for (const [mode, button] of this.buttons) {
      button.addEventListener("click", () => chosen(mode));
      this.element.append(button);
    }
    this.show(this.mode);
  }

  show(mode: Mode): void {
    this.mode = mode;
    for (const [its, button] of this.buttons) button.setAttribute("aria-pressed", String(its === mode));
  }
}
