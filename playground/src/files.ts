import type { Shared } from "./share";
import type { Server } from "./server";

/** The formats to download, and what their files are called. */
export const formats: Record<string, string> = { ladder: "ladder", html: "html", xlsx: "xlsx", csv: "csv", markdown: "md", json: "json" };

const types: Record<string, string> = {
  html: "text/html",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  markdown: "text/markdown",
  json: "application/json",
};

const isLadder = (name: string) => /\.ladder(\.md)?$/i.test(name);

export const stem = (name: string) => name.replace(/\.ladder(\.md)?$|\.[^.]*$/i, "") || "ladder";

/** What the program says about a problem, in its own words. */
const reason = (errors: string) => errors.trim().replace(/^ladder: /, "");

/** A file as a ladder. Other formats are converted here, in the page; an error says why that can't be done. */
export async function ladderFrom(file: File, server: Server): Promise<Shared & { note: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isLadder(file.name)) return { name: file.name, text: new TextDecoder().decode(bytes), note: "" };
  const { status, output, errors } = await server.run(["import", file.name], { [file.name]: bytes });
  const text = new TextDecoder().decode(output);
  if (text === "") throw new Error(reason(errors) || `${file.name} couldn't be read (${status}).`);
  return { name: `${stem(file.name)}.ladder`, text, note: reason(errors) };
}

/** The ladder in another format. */
export async function exported({ name, text }: Shared, format: string, server: Server): Promise<File> {
  const bytes = new TextEncoder().encode(text);
  const file = `${stem(name)}.${formats[format]}`;
  if (format === "ladder") return new File([bytes], name, { type: "text/plain" });
  const { output, errors } = await server.run(["export", name, "--to", format], { [name]: bytes });
  if (output.length === 0) throw new Error(reason(errors));
  return new File([output as BlobPart], file, { type: types[format] ?? "" });
}

export function download(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
