import { element } from "./element";

/** How much wider or narrower a column gets at once, and how narrow it can be, in pixels. */
const step = 60;
const narrowest = 90;

/** The widths of a grid's columns, and which of them are hidden. Both belong to the level's name, and stay with it when it
 *  moves. */
export class Columns {
  readonly element = element("colgroup");
  private readonly widths = new Map<string, number>();
  private readonly hidden = new Set<string>();
  private names: string[] = [];

  constructor(private readonly table: HTMLTableElement) {}

  draw(names: string[]): void {
    this.names = names;
    this.element.replaceChildren(element("col", { class: "skill" }), ...names.map(() => element("col")));
    this.apply();
  }

  get hiddenCount(): number {
    return this.names.filter((it) => this.hidden.has(it)).length;
  }

  isHidden(level: number): boolean {
    return this.hidden.has(this.names[level] ?? "");
  }

  /** One column always stays. */
  hide(level: number): void {
    const name = this.names[level];
    if (name !== undefined && this.hiddenCount + 1 < this.names.length) this.hidden.add(name);
    this.apply();
  }

  showAll(): void {
    this.hidden.clear();
    this.apply();
  }

  widen(level: number, direction: 1 | -1): void {
    this.resize(level, (this.shownWidth(level) ?? 0) + direction * step);
  }

  resize(level: number, width: number): void {
    const name = this.names[level];
    if (name !== undefined) this.widths.set(name, Math.max(narrowest, Math.round(width)));
    this.apply();
  }

  /** Lets the pointer change the width of a column. */
  grip(level: number): HTMLElement {
    const grip = element("span", { class: "grip" });
    grip.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const start = event.clientX - (this.shownWidth(level) ?? 0);
      grip.setPointerCapture(event.pointerId);
      grip.onpointermove = (it) => this.resize(level, it.clientX - start);
      grip.onpointerup = () => (grip.onpointermove = null);
    });
    return grip;
  }

  private shownWidth(level: number): number | undefined {
    return this.table.tHead?.rows[0]?.cells[level + 1]?.getBoundingClientRect().width;
  }

  private apply(): void {
    let usual = 0;
    let own = 0;
    this.names.forEach((name, index) => {
      const column = this.element.children[index + 1] as HTMLElement;
      const hidden = this.hidden.has(name);
      const width = this.widths.get(name);
      column.hidden = hidden;
      column.style.width = width === undefined ? "" : `${width}px`;
      for (const row of this.table.rows) {
        const cell = row.cells[index + 1];
        if (cell !== undefined) cell.hidden = hidden;
      }
      if (hidden) return;
      if (width === undefined) usual++;
      else own += width;
    });
    this.table.style.setProperty("--usual", String(usual));
    this.table.style.setProperty("--own", `${own}px`);
  }
}
