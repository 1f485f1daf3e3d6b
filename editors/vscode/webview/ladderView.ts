import type { Cell, Matrix } from "../src/answers";
import type { Address, CellText, HeadingEdit, Mode, NamedPlace, Outcome, PageAction } from "../src/matrix/messages";
import { CellEditor, type Step } from "./cellEditor";
import { element } from "./element";
import { Grid, type Place } from "./grid";
import { Headings } from "./headings";
import { destination } from "./keys";
import type { Note } from "./note";
import { Selection } from "./selection";
import { findingList, summary } from "./summary";

/** What a ladder on the page asks for. */
export interface Requests {
  go(address: Address): void;
  write(cell: NamedPlace, base: string, text: string): Promise<Outcome>;
  writeAll(cells: CellText[]): Promise<Outcome>;
  rename(place: NamedPlace, name: string): Promise<Outcome>;
  heading(edit: HeadingEdit): Promise<Outcome>;
  menu(place: NamedPlace): void;
  first(ladder: number, what: "level" | "skill", name: string): Promise<Outcome>;
  tell(message: string): void;
  showTexts(): void;
  history(step: "undo" | "redo"): void;
  save(): void;
}

/** One ladder on the page: title, summary, findings about the ladder as a whole, and its grid. */
export class LadderView {
  readonly element = element("section");
  private readonly grid = new Grid();
  private readonly selection: Selection;
  private readonly headings: Headings;
  private readonly head = element("header");
  private readonly showHidden = element("button", { type: "button", class: "hidden-columns" });
  private readonly first = { level: this.firstButton("level"), skill: this.firstButton("skill") };
  private size = { skills: 0, levels: 0 };
  private inherited = 0;
  private mode: Mode = "texts";

  constructor(
    private readonly index: number,
    private readonly note: Note,
    private readonly requests: Requests,
  ) {
    this.selection = new Selection(this.grid, requests, (place) => this.named(place));
    this.headings = new Headings(this.grid, requests, (place) => this.named(place));
    const table = this.grid.element;
    const first = element("div", { class: "first" }, this.first.level, this.first.skill);
    this.element.append(this.head, this.showHidden, element("div", { class: "frame" }, table), first);
    this.showHidden.addEventListener("click", () => this.changeColumns(() => this.grid.columns.showAll()));
    table.addEventListener("mousedown", (event) => this.selection.press(event, cellOf(event)));
    table.addEventListener("click", (event) => this.click(event));
    table.addEventListener("dblclick", (event) => this.editCell(cellOf(event)));
    table.addEventListener("contextmenu", (event) => this.menuAt(event));
    table.addEventListener("mouseover", (event) => this.over(event));
    table.addEventListener("mouseleave", () => note.hide());
    table.addEventListener("focusin", (event) => this.focused(cellOf(event)));
    table.addEventListener("focusout", () => note.hide());
    table.addEventListener("keydown", (event) => this.press(event));
    this.changeColumns(() => undefined);
  }

  /** `changed` are the cells that may look different now. */
  update(matrix: Matrix, mode: Mode, changed: Cell[]): void {
    this.mode = mode;
    this.size = { skills: matrix.skills.length, levels: matrix.levels.length };
    this.inherited = matrix.inherited.length;
    const head = element("header", {}, element("h1", {}, matrix.title || "Untitled ladder"), summary(matrix));
    if (matrix.findings.length > 0) head.append(findingList(matrix.findings));
    if (!this.head.isEqualNode(head)) this.head.replaceChildren(...head.childNodes);
    this.first.level.hidden = matrix.levels.length > 0;
    this.first.skill.hidden = matrix.skills.length > 0;
    this.grid.update(matrix, mode, changed);
    this.selection.resize(this.size);
  }

  light(address: Address | undefined): void {
    this.grid.light(address?.ladder === this.index ? address : undefined);
  }

  get hasFocus(): boolean {
    return this.grid.element.contains(document.activeElement);
  }

  /** Copies, cuts or pastes cells, unless a text is being edited. */
  clipboard(event: ClipboardEvent): void {
    if (document.activeElement?.tagName === "TEXTAREA") return;
    this.selection.clipboard(event);
  }

  /** Does what was chosen in a menu. */
  act(action: PageAction, named: NamedPlace): void {
    const it = this.grid.find({ ...named, ladder: 0 });
    const place = it && this.grid.placeOf(it);
    if (it === undefined || place === undefined) return;
    it.focus();
    if (action === "edit") this.edit(it);
    else if (action === "clear") this.selection.clear();
    else if (action === "hide") this.changeColumns(() => this.grid.columns.hide(place.level));
    else if (action === "wider") this.grid.columns.widen(place.level, 1);
    else if (action === "narrower") this.grid.columns.widen(place.level, -1);
    else this.headings.act(action, place);
  }

  /** Headings add levels and skills after others. A ladder that has none yet has no headings. */
  private firstButton(what: "level" | "skill"): HTMLButtonElement {
    const button = element("button", { type: "button" }, `+ Add a ${what}`);
    button.addEventListener("click", () => this.addFirst(what, button));
    return button;
  }

  private addFirst(what: "level" | "skill", button: HTMLButtonElement): void {
    if (button.parentElement?.querySelector(".editor")) return;
    const [skill, level] = what === "level" ? [-1, 0] : [0, -1];
    const editor: CellEditor = new CellEditor(
      { ladder: this.index, skill, level, skillName: "", levelName: "" },
      "",
      {
        keep: (text) => this.requests.first(this.index, what, text.trim()),
        close: () => {
          editor.element.remove();
          (this.grid.at(skill, level) ?? button).focus();
        },
        move: () => undefined,
      },
      "first",
    );
    button.after(editor.element);
    editor.focus();
  }

  private named({ skill, level, skillName, levelName }: Place): NamedPlace {
    return { ladder: this.index, skill, level, skillName, levelName };
  }

  private changeColumns(change: () => void): void {
    change();
    const count = this.grid.columns.hiddenCount;
    this.showHidden.hidden = count === 0;
    this.showHidden.textContent = count === 1 ? "Show the hidden column" : `Show ${count} hidden columns`;
  }

  /** In the overview a click goes to the text. Where texts are shown, it selects the cell, which a second one edits. */
  private click(event: MouseEvent): void {
    const it = cellOf(event);
    const place = it && this.grid.placeOf(it);
    if (it === undefined || place === undefined || this.grid.isEdited(it)) return;
    if ((event.target as HTMLElement).classList.contains("plus")) return this.headings.insert(place, "after");
    if ((event.target as HTMLElement).classList.contains("grip")) return;
    const isName = place.skill < 0 || place.level < 0;
    const goes = this.mode === "overview" || isName || event.ctrlKey || event.metaKey;
    if (goes && !event.shiftKey) this.choose(it);
    else it.focus();
  }

  private choose(it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (place !== undefined) this.requests.go({ ladder: this.index, skill: place.skill, level: place.level });
  }

  private menuAt(event: Event): void {
    const it = cellOf(event);
    const place = it && this.grid.placeOf(it);
    if (it === undefined || !this.isOwn(place) || this.grid.isEdited(it)) return;
    event.preventDefault();
    it.focus();
    this.requests.menu(this.named(place));
  }

  private isOwn(place: Place | undefined): place is Place {
    return place !== undefined && place.skill < this.size.skills;
  }

  /** A click on a name has gone to the text by then. */
  private editCell(it: HTMLElement | undefined): void {
    if (it?.tagName === "TD") this.edit(it);
  }

  private edit(it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (it === undefined || !this.isOwn(place)) return;
    if (this.grid.isEdited(it)) return it.querySelector("textarea")?.focus();
    if (this.mode === "overview") this.requests.showTexts();
    this.note.hide();
    const named = this.named(place);
    const editor: CellEditor = new CellEditor(named, place.cell?.source ?? place.skillName + place.levelName, {
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

  private over(event: MouseEvent): void {
    const it = cellOf(event);
    this.selection.drag(event, it);
    this.tell(it);
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
    this.selection.focused(it && this.grid.placeOf(it));
    this.tell(it);
  }

  private press(event: KeyboardEvent): void {
    const it = cellOf(event);
    const place = it && this.grid.placeOf(it);
    if (place === undefined || event.target !== it) return;
    if (this.does(event, it, place)) event.preventDefault();
  }

  /** Whether a key means something here. */
  private does(event: KeyboardEvent, it: HTMLElement, place: Place): boolean {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const isMenu = key === "contextmenu" || (key === "f10" && event.shiftKey) || (key === "." && control);
    if (isMenu) this.menuAt(event);
    else if (control && (key === "z" || key === "y")) this.requests.history(key === "y" || event.shiftKey ? "redo" : "undo");
    else if (control && key === "s") this.requests.save();
    else if (control && key === "a") this.selection.all();
    else if (control && !["home", "end"].includes(key)) return false;
    else if (key === "f2" || (key === "enter" && this.mode === "texts" && place.cell !== undefined)) this.edit(it);
    else if (key === "enter" || key === " ") this.choose(it);
    else if (key === "escape") this.escape(place);
    else if (place.cell === undefined && this.isOwn(place) && this.headings.press(event, place)) return true;
    else if (place.cell !== undefined && (key === "delete" || key === "backspace")) this.selection.clear();
    else return this.goes(event, place);
    return true;
  }

  private escape(place: Place): void {
    this.note.hide();
    this.selection.focused(place);
  }

  /** Whether a key moves the focus, or the end of the selection. */
  private goes(event: KeyboardEvent, place: Place): boolean {
    let to: { skill: number; level: number } | undefined = place;
    do {
      const from: { skill: number; level: number } = to;
      to = destination(event.key, from, { ...this.size, skills: this.size.skills + this.inherited });
      if (to === undefined) return false;
      if (to.skill === from.skill && to.level === from.level) return true; // the end of the grid
    } while (this.grid.columns.isHidden(to.level));
    if (event.shiftKey) this.selection.extend(to);
    this.grid.at(to.skill, to.level)?.focus();
    return true;
  }
}

function cellOf(event: Event): HTMLElement | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>("td, th") ?? undefined;
}
