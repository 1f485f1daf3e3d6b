/** How many times longer things take just now than they would if the machine had nothing else to do: how long a busy
 *  loop takes, for each millisecond that it computes. 1 on a quiet machine, 3 where three want the same processor. */
export function contention(milliseconds = 100) {
  const begin = performance.now();
  const before = process.cpuUsage();
  let computed = 0;
  while (computed < milliseconds) {
    const { user, system } = process.cpuUsage(before);
    computed = (user + system) / 1000;
  }
  return Math.max(1, (performance.now() - begin) / computed);
}
