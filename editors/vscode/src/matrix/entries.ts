import type { Matrix } from "../answers";
import { sourceOf } from "./address";
import type { Address, NamedPlace, PageAction } from "./messages";

/** An entry of a menu: what the page does, or a text for the cell. */
export interface Entry {
  label: string;
  description?: string;
  detail?: string;
  action?: PageAction;
  text?: string;
}

/** Entries that belong together. The first ones of a menu need no title. */
export interface Group {
  title: string;
  entries: Entry[];
}

/** How a menu of a place is called. */
export function titleOf(place: NamedPlace): string {
  if (place.skill < 0) return `level ${place.levelName}`;
  return place.level < 0 ? place.skillName : `${place.skillName}, ${place.levelName}`;
}

/** What can be done with a heading. */
export function headingGroups(place: NamedPlace): Group[] {
  const isLevel = place.skill < 0;
  const name = titleOf(place);
  const what = isLevel ? "level" : "skill";
  const [before, after] = isLevel ? ["to the left", "to the right"] : ["up", "down"];
  const entries: Entry[] = [
    { label: `Rename ${name}`, description: "F2", action: "edit" },
    { label: `Add a ${what} before ${place.skillName}${place.levelName}`, action: "insertBefore" },
    { label: `Add a ${what} after ${place.skillName}${place.levelName}`, description: "+", action: "insertAfter" },
    { label: `Move ${before}`, description: isLevel ? "Alt+Left" : "Alt+Up", action: "moveBefore" },
    { label: `Move ${after}`, description: isLevel ? "Alt+Right" : "Alt+Down", action: "moveAfter" },
    { label: `Delete ${name}`, description: "Delete", action: "delete" },
  ];
  const column: Entry[] = [
    { label: "Hide the column", action: "hide" },
    { label: "Make the column wider", action: "wider" },
    { label: "Make the column narrower", action: "narrower" },
  ];
  return [{ title: "", entries }, ...(isLevel ? [{ title: "Column", entries: column }] : [])];
}

/** What can be done with any cell. */
export function cellGroup(ladders: Matrix[], address: Address): Group {
  const entries: Entry[] = [{ label: "Edit", description: "F2", action: "edit" }];
  if (sourceOf(ladders, address) !== "") entries.push({ label: "Clear", description: "Delete", action: "clear" });
  entries.push({ label: "Write n/a", detail: "Nothing is expected at this level.", text: "n/a" });
  if (address.level > 0) entries.push({ label: "Write same", detail: "The same is expected as at the level below.", text: "same" });
  return { title: "Cell", entries };
}
