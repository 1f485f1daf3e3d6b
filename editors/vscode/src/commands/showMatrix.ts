import type { Command } from ".";
import { needsLadder } from ".";
import { placeOf } from "../place";

/** Shows the ladders of the document as matrices beside it. */
export const showMatrix: Command = async ({ panels }, argument) => {
  const place = placeOf(argument);
  if (place === undefined) return needsLadder();
  await panels.show(place);
};
