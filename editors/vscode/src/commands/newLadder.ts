import * as vscode from "vscode";
import type { Command } from ".";
import { emptyLadder, openUnsaved } from "../unsaved";

const templates = [
  { label: "Sections", detail: "A heading for each skill and each level. Best for expectations of several sentences.", layout: "sections" },
  { label: "Table", detail: "A row for each level and a column for each skill, with | between the cells.", layout: "table" },
  { label: "Matrix", detail: "A row for each level and a column for each skill, with tabs between the cells, as in a spreadsheet.", layout: "matrix" },
];

/** Opens a ladder to fill in, as an unsaved document or in the empty ladder that is open. */
export const newLadder: Command = async ({ checker }) => {
  const fills = emptyLadder();
  const template = await vscode.window.showQuickPick(templates, { title: "New Ladder", placeHolder: "Which layout should the ladder use? You can change it later.", matchOnDetail: true });
  if (template === undefined) return;
  const ask = (prompt: string, value: string) => vscode.window.showInputBox({ title: "New Ladder", prompt, value, validateInput: (it) => (it.trim() === "" ? prompt : undefined) });
  const title = await ask("What's the title of the ladder?", "New ladder");
  if (title === undefined) return;
  const levels = await ask("What are its levels, lowest first, separated by |?", "1 | 2 | 3");
  if (levels === undefined) return;
  const skills = await ask("What are its skills, separated by |?", "Skill A | Skill B");
  if (skills === undefined) return;
  const answer = await checker.order("ladder.newLadder", { title, levels, skills, layout: template.layout }, "Can't create the ladder");
  if (answer !== undefined) await openUnsaved(answer.text, fileName(title), { fills });
};

/** A title as the name of a file. */
function fileName(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-+|-+$/g, "");
  return name === "" ? "new-ladder" : name;
}
