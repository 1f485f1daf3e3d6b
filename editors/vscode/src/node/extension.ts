import { release } from "node:os";
import type * as vscode from "vscode";
import { activateOn } from "../activate";
import { program } from "./program";

/** Runs when a ladder, or a folder containing one, is opened on the desktop. */
export function activate(context: vscode.ExtensionContext): void {
  activateOn(context, {
    system: `${process.platform} ${process.arch} ${release()}`,
    program,
    connect: async (...given) => new (await import("./client")).NodeClient(...given),
  });
}
