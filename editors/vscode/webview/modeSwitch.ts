import type { Mode } from "../src/matrix/messages";
import { element } from "./element";

interface Chosen {
  mode(mode: Mode): void;
  compares(compares: boolean): void;
}

/** The buttons that choose how cells are shown. */
export class ModeSwitch {
  readonly element = element("div", { class: "modes", role: "group", "aria-label": "How cells are shown" });
  mode: Mode = "texts";
  private readonly buttons: [Mode, HTMLButtonElement][] = [
    ["overview", element("button", { type: "button" }, "Overview")],
    ["texts", element("button", { type: "button" }, "Text")],
  ];
  private readonly compare = element("button", { type: "button", title: "Mark the words that the level below doesn't have" }, "Mark New Words");

  constructor(chosen: Chosen) {
    for (const [mode, button] of this.buttons) {
      button.addEventListener("click", () => chosen.mode(mode));
      this.element.append(button);
    }
    this.element.append(this.compare);
    this.compare.addEventListener("click", () => {
      const compares = this.compare.getAttribute("aria-pressed") !== "true";
      this.mark(compares);
      chosen.compares(compares);
    });
    this.show(this.mode);
    this.mark(false);
  }

  show(mode: Mode): void {
    this.mode = mode;
    for (const [its, button] of this.buttons) button.setAttribute("aria-pressed", String(its === mode));
    this.compare.hidden = mode === "overview";
  }

  /** Shows whether new words are marked. */
  mark(compares: boolean): void {
    this.compare.setAttribute("aria-pressed", String(compares));
  }
}
