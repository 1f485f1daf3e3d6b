/** Decides whether to restart a checker that has crashed: not if it keeps crashing. */
export class Crashes {
  private times: number[] = [];

  /** Up to `most` crashes within `window` milliseconds are tolerated. */
  constructor(
    private readonly most = 4,
    private readonly window = 3 * 60 * 1000,
  ) {}

  /** Records a crash at `now`, in milliseconds, and returns whether to restart. */
  add(now: number): boolean {
    this.times = this.times.filter((time) => now - time < this.window);
    this.times.push(now);
    return this.times.length <= this.most;
  }

  forget(): void {
    this.times = [];
  }
}
