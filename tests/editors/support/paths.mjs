import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
export const extension = join(root, "editors/vscode");

/** The ladder program under test. */
export const ladder = process.env.LADDER_BINARY ?? join(root, "build/portable/server/ladder");
