import type { Matrices } from "../../editors/vscode/src/answers";
import type { Editor, GridArgument, GridCommand } from "../../editors/vscode/src/matrix/edits";
import type { LadderDocument } from "./document";
import type { Position, WorkspaceEdit } from "./protocol";

/** Edits the ladder of the page as a grid. */
export class GridEditor implements Editor<WorkspaceEdit> {
  constructor(private readonly document: LadderDocument) {}

  ask() {
    return this.document.matrices<Matrices>(false);
  }

  async plan(command: GridCommand, argument: GridArgument): Promise<WorkspaceEdit | string | undefined> {
    try {
      return await this.document.planned(command, argument);
    } catch (error) {
      return this.document.now === argument.version ? (error as Error).message : undefined;
    }
  }

  async make(edit: WorkspaceEdit, version: number): Promise<boolean> {
    const isNow = this.document.now === version;
    if (isNow) this.document.apply(edit);
    return isNow;
  }

  async rename(position: Position, name: string): Promise<boolean> {
    const version = this.document.now;
    return this.make(await this.document.rename(position, name), version);
  }

  async mayDelete(question: string, detail: string): Promise<boolean> {
    return confirm(`${question} ${detail}`);
  }
}
