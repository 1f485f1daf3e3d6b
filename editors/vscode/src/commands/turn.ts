import * as vscode from "vscode";
import type { Command } from ".";
import { needsLadder } from ".";
import { placeOf } from "../place";

/** Changes the layout of the ladder at the cursor, or shows why it can't without losing something. */
export function turnInto(to: "matrix" | "table" | "sections" | "transposed"): Command {
  return async ({ checker }, argument) => {
    const place = placeOf(argument);
    if (place === undefined) return needsLadder();
    const edit = await checker.change("ladder.turn", { ...place, to });
    if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  };
}
