import type { HeadingEdit, NamedPlace, Outcome, PageAction } from "../src/matrix/messages";
import { CellEditor } from "./cellEditor";
import type { Grid, Place } from "./grid";

interface Requests {
  heading(edit: HeadingEdit): Promise<Outcome>;
  tell(message: string): void;
}

const isLevel = (place: Place) => place.skill < 0;

/** Adds, moves and deletes the levels and skills that the headings of a grid name. */
export class Headings {
  private dragged: Place | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly requests: Requests,
    private readonly named: (place: Place) => NamedPlace,
  ) {
    const table = grid.element;
    table.addEventListener("dragstart", (event) => (this.dragged = this.headingOf(event)));
    table.addEventListener("dragover", (event) => this.drag(event));
    table.addEventListener("drop", (event) => this.drop(event));
    table.addEventListener("dragend", () => this.mark(undefined));
  }

  /** Whether a key means something on a heading. */
  press(event: KeyboardEvent, place: Place): boolean {
    const before = isLevel(place) ? "ArrowLeft" : "ArrowUp";
    const after = isLevel(place) ? "ArrowRight" : "ArrowDown";
    if (event.altKey && (event.key === before || event.key === after)) this.move(place, event.key === before ? -1 : 1);
    else if (event.key === "+") this.insert(place, "after");
    else if (event.key === "Delete") this.delete(place);
    else return false;
    return true;
  }

  act(action: PageAction, place: Place): void {
    if (action === "insertBefore") this.insert(place, "before");
    else if (action === "insertAfter") this.insert(place, "after");
    else if (action === "moveBefore") this.move(place, -1);
    else if (action === "moveAfter") this.move(place, 1);
    else if (action === "delete") this.delete(place);
  }

  /** Asks for the name of a new level or skill, and adds it. */
  insert(place: Place, side: "before" | "after"): void {
    const it = this.grid.at(place.skill, place.level);
    if (it === undefined || this.grid.isEdited(it)) return;
    const named = this.named(place);
    let name = "";
    const editor: CellEditor = new CellEditor(
      named,
      "",
      {
        keep: (text) => {
          name = text.trim();
          return this.requests.heading({ edit: "insert", place: named, after: side === "after", name });
        },
        close: () => {
          this.grid.close(editor);
          this.focus(name === "" ? named : { ...named, skillName: isLevel(place) ? "" : name, levelName: isLevel(place) ? name : "" });
        },
        move: () => undefined,
      },
      side,
    );
    this.grid.open(editor);
  }

  private move(place: Place, by: -1 | 1): void {
    const it = isLevel(place) ? this.grid.at(-1, place.level + by) : this.grid.at(place.skill + by, -1);
    const to = it && this.grid.placeOf(it);
    if (to !== undefined) this.moveTo(place, to);
  }

  private moveTo(place: Place, to: Place): void {
    void this.make({ edit: "move", place: this.named(place), to: this.named(to) }, this.named(place));
  }

  private delete(place: Place): void {
    void this.make({ edit: "delete", place: this.named(place) }, this.named(place));
  }

  private async make(edit: HeadingEdit, focus: NamedPlace): Promise<void> {
    const outcome = await this.requests.heading(edit);
    if (outcome.kind === "refused") this.requests.tell(outcome.message);
    this.focus(focus);
  }

  /** The heading of that name, or the one that took its place. */
  private focus(named: NamedPlace): void {
    const it = this.grid.find({ ...named, ladder: 0 }) ?? this.grid.at(named.skill, named.level) ?? this.grid.at(Math.max(-1, named.skill - 1), Math.max(-1, named.level - 1));
    it?.focus();
  }

  private headingOf(event: Event): Place | undefined {
    const it = (event.target as HTMLElement).closest<HTMLElement>("th[draggable='true']");
    return it === null ? undefined : this.grid.placeOf(it);
  }

  /** A level goes among levels, a skill among skills. */
  private target(event: Event): Place | undefined {
    const to = this.headingOf(event);
    const { dragged } = this;
    if (to === undefined || dragged === undefined || isLevel(to) !== isLevel(dragged)) return undefined;
    return to.skill === dragged.skill && to.level === dragged.level ? undefined : to;
  }

  private drag(event: DragEvent): void {
    const to = this.target(event);
    this.mark(to);
    if (to !== undefined) event.preventDefault(); // it can be dropped here
  }

  private drop(event: DragEvent): void {
    const to = this.target(event);
    this.mark(undefined);
    if (to === undefined || this.dragged === undefined) return;
    event.preventDefault();
    this.moveTo(this.dragged, to);
  }

  private mark(to: Place | undefined): void {
    this.grid.element.querySelector(".target")?.classList.remove("target");
    if (to !== undefined) this.grid.at(to.skill, to.level)?.classList.add("target");
  }
}
