import type * as vscode from "vscode";
import { activateOn } from "../activate";
import { BrowserClient } from "./client";

/** Runs when a ladder, or a folder containing one, is opened in VS Code for the Web. */
export function activate(context: vscode.ExtensionContext): void {
  activateOn(context, {
    system: navigator.userAgent,
    program: (extension) => ({ path: extension.toString(), extension, chosen: "bundled with the extension" }),
    connect: async (...given) => new BrowserClient(...given),
  });
}
