// The part of the language server protocol that the page uses.
import type { Text } from "@codemirror/state";

export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface TextEdit {
  range: Range;
  newText: string;
}

export interface WorkspaceEdit {
  changes?: Record<string, TextEdit[]>;
}

export interface Diagnostic {
  range: Range;
  severity: 1 | 2 | 3 | 4;
  code: string;
  message: string;
}

export interface CodeAction {
  title: string;
  kind: string;
  isPreferred?: boolean;
  edit?: WorkspaceEdit;
  diagnostics?: Diagnostic[];
}

export interface CompletionItem {
  label: string;
  detail?: string;
  documentation?: string | { value: string };
  textEdit?: TextEdit;
  filterText?: string;
}

export interface Hover {
  contents: { value: string };
  range?: Range;
}

/** The offset of a position; one beyond the end of its line means the end of that line. */
export function offsetOf(text: Text, { line, character }: Position): number {
  if (text.lines <= line) return text.length;
  const { from, to } = text.line(line + 1);
  return Math.min(from + character, to);
}

export function positionOf(text: Text, offset: number): Position {
  const line = text.lineAt(offset);
  return { line: line.number - 1, character: offset - line.from };
}

export const rangeOf = (text: Text, from: number, to: number): Range => ({ start: positionOf(text, from), end: positionOf(text, to) });

/** The changes of an edit, as the editor takes them. */
export const changesOf = (text: Text, edits: TextEdit[]) =>
  edits.map(({ range, newText }) => ({ from: offsetOf(text, range.start), to: offsetOf(text, range.end), insert: newText }));
