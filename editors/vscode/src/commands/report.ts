import * as vscode from "vscode";
import type { Command } from ".";
import { escaped } from "../page";
import { ladderEditor } from "../place";

/** Shows what to fix first in all ladders of the workspace, or in the open one, if it isn't in the workspace. */
export const report: Command = async ({ checker, staticPanels }, argument) => {
  const named = typeof argument === "object" && argument !== null && "uri" in argument ? String(argument.uri) : undefined;
  const uri = named ?? ladderEditor()?.document.uri.toString();
  const links = "ladder.goTo";
  let answer = await checker.ask("ladder.report", { links });
  if (uri !== undefined && answer?.documents.some((it) => it.uri === uri) !== true) answer = await checker.ask("ladder.report", { uri, links });
  if (answer === undefined) {
    void vscode.window.showInformationMessage("Can't show the report because the checker isn't running. To start it, run “Ladder: Restart the Checker”.");
    return;
  }
  staticPanels.show("Report", await html(answer.markdown));
};

/** Markdown as VS Code's own extension for it renders it, or as it is, if that extension is disabled. */
async function html(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>("markdown.api.render", markdown);
  } catch {
    return `<pre>${escaped(markdown)}</pre>`;
  }
}
