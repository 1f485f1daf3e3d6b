import * as vscode from "vscode";
import type { Command } from ".";
import { system } from "../system";

/** Copies what a bug report should include; it contains no text from a ladder. */
export const copyDebugInformation: Command = async ({ checker }) => {
  const settings = JSON.stringify(vscode.workspace.getConfiguration("ladder"), undefined, 2);
  await vscode.env.clipboard.writeText(`${checker.description}\n${vscode.env.appName} ${vscode.version}\nsystem ${system()}\nsettings ${settings}\n`);
  void vscode.window.showInformationMessage("Copied the debug information. Paste it into your bug report.");
};
