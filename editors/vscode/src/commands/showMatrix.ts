import type { Command } from ".";
import { needsLadder } from ".";
import { placeOf } from "../place";

/** Shows the document's ladders as matrices next to it. */
export const showMatrix: Command = async ({ panels }, argument) => {
  const place = placeOf(argument);
  if (place === undefined) return needsLadder();
  await panels.show(place);
};
