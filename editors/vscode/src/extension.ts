import * as vscode from "vscode";
import { Checker } from "./checker";
import { Columns } from "./columns";
import { registerCommands } from "./commands";
import { offerBeginnings } from "./emptyLenses";
import { MatrixPanels } from "./matrix/panel";
import { Pages } from "./pages";
import { pasteAsLadder } from "./paste";
import { Previews } from "./preview";
import { StaticPanels } from "./staticPanels";
import { Status } from "./status";
import { keepTabs } from "./tabs";

/** Runs when a ladder, or a folder containing one, is opened. Doesn't wait for the checker to start. */
export function activate(context: vscode.ExtensionContext): void {
  const checker = new Checker(context);
  const pages = new Pages();
  const panels = new MatrixPanels(context, checker);
  const previews = new Previews(checker);
  const staticPanels = new StaticPanels();
  context.subscriptions.push(
    checker,
    pages,
    panels,
    previews,
    staticPanels,
    new Status(checker),
    keepTabs(),
    ...registerCommands({ context, checker, pages, panels, previews, staticPanels }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("ladder.server.path")) void checker.restart();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (document.uri.path.endsWith(".json")) checker.saved(document.uri);
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void checker.restart()),
  );
  // None of this keeps the window waiting.
  setTimeout(() => {
    void checker.start();
    context.subscriptions.push(new Columns(), offerBeginnings(), pasteAsLadder(checker));
  }, 0);
}
