/** A browser can't run the programs on a PATH. */
export function onPath(_name: string): string | undefined {
  return undefined;
}
