import * as vscode from "vscode";
import type { Command, Services } from ".";
import { ladderEditor } from "../place";
import { program } from "../program";
import { runLadder } from "../run";
import { say } from "../say";
import { exists } from "../unsaved";

const baselineName = "ladder-baseline.json";

/** The folder of the workspace with the open ladder, or else the first one. */
function workspaceFolder(): vscode.Uri | undefined {
  const open = ladderEditor()?.document.uri;
  const folder = open && vscode.workspace.getWorkspaceFolder(open);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

/** Creates a ladder.json for the folder, or opens the one that's there. */
export const createSettings: Command = async () => {
  const folder = workspaceFolder();
  if (folder === undefined) return say("Open a folder first. Its ladder.json applies to all ladders in it.");
  const file = vscode.Uri.joinPath(folder, "ladder.json");
  if (!(await exists(file))) {
    const content = { rules: {}, "required-skills": [], "required-levels": [], vocabulary: [] };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`));
  }
  await vscode.window.showTextDocument(file, { preview: false });
};

/** Lists all current findings of the folder in a baseline, so that only new ones are reported. */
export const setAside: Command = async ({ context }: Services) => {
  const folder = workspaceFolder();
  if (folder === undefined) return say("Open a folder first. A baseline lists the findings in all its ladders.");
  if (!vscode.workspace.isTrusted) return say("To set findings aside, trust this folder first.");
  // The findings are those of the files, as they were saved.
  for (const it of vscode.workspace.textDocuments) if (it.languageId === "ladder" && it.isDirty && !it.isUntitled) await it.save();
  const settings = vscode.Uri.joinPath(folder, "ladder.json");
  const isNew = !(await exists(vscode.Uri.joinPath(folder, baselineName)));
  const task = isNew ? ["baseline", "create", baselineName] : ["baseline", "update", baselineName, "--allow-growth"];
  const { errors, code } = await runLadder(program(context.extensionUri), task, folder.fsPath);
  if (code !== 0) return say(`The findings can't be set aside: ${errors}`);
  await nameBaseline(settings);
  void vscode.window.showInformationMessage(`${errors}. To report them again, delete ${baselineName} and the “baseline” line in ladder.json.`);
};

/** Makes ladder.json name the baseline, unless it names one. */
async function nameBaseline(file: vscode.Uri): Promise<void> {
  const line = `  "baseline": ${JSON.stringify(baselineName)}`;
  const text = (await exists(file)) ? new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) : "{\n}\n";
  if (/^\s*"baseline"\s*:/m.test(text)) return;
  const brace = text.indexOf("{") + 1;
  const isEmpty = text.slice(brace).trim() === "}";
  const named = `${text.slice(0, brace)}\n${line}${isEmpty ? "" : ","}${text.slice(brace)}`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(named));
}
