import type { Program } from "./program";

/** The message for a checker whose version differs from the extension's in the first two numbers. */
export function mismatch(ours: string, its: string | undefined, program: Program): string | undefined {
  const numbers = (version: string) => version.split(".", 2).join(".");
  if (its !== undefined && numbers(its) === numbers(ours)) return undefined;
  const remedy =
    program.chosen === "set in ladder.server.path"
      ? "Install the same version of both, or clear the ladder.server.path setting."
      : "Install the same version of both.";
  return `The extension is version ${ours}, but ${program.path} is ${its === undefined ? "an unknown version" : `version ${its}`}. Some commands may not work. ${remedy}`;
}
