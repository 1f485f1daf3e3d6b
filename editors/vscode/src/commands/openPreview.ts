import type { Command } from ".";
import { needsLadder } from ".";
import { placeOf } from "../place";

/** Shows the open ladder as a page to read. */
export const openPreview: Command = async ({ previews }, argument) => {
  const place = placeOf(argument);
  if (place === undefined) return needsLadder();
  await previews.show(place.uri);
};
