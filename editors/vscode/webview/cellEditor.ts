import type { NamedPlace, Outcome } from "../src/matrix/messages";
import { element } from "./element";

/** Where the focus goes when a text is kept: to the cell itself, or to one beside it. */
export type Step = -1 | 0 | 1;

/** What an editor of a cell does with its text. */
export interface Keeper {
  keep(text: string): Promise<Outcome>;
  /** The editor is done with. */
  close(): void;
  move(step: Step): void;
}

/** The box in a cell, or in the heading of a row or a column, that is being edited. It is there until its text is written
 *  or given up. */
export class CellEditor {
  readonly element = element("div", { class: "editor" });
  private readonly box: HTMLTextAreaElement;
  private readonly message = element("p", { class: "told", role: "alert" });
  private open = true;
  private waiting = false;

  constructor(
    readonly place: NamedPlace,
    /** What the cell says in the ladder, as far as the author knows. */
    public base: string,
    private readonly keeper: Keeper,
    /** For the name of a skill or level to add before or after the place, or as the first. */
    readonly adds?: "before" | "after" | "first",
  ) {
    const { skillName, levelName } = place;
    const what = place.skill < 0 ? "level" : "skill";
    const label = this.adds
      ? `Name of the ${this.adds === "first" ? `first ${what}` : `new ${what} ${this.adds} ${skillName}${levelName}`}. Press Enter to add it, or Escape to cancel.`
      : this.isName
      ? `Name of ${skillName}${levelName}. Press Enter to rename it, or Escape to cancel.`
      : `${skillName}, ${levelName}: one paragraph per line, with "- " before list items. Press Ctrl+Enter or Tab to save, or Escape to cancel.`;
    this.box = element("textarea", { "aria-label": label, rows: 1 });
    this.box.value = base;
    if (this.adds) this.box.placeholder = `New ${what}`;
    this.element.append(this.box, this.message);
    this.box.addEventListener("input", () => this.grow());
    this.box.addEventListener("keydown", (event) => this.press(event));
    this.box.addEventListener("blur", () => setTimeout(() => this.left(), 0));
  }

  private get isName(): boolean {
    return this.place.skill < 0 || this.place.level < 0;
  }

  get hasFocus(): boolean {
    return document.activeElement === this.box;
  }

  focus(): void {
    this.box.focus();
    this.grow();
  }

  private press(event: KeyboardEvent): void {
    const accept = event.key === "Enter" && (this.isName || event.ctrlKey || event.metaKey);
    if (event.isComposing || !(accept || event.key === "Escape" || event.key === "Tab")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      if (this.waiting) return;
      this.finish();
      this.keeper.move(0);
      return;
    }
    const step = accept || this.isName ? 0 : event.shiftKey ? -1 : 1;
    void this.keep();
    this.keeper.move(step);
  }

  /** A click elsewhere on the page keeps the text; leaving the page, or the text that is asked about, doesn't. */
  private left(): void {
    if (document.hasFocus() && !this.hasFocus && this.message.textContent === "") void this.keep();
  }

  private async keep(): Promise<void> {
    if (!this.open || this.waiting) return;
    if (this.box.value === this.base) return this.finish();
    this.waiting = true;
    this.box.readOnly = true;
    const outcome = await this.keeper.keep(this.box.value);
    this.waiting = false;
    this.box.readOnly = false;
    if (outcome.kind === "done") return this.finish();
    if (outcome.kind === "changed") {
      this.base = outcome.now;
      this.tell(`This text has changed in the document. It now says: “${outcome.now}”. Press Ctrl+Enter to save your text instead, or Escape to keep the document's text.`);
    } else {
      this.tell(outcome.message);
    }
  }

  private tell(message: string): void {
    this.message.textContent = message;
    this.focus();
  }

  private finish(): void {
    if (!this.open) return;
    this.open = false;
    this.keeper.close();
  }

  private grow(): void {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 2}px`;
  }
}
