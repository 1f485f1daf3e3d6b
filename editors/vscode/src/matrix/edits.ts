import type { Position } from "vscode-languageclient/node";
import type { Matrices } from "../answers";
import { located, rangeOf, sourceOf } from "./address";
import type { CellText, HeadingEdit, NamedPlace, Outcome } from "./messages";

/** The commands that edit a document's matrix. */
export type GridCommand = "ladder.writeCell" | "ladder.writeCells" | "ladder.editGrid";

/** A ladder of a document, for a version of it, with what the command needs. */
export interface GridArgument {
  version: number;
  ladder: number;
}

/** What edits a document: VS Code, or the playground. */
export interface Editor<Change extends object> {
  /** The document's ladders as they are now, unless the checker has no answer. */
  ask(): Promise<Matrices | undefined>;
  /** What a command would change. The reason, if the checker refuses; nothing, if the document has another version by now. */
  plan(command: GridCommand, argument: GridArgument): Promise<Change | string | undefined>;
  /** Makes a change, unless the document has another version by now. */
  make(change: Change, version: number): Promise<boolean>;
  /** Renames what is at a position, in all ladders that share it. Fails with the reason. */
  rename(position: Position, name: string): Promise<boolean>;
  /** Whether the author agrees to a deletion. */
  mayDelete(question: string, detail: string): Promise<boolean>;
}

/** How often an edit is tried anew when the document changes meanwhile. */
const mostTries = 10;

const busy: Outcome = { kind: "refused", message: "The document couldn't be edited. Try again." };

const refused = (message: string): Outcome => ({ kind: "refused", message });

/** The command that makes an edit, for the document as it is now, or what became of the edit. */
type Plan = (now: Matrices) => { command: GridCommand; ladder: number; argument: object } | Outcome;

/** Edits a document as a grid. Undo, saving and other views of it are the editor's. */
export class GridEdits<Change extends object> {
  constructor(private readonly editor: Editor<Change>) {}

  /** Writes a text into a cell that said `base` when its editing began. */
  write(cell: NamedPlace, base: string, text: string): Promise<Outcome> {
    return this.make(({ ladders }) => {
      const place = located(ladders, cell);
      if (place === undefined) return refused("This cell is no longer in the ladder.");
      const now = sourceOf(ladders, place);
      if (now !== base) return { kind: "changed", now };
      const { ladder, skill, level } = place;
      return { command: "ladder.writeCell", ladder, argument: { skill, level, text } };
    });
  }

  /** Writes texts into several cells of a ladder with one edit. */
  writeAll(all: CellText[]): Promise<Outcome> {
    return this.make(({ ladders }) => {
      const cells = all.map(({ cell, text }) => ({ place: located(ladders, cell), text }));
      const ladder = all[0]?.cell.ladder;
      if (ladder === undefined) return { kind: "done" };
      if (cells.some(({ place }) => place === undefined)) return refused("One of these cells is no longer in the ladder.");
      return { command: "ladder.writeCells", ladder, argument: { cells: cells.map(({ place, text }) => ({ skill: place?.skill, level: place?.level, text })) } };
    });
  }

  /** Renames a skill or a level in all ladders that share it. */
  async rename(named: NamedPlace, name: string): Promise<Outcome> {
    const answer = await this.editor.ask();
    const place = answer && located(answer.ladders, named);
    const range = place && answer && rangeOf(answer.ladders, place);
    if (range === undefined) return refused("This name is no longer in the ladder.");
    try {
      return (await this.editor.rename(range.start, name)) ? { kind: "done" } : busy;
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
  }

  /** Adds, moves or deletes a skill or a level. Before it deletes one that says something, it asks. */
  async heading(it: HeadingEdit): Promise<Outcome> {
    if (it.edit === "delete" && !(await this.mayDelete(it.place))) return { kind: "done" };
    return this.make(({ ladders }) => {
      const place = located(ladders, it.place);
      if (place === undefined) return refused("This name is no longer in the ladder.");
      const { ladder } = place;
      const what = place.skill < 0 ? "level" : "skill";
      const index = what === "level" ? place.level : place.skill;
      if (it.edit === "delete") return { command: "ladder.editGrid", ladder, argument: { edit: "delete", what, index } };
      if (it.edit === "insert") return { command: "ladder.editGrid", ladder, argument: { edit: "insert", what, index: index + (it.after ? 1 : 0), name: it.name } };
      const target = located(ladders, it.to);
      if (target === undefined) return refused("This name is no longer in the ladder.");
      return { command: "ladder.editGrid", ladder, argument: { edit: "move", what, index, to: what === "level" ? target.level : target.skill } };
    });
  }

  /** Adds a level or a skill to a ladder that has none. */
  first(ladder: number, what: "level" | "skill", name: string): Promise<Outcome> {
    return this.make(({ ladders }) => {
      const matrix = ladders[ladder];
      if (matrix === undefined) return refused("This ladder is no longer in the document.");
      const index = (what === "level" ? matrix.levels : matrix.skills).length;
      return { command: "ladder.editGrid", ladder, argument: { edit: "insert", what, index, name } };
    });
  }

  private async mayDelete(named: NamedPlace): Promise<boolean> {
    const answer = await this.editor.ask();
    const place = answer && located(answer.ladders, named);
    if (place === undefined) return true;
    const inIt = answer?.ladders[place.ladder]?.cells.filter((it) => (place.skill < 0 ? it.level === place.level : it.skill === place.skill));
    const count = inIt?.filter(({ state }) => state === "filled" || state === "damaged").length ?? 0;
    if (count === 0) return true;
    const question = `Delete ${place.skill < 0 ? `level ${named.levelName}` : named.skillName}?`;
    return this.editor.mayDelete(question, `This also deletes what ${count === 1 ? "one cell says" : `${count} cells say`}. You can undo it.`);
  }

  private async make(plan: Plan): Promise<Outcome> {
    for (let i = 0; i < mostTries; i++) {
      const answer = await this.editor.ask();
      // The document was edited while the checker was about to answer.
      if (answer?.version == null) continue;
      const planned = plan(answer);
      if ("kind" in planned) return planned;
      const { command, ladder, argument } = planned;
      const change = await this.editor.plan(command, { version: answer.version, ladder, ...argument });
      if (typeof change === "string") return refused(change);
      if (change !== undefined && (await this.editor.make(change, answer.version))) return { kind: "done" };
    }
    return busy;
  }
}
