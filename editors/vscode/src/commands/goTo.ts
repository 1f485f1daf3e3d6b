import * as vscode from "vscode";
import type { Command } from ".";
import { placeOf } from "../place";

/** Goes to a place in a ladder; a link in the report does this. */
export const goTo: Command = async (_, argument) => {
  const place = placeOf(argument);
  if (place?.position === undefined) return;
  const at = new vscode.Position(place.position.line, place.position.character);
  const uri = vscode.Uri.parse(place.uri);
  const shown = vscode.window.visibleTextEditors.find((it) => it.document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at), viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One });
};
