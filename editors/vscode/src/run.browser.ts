/** VS Code for the Web can't run programs. */
export function run(_program: unknown, _args: string[], _folder: string): Promise<{ output: string; errors: string; code: number }> {
  return Promise.resolve({ output: "", errors: "VS Code for the Web can't run other programs.", code: 2 });
}

export const runLadder = run;
