/** Where a key moves the focus in a grid of `skills` rows and `levels` columns; row and column -1 contain the names. */
export function destination(
  key: string,
  from: { skill: number; level: number },
  size: { skills: number; levels: number },
): { skill: number; level: number } | undefined {
  const within = (index: number, count: number) => Math.max(-1, Math.min(index, count - 1));
  const to = (skill: number, level: number) => ({ skill: within(skill, size.skills), level: within(level, size.levels) });
  switch (key) {
    case "ArrowUp":
      return to(from.skill - 1, from.level);
    case "ArrowDown":
      return to(from.skill + 1, from.level);
    case "ArrowLeft":
      return to(from.skill, from.level - 1);
    case "ArrowRight":
      return to(from.skill, from.level + 1);
    case "PageUp":
      return to(from.skill - 10, from.level);
    case "PageDown":
      return to(from.skill + 10, from.level);
    case "Home":
      return to(from.skill, 0);
    case "End":
      return to(from.skill, size.levels - 1);
    default:
      return undefined;
  }
}
