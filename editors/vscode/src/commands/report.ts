import * as vscode from "vscode";
import type { Command } from ".";
import { ladderEditor } from "../place";
import { reportBody } from "../reportPage";

/** Shows how complete all ladders of the workspace are, or the open one, if it isn't in the workspace. */
export const report: Command = async ({ checker, staticPanels }, argument) => {
  const named = typeof argument === "object" && argument !== null && "uri" in argument ? String(argument.uri) : undefined;
  const uri = named ?? ladderEditor()?.document.uri.toString();
  let answer = await checker.ask("ladder.report", {});
  if (uri !== undefined && answer?.documents.some((it) => it.uri === uri) !== true) answer = await checker.ask("ladder.report", { uri });
  if (answer === undefined) {
    void vscode.window.showInformationMessage("Can't show the report because the checker isn't running. To start it, run “Ladder: Restart the Checker”.");
    return;
  }
  staticPanels.show("Report", reportBody(answer));
};
