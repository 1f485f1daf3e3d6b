/** Decides whether a checker that has crashed is started again: not if it keeps crashing. */
export class Crashes {
  private times: number[] = [];

  /** Up to `most` crashes within `window` milliseconds are borne. */
  constructor(
    private readonly most = 4,
    private readonly window = 3 * 60 * 1000,
  ) {}

  /** Takes down a crash at `now`, in milliseconds; true where another start is worth it. */
  bear(now: number): boolean {
    this.times = this.times.filter((time) => now - time < this.window);
    this.times.push(now);
    return this.times.length <= this.most;
  }

  forget(): void {
    this.times = [];
  }
}
