import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licences of the program's libraries and of the packages that esbuild has bundled. */
export function licencesOf({ inputs }, program) {
  const folders = new Set(Object.keys(inputs).flatMap((it) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(it) ?? []));
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const files = readdirSync(folder).filter((it) => /^(licen[cs]e|copying)/i.test(it)).sort();
    if (files.length === 0) throw new Error(`${name} has no licence.`);
    return `${name} ${version} (${license})\n\n${files.map((it) => readFileSync(join(folder, it), "utf8").trim()).join("\n\n")}\n`;
  });
  const ours = ["copyright", "copyright-wasm"].map((it) => join(program, it)).filter((it) => existsSync(it));
  const line = `\n${"-".repeat(72)}\n\n`;
  return [...packages.sort(), ...ours.map((it) => readFileSync(it, "utf8"))].join(line);
}
