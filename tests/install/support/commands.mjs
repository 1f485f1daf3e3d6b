import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packages.mjs";
import { did } from "./run.mjs";

/** Every command, including those that the help leaves out. */
export const commands = [...readFileSync(join(root, "server/cli/commands.inc"), "utf8").matchAll(/^COMMAND\((\w+), /gm)].map(
  ([, name]) => name,
);

/** The options of a command, as its help lists them. */
export function optionsOf(ladder, command) {
  const help = did([ladder, command, "--help"]);
  return [...help.matchAll(/^ +(?:-\w,)?(--[\w-]+(?:,--[\w-]+)*)/gm)].flatMap(([, names]) => names.split(","));
}
