import type { Matrix } from "../src/answers";
import type { Address } from "../src/matrix/messages";
import { element } from "./element";
import { Grid } from "./grid";
import { destination } from "./keys";
import type { Note } from "./note";
import { findingList, summary } from "./summary";

/** One ladder on the page: title, summary, findings about the ladder as a whole, and its grid. */
export class LadderView {
  readonly element = element("section");
  private readonly grid = new Grid();
  private readonly head = element("header");
  private size = { skills: 0, levels: 0 };

  constructor(
    private readonly index: number,
    private readonly note: Note,
    private readonly go: (address: Address) => void,
  ) {
    this.element.append(this.head, element("div", { class: "frame" }, this.grid.element));
    const table = this.grid.element;
    table.addEventListener("click", (event) => this.choose(cellOf(event)));
    table.addEventListener("mouseover", (event) => this.tell(cellOf(event)));
    table.addEventListener("mouseleave", () => note.hide());
    table.addEventListener("focusin", (event) => this.focused(cellOf(event)));
    table.addEventListener("focusout", () => note.hide());
    table.addEventListener("keydown", (event) => this.press(event));
  }

  update(matrix: Matrix): void {
    this.size = { skills: matrix.skills.length, levels: matrix.levels.length };
    this.head.replaceChildren(element("h2", {}, matrix.title || "Untitled ladder"), summary(matrix));
    if (matrix.findings.length > 0) this.head.append(findingList(matrix.findings));
    this.grid.update(matrix);
  }

  light(address: Address | undefined): void {
    this.grid.light(address?.ladder === this.index ? address : undefined);
  }

  private choose(it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (place !== undefined) this.go({ ladder: this.index, skill: place.skill, level: place.level });
  }

  private tell(it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (it === undefined || place === undefined) return this.note.hide();
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
    if (place === undefined) return;
    if (event.key === "Enter" || event.key === " ") this.choose(it);
    else if (event.key === "Escape") this.note.hide();
    else {
      const to = destination(event.key, place, this.size);
      if (to === undefined) return;
      this.grid.at(to.skill, to.level)?.focus();
    }
    event.preventDefault();
  }
}

function cellOf(event: Event): HTMLElement | undefined {
  return (event.target as HTMLElement).closest<HTMLElement>("td, th") ?? undefined;
}
