import * as vscode from "vscode";

/** Tells the author why something can't be done, without waiting until the message is closed. */
export function say(message: string): void {
  void vscode.window.showWarningMessage(message);
}
