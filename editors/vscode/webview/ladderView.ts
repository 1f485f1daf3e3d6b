import type { Matrix } from "../src/answers";
import type { Address, Mode, NamedPlace, Outcome } from "../src/matrix/messages";
import { CellEditor, type Step } from "./cellEditor";
import { element } from "./element";
import { Grid } from "./grid";
import { destination } from "./keys";
import type { Note } from "./note";
import { findingList, summary } from "./summary";

/** What a ladder on the page asks for. */
export interface Requests {
  go(address: Address): void;
  write(cell: NamedPlace, base: string, text: string): Promise<Outcome>;
  rename(place: NamedPlace, name: string): Promise<Outcome>;
  showTexts(): void;
  history(step: "undo" | "redo"): void;
}

/** One ladder on the page: title, summary, findings about the ladder as a whole, and its grid. */
export class LadderView {
  readonly element = element("section");
  private readonly grid = new Grid();
  private readonly head = element("header");
  private size = { skills: 0, levels: 0 };
  private inherited = 0;
  private mode: Mode = "texts";

  constructor(
    private readonly index: number,
    private readonly note: Note,
    private readonly requests: Requests,
  ) {
    this.element.append(this.head, element("div", { class: "frame" }, this.grid.element));
    const table = this.grid.element;
    table.addEventListener("click", (event) => this.click(event));
    table.addEventListener("dblclick", (event) => this.editCell(cellOf(event)));
    table.addEventListener("mouseover", (event) => this.tell(cellOf(event)));
    table.addEventListener("mouseleave", () => note.hide());
    table.addEventListener("focusin", (event) => this.focused(cellOf(event)));
    table.addEventListener("focusout", () => note.hide());
    table.addEventListener("keydown", (event) => this.press(event));
  }

  update(matrix: Matrix, mode: Mode): void {
    this.mode = mode;
    this.size = { skills: matrix.skills.length, levels: matrix.levels.length };
    this.inherited = matrix.inherited.length;
    this.head.replaceChildren(element("h2", {}, matrix.title || "Untitled ladder"), summary(matrix));
    if (matrix.findings.length > 0) this.head.append(findingList(matrix.findings));
    this.grid.update(matrix, mode);
  }

  light(address: Address | undefined): void {
    this.grid.light(address?.ladder === this.index ? address : undefined);
  }

  /** In the overview a click goes to the text. Where texts are shown, it selects the cell, which a second one edits. */
  private click(event: MouseEvent): void {
    const it = cellOf(event);
    if (it === undefined || this.grid.isEdited(it)) return;
    const place = this.grid.placeOf(it);
    const isName = place !== undefined && (place.skill < 0 || place.level < 0);
    if (this.mode === "overview" || isName || event.ctrlKey || event.metaKey) this.choose(it);
    else it.focus();
  }

  private choose(it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (place !== undefined) this.requests.go({ ladder: this.index, skill: place.skill, level: place.level });
  }

  /** A click on a name has gone to the text by then. */
  private editCell(it: HTMLElement | undefined): void {
    if (it?.tagName === "TD") this.edit(it);
  }

  private edit(it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    const isOwn = place !== undefined && place.skill < this.size.skills;
    if (it === undefined || !isOwn) return;
    if (this.grid.isEdited(it)) return it.querySelector("textarea")?.focus();
    if (this.mode === "overview") this.requests.showTexts();
    this.note.hide();
    const { skill, level, skillName, levelName } = place;
    const named: NamedPlace = { ladder: this.index, skill, level, skillName, levelName };
    const editor: CellEditor = new CellEditor(named, place.cell?.source ?? skillName + levelName, {
      keep: (text) => (place.cell === undefined ? this.requests.rename(named, text.trim()) : this.requests.write(named, editor.base, text)),
      close: () => this.grid.close(editor),
      move: (step) => this.move(this.grid.placeFor(editor) ?? place, step),
    });
    this.grid.open(editor);
  }

  /** Along the row, and from its end to the next one. */
  private move({ skill, level }: { skill: number; level: number }, step: Step): void {
    if (step === 0) return this.grid.at(skill, level)?.focus();
    const next = skill * this.size.levels + level + step;
    const { levels, skills } = this.size;
    const to = 0 <= next && next < levels * skills ? next : next - step;
    this.grid.at(Math.floor(to / levels), to % levels)?.focus();
  }

  private tell(it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (it === undefined || place === undefined || this.mode === "texts") return this.note.hide();
    this.note.show(place, it);
  }

  /** Tab reaches one cell of a grid: the one that last had focus. */
  private focused(it: HTMLElement | undefined): void {
    this.grid.element.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
    it?.setAttribute("tabindex", "0");
    this.tell(it);
  }

  private press(event: KeyboardEvent): void {
    const it = cellOf(event);
    const place = it && this.grid.placeOf(it);
    if (place === undefined || event.target !== it) return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === "F2" || (event.key === "Enter" && this.mode === "texts" && place.cell !== undefined)) this.edit(it);
    else if (event.key === "Enter" || event.key === " ") this.choose(it);
    else if (event.key === "Escape") this.note.hide();
    else if (control && (key === "z" || key === "y")) this.requests.history(key === "y" || event.shiftKey ? "redo" : "undo");
    else {
      const to = destination(event.key, place, { ...this.size, skills: this.size.skills + this.inherited });
      if (to === undefined) return;
      this.grid.at(to.skill, to.level)?.focus();
    }
    event.preventDefault();
  }
}

function cellOf(event: Event): HTMLElement | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>("td, th") ?? undefined;
}
