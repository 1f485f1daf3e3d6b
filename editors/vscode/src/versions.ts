import type { Program } from "./program";

/** What to tell people whose checker is not of the extension's version, if it matters: the first two numbers differ. */
export function mismatch(ours: string, its: string | undefined, program: Program): string | undefined {
  const numbers = (version: string) => version.split(".", 2).join(".");
  if (its !== undefined && numbers(its) === numbers(ours)) return undefined;
  const remedy =
    program.chosen === "by the setting ladder.server.path"
      ? "Install the same version of both, or empty the setting ladder.server.path."
      : "Install the same version of both.";
  return `The extension is Ladder ${ours}, but ${program.path} is ${its === undefined ? "of an unknown version" : `ladder ${its}`}; some commands may not work. ${remedy}`;
}
