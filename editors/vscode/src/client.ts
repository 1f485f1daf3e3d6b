import * as vscode from "vscode";
import {
  type CloseHandlerResult,
  type DynamicFeature,
  ErrorAction,
  LanguageClient,
  type StaticFeature,
} from "vscode-languageclient/node";
import type { Program } from "./program";

/** What can happen to a running checker. */
export interface Watch {
  /** It has stopped without being asked to; says whether to start it again. */
  crashed(): CloseHandlerResult;
}

/** The language client, but that the commands which the checker answers are the extension's own. */
class Client extends LanguageClient {
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    if ("registrationType" in feature && feature.registrationType.method === "workspace/executeCommand") return;
    super.registerFeature(feature);
  }
}

export function newClient(
  program: Program,
  output: vscode.LogOutputChannel,
  trace: vscode.OutputChannel,
  watch: Watch,
): LanguageClient {
  return new Client(
    "ladder",
    "Ladder",
    { command: program.path, args: ["server"] },
    {
      documentSelector: [{ language: "ladder" }],
      outputChannel: output,
      traceOutputChannel: trace,
      diagnosticCollectionName: "ladder",
      initializationOptions: vscode.workspace.getConfiguration("ladder"),
      synchronize: { configurationSection: "ladder" },
      markdown: { supportHtml: false },
      errorHandler: {
        error: (_error, _message, count) => ({
          action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        }),
        closed: () => watch.crashed(),
      },
      initializationFailedHandler: () => false,
    },
  );
}

