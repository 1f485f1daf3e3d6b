import * as vscode from "vscode";
import type { Command } from ".";
import { ladderEditor } from "../place";

/** Shows how far the ladders of the document have come; where none is open, those of the whole workspace. */
export const report: Command = async ({ checker, pages }, argument) => {
  const named = typeof argument === "object" && argument !== null && "uri" in argument ? String(argument.uri) : undefined;
  const uri = named ?? ladderEditor()?.document.uri.toString();
  const answer = await checker.ask("ladder.report", uri === undefined ? {} : { uri });
  if (answer === undefined) {
    void vscode.window.showInformationMessage("There is no report: the checker does not run. “Ladder: Restart the Checker” starts it.");
    return;
  }
  await pages.show("Report", answer.markdown);
};
