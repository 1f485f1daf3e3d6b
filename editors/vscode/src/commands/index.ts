import * as vscode from "vscode";
import type { Checker } from "../checker";
import type { MatrixPanels } from "../matrix/panel";
import type { Pages } from "../pages";
import type { Previews } from "../preview";
import type { StaticPanels } from "../staticPanels";
import { compareLevels } from "./compareLevels";
import { copyDebugInformation } from "./copyDebugInformation";
import { exportLadder } from "./exportLadder";
import { fixAll } from "./fixAll";
import { goTo } from "./goTo";
import { importAsLadder, importFile } from "./importLadder";
import { newLadder } from "./newLadder";
import { openPreview } from "./openPreview";
import { openSample } from "./openSample";
import { pasteSpreadsheet } from "./pasteSpreadsheet";
import { report } from "./report";
import { createSettings, setAside } from "./settingsFile";
import { showMatrix } from "./showMatrix";
import { turnInto } from "./turn";
import { whatChanged } from "./whatChanged";

/** What commands work with. */
export interface Services {
  context: vscode.ExtensionContext;
  checker: Checker;
  pages: Pages;
  panels: MatrixPanels;
  previews: Previews;
  staticPanels: StaticPanels;
}

/** What a command in the palette, a menu or a code lens runs. The explorer's menu gives what is selected, too. */
export type Command = (services: Services, argument?: unknown, selected?: unknown) => Promise<void> | void;

const commands: Record<string, Command> = {
  "ladder.newLadder": newLadder,
  "ladder.import": importFile,
  "ladder.importAsLadder": importAsLadder,
  "ladder.export": exportLadder,
  "ladder.openPreview": openPreview,
  "ladder.createSettings": createSettings,
  "ladder.setAside": setAside,
  "ladder.whatChanged": whatChanged,
  "ladder.goTo": goTo,
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

export function registerCommands(services: Services): vscode.Disposable[] {
  return Object.entries(commands).map(([name, command]) =>
    vscode.commands.registerCommand(name, (argument?: unknown, selected?: unknown) => command(services, argument, selected)),
  );
}

/** Explains that a command needs an open ladder. */
export function needsLadder(): void {
  void vscode.window.showInformationMessage("Open a ladder first (a file whose name ends with .ladder or .ladder.md) and put the cursor in it.");
}
