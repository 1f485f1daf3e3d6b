import { setTimeout as pause } from "node:timers/promises";

/** Returns the result of `attempt` as soon as it is truthy. If it never is, the error says why. */
export async function eventually(what, attempt, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  let reason;
  while (Date.now() < end) {
    try {
      const result = await attempt();
      if (result) return result;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    await pause(50);
  }
  throw new Error(`not within ${seconds} s: ${what}`, { cause: reason });
}
