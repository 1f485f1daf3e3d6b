import type { Cell, Matrix, Name } from "../src/answers";
import { element } from "./element";
import { signs } from "./signs";

/** What the page knows about a place in a grid: a cell, or the name of a skill or a level. */
export interface Place {
  skill: number;
  level: number;
  cell?: Cell;
  skillName: string;
  levelName: string;
}

const named = ({ name, qualifier, track }: Name) => {
  const more = qualifier || track || "";
  return more === "" || name.endsWith(`(${more})`) ? name : `${name} (${more})`;
};

/** A ladder as a table with a row for each skill and a column for each level. Drawn once, then updated where it changes. */
export class Grid {
  readonly element = element("table", { role: "grid" });
  private shape = "";
  private shown: string[] = [];
  private places = new Map<HTMLElement, Place>();
  private byAddress = new Map<string, HTMLElement>();
  private lit: HTMLElement[] = [];

  update(matrix: Matrix): void {
    const shape = JSON.stringify([matrix.title, matrix.skills.map(named), matrix.levels.map(named)]);
    if (shape !== this.shape) this.draw(matrix);
    this.shape = shape;
    for (const cell of matrix.cells) this.put(cell, cell.skill * matrix.levels.length + cell.level);
  }

  placeOf(it: HTMLElement): Place | undefined {
    return this.places.get(it);
  }

  at(skill: number, level: number): HTMLElement | undefined {
    return this.byAddress.get(`${skill}:${level}`);
  }

  /** Highlights the place of the cursor and the names of its row and column. */
  light(address: { skill: number; level: number } | undefined): void {
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
    target?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private draw(matrix: Matrix): void {
    this.places.clear();
    this.byAddress.clear();
    this.shown = [];
    this.lit = [];
    this.element.setAttribute("aria-label", matrix.title);
    const head = element("tr", {}, element("td", { class: "corner" }));
    matrix.levels.forEach((level, index) => {
      head.append(this.add(element("th", { scope: "col", role: "columnheader", tabindex: -1 }, named(level)), -1, index, matrix));
    });
    const rows = matrix.skills.map((skill, index) => {
      const row = element("tr", {}, this.add(element("th", { scope: "row", role: "rowheader", tabindex: -1 }, named(skill)), index, -1, matrix));
      matrix.levels.forEach((_, level) => {
        row.append(this.add(element("td", { role: "gridcell", tabindex: -1 }), index, level, matrix));
      });
      return row;
    });
    this.element.replaceChildren(element("thead", {}, head), element("tbody", {}, ...rows));
    this.at(matrix.skills.length > 0 ? 0 : -1, 0)?.setAttribute("tabindex", "0");
  }

  private add<Made extends HTMLElement>(made: Made, skill: number, level: number, matrix: Matrix): Made {
    const nameAt = (names: Name[], index: number) => {
      const name = names[index];
      return name === undefined ? "" : named(name);
    };
    this.places.set(made, { skill, level, skillName: nameAt(matrix.skills, skill), levelName: nameAt(matrix.levels, level) });
    this.byAddress.set(`${skill}:${level}`, made);
    return made;
  }

  private put(cell: Cell, index: number): void {
    const shown = this.at(cell.skill, cell.level);
    const place = shown && this.places.get(shown);
    if (shown === undefined || place === undefined) return;
    place.cell = cell;
    const look = JSON.stringify([cell.state, cell.text, cell.findings]);
    if (this.shown[index] === look) return;
    this.shown[index] = look;
    const { sign, word } = signs[cell.state];
    shown.dataset.state = cell.state;
    shown.dataset.worst = cell.findings[0]?.severity ?? "";
    shown.textContent = sign;
    const findings = cell.findings.map((it) => `${it.severity}: ${it.message}`).join(" ");
    shown.setAttribute("aria-label", `${place.skillName}, ${place.levelName}: ${word}. ${cell.text} ${findings}`.trim());
  }
}
