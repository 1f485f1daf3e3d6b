import * as vscode from "vscode";
import type { Command } from ".";
import { needsLadder } from ".";
import type { Comparison } from "../answers";
import { comparisonBody } from "../comparisonPage";
import { placeOf } from "../place";

/** Compares two levels: the one at the cursor with the one below it, or two that the author chooses. */
export const compareLevels: Command = async ({ checker, staticPanels }, argument) => {
  const place = placeOf(argument);
  if (place === undefined) return needsLadder();
  let comparison = await checker.ask("ladder.compareLevels", place);
  if (comparison?.levels !== undefined) {
    const levels = await chosen(comparison, comparison.levels);
    if (levels === undefined) return;
    comparison = await checker.ask("ladder.compareLevels", { ...place, levels });
  }
  if (comparison?.skills === undefined) {
    void vscode.window.showInformationMessage("To compare levels, put the cursor in a ladder that has at least two.");
    return;
  }
  staticPanels.show(`${comparison.title}: ${comparison.lower} and ${comparison.higher}`, comparisonBody(comparison));
};

async function chosen({ title }: Comparison, levels: string[]): Promise<string[] | undefined> {
  if (levels.length < 2) return undefined;
  const lower = await vscode.window.showQuickPick(levels, { title: `${title}: which level?`, placeHolder: "The lower level" });
  if (lower === undefined) return undefined;
  const above = levels.slice(levels.indexOf(lower) + 1);
  const others = [...above, ...levels.slice(0, levels.indexOf(lower)).reverse()];
  const higher = await vscode.window.showQuickPick(others, { title: `${title}: compare ${lower} with which level?`, placeHolder: "The level to compare it with" });
  return higher === undefined ? undefined : [lower, higher].sort((one, other) => levels.indexOf(one) - levels.indexOf(other));
}
