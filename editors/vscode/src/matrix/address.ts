import type { Position, Range } from "vscode-languageclient/node";
import type { Matrix } from "../answers";
import type { Address } from "./messages";

const isBefore = (one: Position, other: Position) =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

const holds = (range: Range, place: Position) => !isBefore(place, range.start) && !isBefore(range.end, place);

/** The cell that a position in the text belongs to, or the skill or level named there. A ladder extends from its
 *  heading, which is its range, to the next ladder's. */
export function addressOf(ladders: Matrix[], place: Position): Address | undefined {
  const ladder = ladders.filter((it) => !isBefore(place, it.range.start)).length - 1;
  const matrix = ladders[ladder];
  if (matrix === undefined) return undefined;
  const cell = matrix.cells.find((it) => holds(it.range, place));
  if (cell !== undefined) return { ladder, skill: cell.skill, level: cell.level };
  const skill = matrix.skills.findIndex((it) => holds(it.range, place));
  const level = matrix.levels.findIndex((it) => holds(it.range, place));
  return skill < 0 && level < 0 ? undefined : { ladder, skill, level };
}

/** The range in the text of the cell, skill, level or ladder at an address. */
export function rangeOf(ladders: Matrix[], { ladder, skill, level }: Address): Range | undefined {
  const matrix = ladders[ladder];
  if (matrix === undefined) return undefined;
  if (skill >= 0 && level >= 0) return matrix.cells.find((it) => it.skill === skill && it.level === level)?.range;
  return (matrix.skills[skill] ?? matrix.levels[level] ?? matrix).range;
}
