/** What a program printed, and whether it succeeded. */
export interface Run {
  output: string;
  errors: string;
  code: number;
}

/** A browser can't run other programs, such as git. */
export async function run(program: string, _args: string[], _folder: string): Promise<Run> {
  return { output: "", errors: `VS Code for the Web can't run ${program.split("/").at(-1)}.`, code: 2 };
}
