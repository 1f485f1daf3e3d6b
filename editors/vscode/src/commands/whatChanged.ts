import * as vscode from "vscode";
import type { Command } from ".";
import { needsLadder } from ".";
import { fileName } from "../fileName";
import { git as gitProgram } from "../path";
import { ladderEditor } from "../place";
import { program } from "../program";
import { run, runLadder } from "../run";
import { say } from "../say";

interface Revision extends vscode.QuickPickItem {
  revision?: string;
}

/** Shows how the meaning of the open ladder has changed since a revision in git that the author chooses. */
export const whatChanged: Command = async ({ context, pages }) => {
  const document = ladderEditor()?.document;
  if (document === undefined) return needsLadder();
  const name = fileName(document.uri.path);
  if (!vscode.workspace.isTrusted) return say("To compare revisions, trust this folder first.");
  if (document.uri.scheme !== "file") return say("Save the ladder first. A document that isn't a file has no revisions.");
  const git = gitProgram();
  if (git === undefined) return say("To compare revisions, install git.");
  if (document.isDirty) {
    const answer = await vscode.window.showWarningMessage(`${name} has unsaved changes.`, "Save and Compare");
    if (answer === undefined || !(await document.save())) return;
  }
  const file = document.uri.fsPath;
  const folder = vscode.Uri.joinPath(document.uri, "..").fsPath;
  const log = await run(git, ["log", "-30", "--format=%h%x09%s%x09%cr, %an", "--", file], folder);
  if (log.code !== 0) return say(`The revisions of ${name} can't be read: ${log.errors}`);
  const revision = await chosenRevision(name, log.output);
  if (revision === undefined) return;
  const { output, errors, code } = await runLadder(program(context.extensionUri), ["diff", "--git", revision, "--output-format", "markdown", file], folder);
  if (code !== 0) return say(`Can't compare ${name} with ${revision}: ${errors}`);
  await pages.show(`${name} since ${revision}`, output);
};

async function chosenRevision(name: string, log: string): Promise<string | undefined> {
  const commits = log.split("\n").filter((line) => line !== "").map((line): Revision => {
    const [hash = "", subject = "", detail = ""] = line.split("\t");
    return { label: subject, description: hash, detail, revision: hash };
  });
  const other = "Another branch, tag or commit...";
  const items: Revision[] = [
    { label: "The last commit", description: "HEAD", revision: "HEAD" },
    { label: other },
    { label: `Commits that changed ${name}`, kind: vscode.QuickPickItemKind.Separator },
    ...commits,
  ];
  const title = `What changed in ${name} since...`;
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: "Choose a revision", matchOnDescription: true });
  if (chosen?.label !== other || chosen.revision !== undefined) return chosen?.revision;
  return vscode.window.showInputBox({
    title,
    prompt: "For example main, v1.2 or 3 commits ago: HEAD~3",
    validateInput: (it) => (/^[^-\s][^\s]*$/.test(it) ? undefined : "Enter a branch, tag or commit."),
  });
}
