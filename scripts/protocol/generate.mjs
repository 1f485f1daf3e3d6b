// Generates the C++ types listed in server/protocol/types/used.txt, in the given folder. It reads the protocol from the
// declarations in the npm package vscode-languageserver-protocol. The protocol's meta model is made from them too, but isn't
// in any of its packages.

import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../server/protocol/types");
const protocol = require("vscode-languageserver-protocol");

const fail = (message) => {
  console.error(`used.txt: ${message}`);
  process.exit(1);
};

// --- the protocol -------------------------------------------------------------------------------

const main = require.resolve("vscode-languageserver-protocol").replace(/\.js$/, ".d.ts");
const program = ts.createProgram([main], { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 });
const checker = program.getTypeChecker();

/** Interfaces and aliases by name; many are in the package's files but not exported. */
const declarations = new Map();
for (const file of program.getSourceFiles())
  if (file.fileName.includes("/vscode-"))
    for (const it of file.statements)
      if (ts.isInterfaceDeclaration(it) || ts.isTypeAliasDeclaration(it)) declarations.set(it.name.text, it);

/** The members of a structure, including inherited ones. */
function membersOf(name) {
  const declaration = declarations.get(name) ?? fail(`the protocol has no ${name}`);
  const members = new Map();
  for (const it of checker.getPropertiesOfType(checker.getTypeAtLocation(declaration.name)))
    members.set(it.name, {
      type: it.declarations[0].type,
      optional: (it.flags & ts.SymbolFlags.Optional) !== 0,
      constant: constantOf(checker.getTypeOfSymbol(it)),
    });
  return members;
}

function constantOf(type) {
  return type.isStringLiteral() ? type.value : undefined;
}

// --- used types ---------------------------------------------------------------------------------

const enums = new Map();
const structs = new Map(); // in their order
const byHand = new Set();
const headers = [];

const member = /^(\w+)([?~*]?)(?:=(\S+))?$/;

for (const line of fs.readFileSync(path.join(folder, "used.txt"), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [, kind, name, open, rest] = /^(==|enum|hand|read|write|send) ([\w.:]+?)(\+?)(?::(?: (.*))?)?$/.exec(line) ?? fail(line);
  const words = (rest ?? "").split(" ").filter((it) => it !== "");
  if (kind === "==") headers.push({ file: name, enums: [], structs: [] });
  else if (kind === "hand") byHand.add(name);
  else if (kind === "enum") {
    enums.set(name, words);
    headers.at(-1).enums.push(name);
  } else {
    if (!structs.has(name)) {
      structs.set(name, { name, members: new Map(), open: open === "+" });
      headers.at(-1).structs.push(name);
    }
    structs.get(name).sentByHand ||= kind === "send";
    addMembers(structs.get(name), kind === "send" ? "write" : kind, words);
  }
}

function addMembers(struct, kind, words) {
  const all = membersOf(struct.name);
  struct[kind] = [];
  for (const word of words) {
    const [, name, mark, choice] = member.exec(word) ?? fail(`${struct.name}: ${word}`);
    const it = all.get(name) ?? fail(`${struct.name} has no member ${name}`);
    struct[kind].push({ name, mark });
    const known = struct.members.get(name);
    if (!known || kind === "read") struct.members.set(name, { ...it, mark, choice });
  }
  if (kind === "write")
    for (const [name, it] of all)
      if (!it.optional && !words.some((word) => word.split(/[?~*=]/)[0] === name)) fail(`${struct.name} must have ${name}`);
}

// --- types --------------------------------------------------------------------------------------

const plain = { boolean: "bool", string: "std::string", uinteger: "std::uint32_t", integer: "std::int64_t" };

const isNull = (node) => ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword;

function alternatives(node) {
  if (ts.isParenthesizedTypeNode(node)) return alternatives(node.type);
  return ts.isUnionTypeNode(node) ? node.types.flatMap(alternatives) : [node];
}

const isKnown = (name) => name in plain || enums.has(name) || structs.has(name) || byHand.has(name);

const isAny = (node) => ts.isTypeReferenceNode(node) && ["LSPAny", "T"].includes(node.getText());

/** What a type comes down to, as far as a choice may be made among it: names, and elements of lists. */
function names(node) {
  return alternatives(node).flatMap((it) => {
    if (ts.isArrayTypeNode(it)) return names(it.elementType);
    if (ts.isLiteralTypeNode(it) && ts.isStringLiteral(it.literal)) return ["string"];
    if (!ts.isTypeReferenceNode(it)) return [it.getText()];
    const name = it.typeName.getText();
    const alias = declarations.get(name);
    return [name, ...(alias && ts.isTypeAliasDeclaration(alias) ? names(alias.type) : [])];
  });
}

function chosen(choice) {
  const types = choice.split("|").map((it) => plain[it] ?? (isKnown(it) ? it : fail(`${it} is not listed`)));
  return types.length === 1 ? types[0] : `std::variant<${types.join(", ")}>`;
}

function typeOf(node, choice, where) {
  const parts = alternatives(node).filter((it) => !isNull(it));
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only && ts.isArrayTypeNode(only) && !choice?.startsWith("text::")) return `std::vector<${typeOf(only.elementType, choice, where)}>`;
  if (only && ts.isTypeLiteralNode(only) && ts.isIndexSignatureDeclaration(only.members[0]))
    return `std::map<std::string, ${typeOf(only.members[0].type, choice, where)}>`;
  if (only && ts.isTypeReferenceNode(only)) {
    const alias = declarations.get(only.typeName.getText());
    const isList = alias && ts.isTypeAliasDeclaration(alias) && ts.isArrayTypeNode(alias.type);
    if (isList && !choice?.startsWith("text::")) return typeOf(alias.type, choice, where);
  }
  if (choice) {
    const possible = names(node);
    for (const it of choice.split("|"))
      if (!byHand.has(it) && !possible.includes(it) && !parts.some(isAny)) fail(`${where} is no ${it}`);
    return chosen(choice);
  }
  if (!only) return fail(`${where} may be ${parts.map((it) => it.getText()).join(" or ")}`);
  const name = ts.isTypeReferenceNode(only) ? only.typeName.getText() : only.getText();
  if (isKnown(name)) return plain[name] ?? name;
  const alias = declarations.get(name);
  if (alias && ts.isTypeAliasDeclaration(alias)) return typeOf(alias.type, undefined, where);
  return fail(`${where} is ${name}, which is not listed`);
}

// --- C++ ----------------------------------------------------------------------------------------

const keywords = new Set(["class", "namespace", "delete", "default", "enum"]);

function lowerCase(name) {
  const words = /^[A-Z0-9]+$/.test(name) ? name.toLowerCase() : name.replace(/(?<=.)[A-Z]/g, "_$&").toLowerCase();
  return keywords.has(words) ? `${words}_` : words;
}

/** One line, or as many as it takes, of a hundred columns each. */
function wrapped(head, parts, tail) {
  const lines = [head];
  for (const part of [...parts, tail]) {
    if (part === "") continue;
    if (lines.at(-1).length + 1 + part.length <= 100) lines[lines.length - 1] += ` ${part}`;
    else lines.push(part === tail ? part : `    ${part}`);
  }
  return lines.join("\n");
}

function declaration(struct, [name, it]) {
  let type = typeOf(it.type, it.choice, `${struct.name}.${name}`);
  const nullable = alternatives(it.type).some(isNull);
  const isOptional = it.mark !== "*" && (it.optional || nullable || it.mark !== "");
  if (type === struct.name) type = `std::unique_ptr<${type}>`;
  else if (isOptional) type = `std::optional<${type}>`;
  const initial = { bool: " = false", "std::uint32_t": " = 0", "std::int64_t": " = 0" }[type] ?? "{}";
  return `${type} ${lowerCase(name)}${initial};`;
}

/** Members that say the same in each object of a kind are no members in C++. */
const variables = (struct) => [...struct.members].filter(([, it]) => it.constant === undefined);

function structure(struct) {
  const members = variables(struct).map((it) => declaration(struct, it));
  if (struct.open) members.push("text::Json others{};");
  return wrapped(`struct ${struct.name} {`, members, "};");
}

function enumeration(name) {
  const values = enums.get(name).map((it) => protocol[name]?.[it] ?? fail(`${name} has no ${it}`));
  const members = enums.get(name).map(lowerCase);
  if (typeof values[0] === "number")
    return [
      wrapped(`enum class ${name} {`, members.map((it, i) => `${it} = ${values[i]},`), "};"),
      wrapped(`inline void write(text::JsonWriter& json, ${name} it) {`, ["json.number(static_cast<int>(it));"], "}"),
    ].join("\n");
  return [
    wrapped(`enum class ${name} {`, members.map((it) => `${it},`), "};"),
    wrapped(`inline std::string_view name_of(${name} it) {`, [
      `constexpr std::array names = {${values.map((it) => `"${it}"`).join(", ")}};`,
      "return names[static_cast<std::size_t>(it)];",
    ], "}"),
    wrapped(`inline void write(text::JsonWriter& json, ${name} it) {`, ["json.string(name_of(it));"], "}"),
  ].join("\n");
}

const readers = { "": "required", "?": "optional", "~": "lenient", "*": "defaulted" };

function reading(struct) {
  const members = struct.read.map(({ name, mark }) => {
    const reader = mark === "" && struct.members.get(name).optional ? "optional" : readers[mark];
    return `${reader}(from, "${name}", it.${lowerCase(name)});`;
  });
  if (struct.open) members.push(`it.others = others_of(from, {${[...struct.members.keys()].map((it) => `"${it}"`).join(", ")}});`);
  const unused = members.length === 0;
  return wrapped(`void read(json&${unused ? "" : " from"}, ${struct.name}&${unused ? "" : " it"}) {`, members, "}");
}

function writing(struct) {
  const members = struct.write.map(({ name }) => {
    const it = struct.members.get(name);
    if (it.constant !== undefined) return `object.member("${name}", "${it.constant}");`;
    return `object.${it.optional ? "optional" : "member"}("${name}", it.${lowerCase(name)});`;
  });
  const body = ["text::JsonObject object(json);", ...members];
  if (struct.open) body.push("if (!it.others.text.empty()) json.raw(it.others.text);");
  return wrapped(`void write(text::JsonWriter& json, const ${struct.name}& it) {`, body, "}");
}

const notice = "// Made by scripts/generate-protocol of used.txt: change that, and run it again.\n// clang-format off\n";

/** A header, and the file that defines what it declares. */
function files(header, includes) {
  const all = header.structs.map((it) => structs.get(it));
  const declarations = all.map(({ name, read, write }) =>
    wrapped(
      ...(read ? [`void read(nlohmann::json& from, ${name}& it);`] : [`void write(text::JsonWriter& json, const ${name}& it);`]),
      [],
      read && write ? `void write(text::JsonWriter& json, const ${name}& it);` : "",
    ),
  );
  const sections = [header.enums.map(enumeration), all.map(structure), declarations];
  const definitions = [all.filter((it) => it.read).map(reading), all.filter((it) => it.write && !it.sentByHand).map(writing)];
  const source = header.file.replace(/h$/, "cpp");
  const inNamespace = (parts) =>
    ["namespace ladder::protocol {", ...parts.filter((it) => it.length > 0).map((it) => it.join("\n")), "}  // namespace ladder::protocol\n"].join("\n\n");
  fs.writeFileSync(path.join(target, header.file), `#pragma once\n\n${notice}\n${includes}\n${inNamespace(sections)}`);
  fs.writeFileSync(
    path.join(target, source),
    `${notice}\n#include "protocol/types/${header.file}"\n\n#include "protocol/types/reading.h"\n\n${inNamespace(definitions)}`,
  );
}

const standard = ["array", "cstddef", "cstdint", "map", "memory", "optional", "string", "string_view", "variant", "vector"];
const basicIncludes = `${standard.map((it) => `#include <${it}>\n`).join("")}\n#include <nlohmann/json_fwd.hpp>\n\n#include "text/json_writer.h"\n`;

const target = process.argv[2] ?? folder;
headers.forEach((it, i) => files(it, i === 0 ? basicIncludes : '#include "protocol/types/own_types.h"\n'));
