/** How many times longer things currently take than on an idle machine: how long a busy loop takes per millisecond of
 *  processor time. 1 on an idle machine, 3 if three processes share a processor. */
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
