import type { Cell, Matrix, Name } from "../src/answers";
import { located } from "../src/matrix/address";
import type { Mode, NamedPlace } from "../src/matrix/messages";
import type { CellEditor } from "./cellEditor";
import { Columns } from "./columns";
import { content } from "./content";
import { element } from "./element";
import { markNewWords, newWords } from "./newWords";
import type { Corner, Range } from "./range";
import { signs, type ShownState } from "./signs";
import { findingList } from "./summary";

/** A cell as it is shown; one that the text has no place for is missing. */
export interface ShownCell extends Omit<Cell, "state" | "range"> {
  state: ShownState;
}

/** What the page knows about a place in a grid: a cell, or the name of a skill or a level. */
export interface Place {
  skill: number;
  level: number;
  cell?: ShownCell;
  skillName: string;
  levelName: string;
  /** How a reader is told of it: `Baking, 2 (head)`. */
  title: string;
}

/** How a name says which ladder it comes from. */
const cameFrom = (title: string) => `from ${title || "another ladder"}`;

const named = ({ name, qualifier, track }: Name) => {
  const more = qualifier || track || "";
  return more === "" || name.endsWith(`(${more})`) ? name : `${name} (${more})`;
};

/** A ladder as a table with a row for each skill and a column for each level. Drawn once, then updated where it changes. */
export class Grid {
  readonly element = element("table", { role: "grid", "aria-multiselectable": "true" });
  readonly columns = new Columns(this.element);
  private mode: Mode = "texts";
  private shape = "";
  private shown = new Map<HTMLElement, string>();
  private places = new Map<HTMLElement, Place>();
  private byAddress = new Map<string, HTMLElement>();
  private lit: HTMLElement[] = [];
  private lightAt: Corner | undefined;
  private selected: HTMLElement[] = [];
  private matrix: Matrix | undefined;
  private readonly editors = new Set<CellEditor>();

  /** `changed` are the cells that may look different now. */
  update(matrix: Matrix, mode: Mode, changed: Cell[]): void {
    this.mode = mode;
    const shape = JSON.stringify([matrix.title, matrix.skills.map(named), matrix.levels.map(named), matrix.inherited]);
    const isOther = shape !== this.shape;
    if (isOther) this.draw(matrix);
    this.shape = shape;
    this.element.dataset.mode = mode;
    const cells = isOther ? matrix.cells : changed;
    for (const cell of cells) this.put(cell);
    if (cells === matrix.cells) this.putMissing(matrix);
    if (isOther) this.light(this.lightAt);
  }

  private putMissing(matrix: Matrix): void {
    const levels = matrix.levels.length;
    const present = new Set(matrix.cells.map((it) => it.skill * levels + it.level));
    for (let i = 0; i < matrix.skills.length * levels; i++) {
      if (present.has(i)) continue;
      this.put({ skill: Math.floor(i / levels), level: i % levels, state: "missing", text: "", source: "", findings: [] });
    }
  }

  placeOf(it: HTMLElement): Place | undefined {
    return this.places.get(it);
  }

  at(skill: number, level: number): HTMLElement | undefined {
    return this.byAddress.get(`${skill}:${level}`);
  }

  /** A cell or a heading: its names count for more than where it was. The only ladder here is number 0. */
  find(named: NamedPlace): HTMLElement | undefined {
    const at = this.matrix && located([this.matrix], named);
    return at && this.at(at.skill, at.level);
  }

  /** The place that an editor is for. */
  placeFor(editor: CellEditor): Place | undefined {
    const it = this.find({ ...editor.place, ladder: 0 });
    return it && this.places.get(it);
  }

  /** Shows an editor in place of a cell's text. */
  open(editor: CellEditor): void {
    this.editors.add(editor);
    const place = this.placeFor(editor);
    const it = place && this.at(place.skill, place.level);
    if (it !== undefined) this.hold(it, editor);
    editor.focus();
  }

  /** A new name is typed below the one that it goes before or after. */
  private hold(it: HTMLElement, editor: CellEditor): void {
    if (editor.adds === undefined) it.replaceChildren(editor.element);
    else it.append(editor.element);
  }

  close(editor: CellEditor): void {
    this.editors.delete(editor);
    const place = this.placeFor(editor);
    const it = place && this.at(place.skill, place.level);
    editor.element.remove();
    if (it === undefined || place === undefined) return;
    if (place.cell !== undefined) this.fill(it, place.cell);
    else this.fillHeading(it, place);
  }

  /** Shows which cells are selected. */
  select(range: Range | undefined): void {
    for (const it of this.selected) it.removeAttribute("aria-selected");
    this.selected = (range?.rows().flat() ?? []).flatMap(({ skill, level }) => this.at(skill, level) ?? []);
    for (const it of this.selected) it.setAttribute("aria-selected", "true");
  }

  /** Whether a cell is being edited. */
  isEdited(it: HTMLElement): boolean {
    return it.querySelector(".editor") !== null;
  }

  /** Highlights the place of the cursor and the names of its row and column. */
  light(address: Corner | undefined): void {
    this.lightAt = address;
    for (const it of this.lit) {
      it.removeAttribute("aria-current");
      it.classList.remove("lit");
    }
    this.lit = [];
    if (address === undefined) return;
    const { skill, level } = address;
    const target = this.at(skill, level);
    for (const it of [target, this.at(skill, -1), this.at(-1, level)]) {
      if (it === undefined) continue;
      it.classList.add("lit");
      this.lit.push(it);
    }
    target?.setAttribute("aria-current", "location");
    if (this.editors.size === 0) target?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private draw(matrix: Matrix): void {
    const edited = [...this.editors].find((it) => it.hasFocus);
    const focused = this.places.get(document.activeElement as HTMLElement);
    this.places.clear();
    this.byAddress.clear();
    this.shown.clear();
    this.lit = [];
    this.matrix = matrix;
    this.element.setAttribute("aria-label", matrix.title);
    this.element.style.setProperty("--levels", String(Math.max(1, matrix.levels.length)));
    const head = element("tr", {}, element("td", { class: "corner" }));
    matrix.levels.forEach((_, index) => {
      head.append(this.heading(element("th", { scope: "col", role: "columnheader", tabindex: -1 }), -1, index));
    });
    const rows = matrix.skills.map((_, index) => {
      const row = element("tr", {}, this.heading(element("th", { scope: "row", role: "rowheader", tabindex: -1 }), index, -1));
      matrix.levels.forEach((_, level) => {
        row.append(this.add(element("td", { role: "gridcell", tabindex: -1 }), index, level));
      });
      return row;
    });
    this.element.replaceChildren(this.columns.element, element("thead", {}, head), element("tbody", {}, ...rows, ...this.inherited(matrix)));
    this.columns.draw(matrix.levels.map(named));
    this.at(matrix.skills.length > 0 ? 0 : -1, 0)?.setAttribute("tabindex", "0");
    this.restore(edited, focused);
  }

  /** The rows of the skills that come from other ladders, where they are edited. */
  private inherited(matrix: Matrix): HTMLElement[] {
    return matrix.inherited.map((skill, index) => {
      const number = matrix.skills.length + index;
      const from = element("span", { class: "from" }, ` ${cameFrom(skill.from)}`);
      const head = element("th", { scope: "row", role: "rowheader", tabindex: -1 }, skill.name, from);
      const row = element("tr", { class: "inherited" }, this.add(head, number, -1));
      matrix.levels.forEach((level, at) => {
        const source = skill.cells.find((it) => it.level === at)?.source ?? "";
        const label = `${skill.name}, ${level.name}: ${cameFrom(skill.from)}. ${source}`.trim();
        const cell = element("td", { role: "gridcell", tabindex: -1, "aria-readonly": "true", "aria-label": label });
        cell.append(...content(source));
        row.append(this.add(cell, number, at));
      });
      return row;
    });
  }

  /** What is being edited stays so in a grid that is drawn anew, and what has the focus keeps it. */
  private restore(edited: CellEditor | undefined, focused: Place | undefined): void {
    for (const editor of this.editors) {
      const place = this.placeFor(editor);
      const it = place && this.at(place.skill, place.level);
      if (it !== undefined) this.hold(it, editor);
      else this.element.createCaption().append(editor.element); // its skill or level is gone, its text isn't
    }
    if (edited !== undefined) edited.focus();
    else if (focused !== undefined) this.at(focused.skill, focused.level)?.focus();
  }

  private heading(made: HTMLElement, skill: number, level: number): HTMLElement {
    this.add(made, skill, level);
    const place = this.places.get(made);
    if (place !== undefined) this.fillHeading(made, place);
    return made;
  }

  /** The name, with a button that adds one after it. Its sign is drawn by the style, so that it isn't part of the name. */
  private fillHeading(it: HTMLElement, place: Place): void {
    const isLevel = place.skill < 0;
    const title = `Add a ${isLevel ? "level" : "skill"} after ${place.title}`;
    it.setAttribute("aria-label", place.title);
    it.draggable = true;
    it.replaceChildren(place.title, element("button", { class: "plus", type: "button", tabindex: -1, title, "aria-label": title }));
    if (isLevel) it.append(this.columns.grip(place.level));
  }

  private add<Made extends HTMLElement>(made: Made, skill: number, level: number): Made {
    const row = this.matrix?.skills[skill];
    const column = this.matrix?.levels[level];
    const title = [row, column].flatMap((it) => (it === undefined ? [] : [named(it)])).join(", ");
    this.places.set(made, { skill, level, skillName: row?.name ?? "", levelName: column?.name ?? "", title });
    this.byAddress.set(`${skill}:${level}`, made);
    return made;
  }

  private put(cell: ShownCell): void {
    const shown = this.at(cell.skill, cell.level);
    const place = shown && this.places.get(shown);
    if (shown === undefined || place === undefined) return;
    place.cell = cell;
    const look = JSON.stringify([this.mode, cell.state, cell.source, cell.findings, cell.comparison]);
    if (this.shown.get(shown) === look) return;
    this.shown.set(shown, look);
    shown.dataset.state = cell.state;
    shown.dataset.worst = cell.findings[0]?.severity ?? "";
    const findings = cell.findings.map((it) => `${it.severity}: ${it.message}`).join(" ");
    const compared = cell.comparison === undefined ? "" : newWords(cell.text, cell.comparison, this.levelName(cell.comparison.level));
    shown.setAttribute("aria-label", [`${place.title}: ${signs[cell.state].word}.`, cell.text, compared, findings].filter((it) => it !== "").join(" "));
    if (!this.isEdited(shown)) this.fill(shown, cell);
  }

  private levelName(level: number): string {
    const name = this.matrix?.levels[level];
    return name === undefined ? "" : named(name);
  }

  private fill(shown: HTMLElement, cell: ShownCell): void {
    const { sign, word } = signs[cell.state];
    if (this.mode === "overview") {
      shown.textContent = sign;
      return;
    }
    const written = cell.state === "filled" || cell.state === "damaged";
    const { comparison } = cell;
    const parts = written ? content(cell.source) : [element("p", { class: "state" }, `${sign} ${word}`)];
    if (comparison?.alike) markNewWords(parts, cell.text, comparison);
    else if (comparison) parts.push(element("p", { class: "state" }, newWords(cell.text, comparison, this.levelName(comparison.level))));
    shown.replaceChildren(
      ...parts,
      ...(cell.findings.length === 0 ? [] : [findingList(cell.findings)]),
    );
  }
}
