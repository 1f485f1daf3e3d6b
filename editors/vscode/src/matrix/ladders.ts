import type { Matrices, Matrix } from "../answers";
import type { Checker } from "../checker";
import { merged } from "./merged";

/** A document's ladders as the checker last told them. After the first answer, it tells only what has changed. */
export class Ladders {
  /** Whether each cell is compared with the one at the level below. */
  compares = false;
  private last: Matrices | undefined;

  constructor(
    private readonly uri: string,
    private readonly checker: Pick<Checker, "ask">,
    private readonly onAnswer: (changes: Matrix[]) => void,
  ) {}

  get all(): Matrix[] {
    return this.last?.ladders ?? [];
  }

  /** The ladders as they are now, unless the checker has no answer. */
  async ask(): Promise<Matrices | undefined> {
    const before = this.last;
    const answer = await this.checker.ask("ladder.showMatrix", { uri: this.uri, compare: this.compares, previousResultId: before?.resultId ?? "" });
    if (answer === undefined) return undefined;
    // Another answer may have come in between.
    if (this.last !== before && answer.ladders.some(({ partial }) => partial)) return this.ask();
    this.last = { ...answer, ladders: merged(this.all, answer.ladders) };
    this.onAnswer(answer.ladders);
    return this.last;
  }

  /** The ladders of this version of the document. What is inherited from other documents has no version, so it's asked for. */
  async of(version: number): Promise<Matrices | undefined> {
    const last = this.last;
    const known = last?.version === version && last.resultId !== undefined && last.ladders.every(({ inherited }) => inherited.length === 0);
    return known ? last : this.ask();
  }

  /** Another checker doesn't know what this one told. */
  forget(): void {
    if (this.last !== undefined) this.last.resultId = undefined;
  }
}
