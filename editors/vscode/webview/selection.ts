import type { CellText, NamedPlace, Outcome } from "../src/matrix/messages";
import type { Grid, Place } from "./grid";
import { type Corner, placed, Range } from "./range";
import { type Cells, fromHtml, fromTabs, toHtml, toTabs } from "./spreadsheet";

interface Requests {
  writeAll(cells: CellText[]): Promise<Outcome>;
  tell(message: string): void;
}

/** The selected cells of a grid. They are selected, copied, pasted and cleared as in a spreadsheet. */
export class Selection {
  private range: Range | undefined;
  private size = { skills: 0, levels: 0 };
  private extending = false;
  private dragging = false;

  constructor(
    private readonly grid: Grid,
    private readonly requests: Requests,
    private readonly named: (place: Place) => NamedPlace,
  ) {
    window.addEventListener("mouseup", () => (this.dragging = false));
  }

  /** The grid may have fewer rows or columns than before. */
  resize(size: { skills: number; levels: number }): void {
    this.size = size;
    const fits = this.range !== undefined && this.isCell(this.range.anchor) && this.isCell(this.range.head);
    this.show(fits ? this.range : undefined);
  }

  /** Begins a selection with the mouse, or extends it with Shift. */
  press(event: MouseEvent, it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (event.button !== 0 || it === undefined || !this.isCell(place) || this.grid.isEdited(it)) return;
    event.preventDefault(); // no text is selected
    this.dragging = true;
    if (event.shiftKey) this.extend(place);
    it.focus();
  }

  drag(event: MouseEvent, it: HTMLElement | undefined): void {
    const place = it && this.grid.placeOf(it);
    if (!this.dragging || (event.buttons & 1) === 0 || it === undefined || !this.isCell(place)) return;
    this.extend(place);
    it.focus();
  }

  /** Selects the cells up to this one, which is about to have the focus. */
  extend(to: Corner): void {
    if (!this.isCell(to)) return;
    this.extending = true;
    this.show(new Range(this.range?.anchor ?? to, to));
  }

  focused(place: Place | undefined): void {
    if (this.extending) this.extending = false;
    else this.show(this.isCell(place) ? new Range(place, place) : undefined);
  }

  all(): void {
    const { skills, levels } = this.size;
    if (skills > 0 && levels > 0) this.show(new Range({ skill: 0, level: 0 }, { skill: skills - 1, level: levels - 1 }));
  }

  clear(): void {
    const cells = this.places().flat().filter(({ cell }) => cell !== undefined && cell.source !== "");
    void this.write(cells.map((place) => ({ cell: this.named(place), text: "" })));
  }

  clipboard(event: ClipboardEvent): void {
    if (this.range === undefined || event.clipboardData === null) return;
    event.preventDefault();
    if (event.type === "paste") return this.paste(event.clipboardData);
    const rows = this.places().map((row) => row.map(({ cell }) => cell?.source ?? ""));
    event.clipboardData.setData("text/plain", toTabs(rows));
    event.clipboardData.setData("text/html", toHtml(rows));
    if (event.type === "cut") this.clear();
  }

  private paste(data: DataTransfer): void {
    if (this.range === undefined) return;
    const rows: Cells = fromHtml(data.getData("text/html")) ?? fromTabs(data.getData("text/plain"));
    const texts = placed(rows, this.range, this.size);
    const count = rows.reduce((sum, row) => sum + row.length, 0);
    const cells = texts.flatMap(({ at, text }) => {
      const it = this.grid.at(at.skill, at.level);
      const place = it && this.grid.placeOf(it);
      return place === undefined ? [] : [{ cell: this.named(place), text }];
    });
    if (texts.length < count) this.requests.tell(`Only ${texts.length} of the ${count} copied cells fit into the ladder here. Add levels or skills to make room for the others.`);
    void this.write(cells);
  }

  private async write(cells: CellText[]): Promise<void> {
    if (cells.length === 0) return;
    const outcome = await this.requests.writeAll(cells);
    if (outcome.kind === "refused") this.requests.tell(outcome.message);
  }

  /** The selected cells, without those in hidden columns. */
  private places(): Place[][] {
    const rows = this.range?.rows() ?? [];
    return rows.map((row) =>
      row.flatMap(({ skill, level }) => {
        const it = this.grid.columns.isHidden(level) ? undefined : this.grid.at(skill, level);
        const place = it && this.grid.placeOf(it);
        return place === undefined ? [] : [place];
      }),
    );
  }

  private show(range: Range | undefined): void {
    this.range = range;
    this.grid.select(range);
  }

  private isCell<It extends Corner>(it: It | undefined): it is It {
    return it !== undefined && 0 <= it.skill && it.skill < this.size.skills && 0 <= it.level && it.level < this.size.levels;
  }
}
