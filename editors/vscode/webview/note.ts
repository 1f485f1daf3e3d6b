import { element } from "./element";
import type { Place } from "./grid";
import { signs } from "./signs";
import { findingList } from "./summary";

const longest = 600;

/** If the grid ends at most this many pixels below a cell, the note goes below the grid. */
const near = 200;

/** The box below the pointer or the focus with a cell's text and findings. */
export class Note {
  constructor(private readonly box: HTMLElement) {}

  show(place: Place, beside: HTMLElement): void {
    const { cell } = place;
    if (cell === undefined) return this.hide();
    const text = cell.text.length > longest ? `${cell.text.slice(0, longest)}…` : cell.text;
    this.box.replaceChildren(
      element("h2", {}, place.title),
      element("p", { class: "state", "data-state": cell.state }, `${signs[cell.state].sign} ${signs[cell.state].word}`),
      ...(text === "" ? [] : [element("p", { class: "text" }, text)]),
      ...(cell.findings.length === 0 ? [] : [findingList(cell.findings)]),
    );
    this.box.hidden = false;
    this.placeBelow(beside);
  }

  hide(): void {
    this.box.hidden = true;
  }

  /** Below the grid if that is near, to leave the surrounding cells visible; otherwise below or above the cell. */
  private placeBelow(beside: HTMLElement): void {
    const around = beside.getBoundingClientRect();
    const grid = (beside.closest(".frame") ?? beside).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.box;
    const tops = [...(grid.bottom - around.bottom < near ? [grid.bottom] : []), around.bottom].map((bottom) => bottom + 6);
    const top = tops.find((it) => it + height <= window.innerHeight) ?? Math.max(4, around.top - height - 6);
    this.box.style.left = `${Math.max(4, Math.min(around.left, window.innerWidth - width - 8))}px`;
    this.box.style.top = `${top}px`;
  }
}
