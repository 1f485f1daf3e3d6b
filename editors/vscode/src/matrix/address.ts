import type { Position, Range } from "vscode-languageclient/node";
import type { Matrix } from "../answers";
import type { Address, NamedPlace } from "./messages";

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

/** The cell at an address, unless the text has no place for it. */
export const cellAt = (ladders: Matrix[], { ladder, skill, level }: Address) =>
  ladders[ladder]?.cells.find((it) => it.skill === skill && it.level === level);

/** The range in the text of the cell, skill, level or ladder at an address. A missing cell has its skill's. */
export function rangeOf(ladders: Matrix[], address: Address): Range | undefined {
  const matrix = ladders[address.ladder];
  if (matrix === undefined) return undefined;
  return (cellAt(ladders, address) ?? matrix.skills[address.skill] ?? matrix.levels[address.level] ?? matrix).range;
}

/** Where a cell or a name is now; names count for more than numbers. */
export function located(ladders: Matrix[], place: NamedPlace): Address | undefined {
  const matrix = ladders[place.ladder];
  const names = (all: { name: string }[] = []) => all.map(({ name }) => name);
  const skill = indexNamed(names(matrix?.skills), place.skillName, place.skill);
  const level = indexNamed(names(matrix?.levels), place.levelName, place.level);
  return skill === undefined || level === undefined ? undefined : { ladder: place.ladder, skill, level };
}

/** What a cell says; a missing one says nothing. */
export function sourceOf(ladders: Matrix[], address: Address): string {
  return cellAt(ladders, address)?.source ?? "";
}

/** The index of a name, which is where it was if that is one of several; -1 stays -1. */
export function indexNamed(names: string[], name: string, usual: number): number | undefined {
  if (usual < 0 || names[usual] === name) return usual;
  const index = names.indexOf(name);
  return index < 0 ? undefined : index;
}
