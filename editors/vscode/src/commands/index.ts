import * as vscode from "vscode";
import type { Checker } from "../checker";
import type { MatrixPanels } from "../matrix/panel";
import type { Pages } from "../pages";
import { compareLevels } from "./compareLevels";
import { copyDebugInformation } from "./copyDebugInformation";
import { fixAll } from "./fixAll";
import { openSample } from "./openSample";
import { pasteSpreadsheet } from "./pasteSpreadsheet";
import { report } from "./report";
import { showMatrix } from "./showMatrix";
import { turnInto } from "./turn";

/** What commands work with. */
export interface Desk {
  context: vscode.ExtensionContext;
  checker: Checker;
  pages: Pages;
  panels: MatrixPanels;
}

/** A command, and what stands behind its name in the palette or in a code lens. */
export type Command = (desk: Desk, argument?: unknown) => Promise<void> | void;

const commands: Record<string, Command> = {
  "ladder.showMatrix": showMatrix,
  "ladder.compareLevels": compareLevels,
  "ladder.report": report,
  "ladder.fixAll": fixAll,
  "ladder.turnIntoMatrix": turnInto("matrix"),
  "ladder.turnIntoTable": turnInto("table"),
  "ladder.turnIntoSections": turnInto("sections"),
  "ladder.transpose": turnInto("transposed"),
  "ladder.pasteSpreadsheet": pasteSpreadsheet,
  "ladder.openSample": openSample,
  "ladder.restart": ({ checker }) => checker.restart(),
  "ladder.showOutput": ({ checker }) => checker.output.show(),
  "ladder.copyDebugInformation": copyDebugInformation,
};

export function registerCommands(desk: Desk): vscode.Disposable[] {
  return Object.entries(commands).map(([name, command]) =>
    vscode.commands.registerCommand(name, (argument?: unknown) => command(desk, argument)),
  );
}

/** Says that a command needs a ladder to work on. */
export function needsLadder(): void {
  void vscode.window.showInformationMessage("Open a ladder first, and put the cursor into it: a file whose name ends with .ladder or .ladder.md.");
}
