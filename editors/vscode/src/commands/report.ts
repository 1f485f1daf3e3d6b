import * as vscode from "vscode";
import type { Command } from ".";
import { ladderEditor } from "../place";

/** Shows how complete the document's ladders are or, if no ladder is open, those of the whole workspace. */
export const report: Command = async ({ checker, pages }, argument) => {
  const named = typeof argument === "object" && argument !== null && "uri" in argument ? String(argument.uri) : undefined;
  const uri = named ?? ladderEditor()?.document.uri.toString();
  const answer = await checker.ask("ladder.report", uri === undefined ? {} : { uri });
  if (answer === undefined) {
    void vscode.window.showInformationMessage("Can't show the report because the checker isn't running. To start it, run “Ladder: Restart the Checker”.");
    return;
  }
  await pages.show("Report", answer.markdown);
};
