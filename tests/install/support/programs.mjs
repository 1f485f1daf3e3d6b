// What a program for another system is, as far as its file says.
import { readFileSync } from "node:fs";

/** The system and the processor that a program is for, and the libraries that it needs; for macOS, also the oldest version that
 *  runs it, and whether it's signed. */
export function programIn(path) {
  const bytes = readFileSync(path);
  if (bytes.subarray(1, 4).toString() === "ELF") return forLinux(bytes);
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return forMacOS(bytes);
  if (bytes.subarray(0, 2).toString() === "MZ") return forWindows(bytes);
  throw new Error(`${path} isn't a program`);
}

const textAt = (bytes, at) => bytes.subarray(at, bytes.indexOf(0, at)).toString();

function forLinux(bytes) {
  const machine = { 0x3e: "x86_64", 0xb7: "aarch64" }[bytes.readUInt16LE(18)];
  const [first, size, count] = [Number(bytes.readBigUInt64LE(32)), bytes.readUInt16LE(54), bytes.readUInt16LE(56)];
  const needs = [];
  for (let at = first; at < first + size * count; at += size) {
    // Only a loader, such as ld-linux.so, finds libraries.
    const isLoader = bytes.readUInt32LE(at) === 3;
    if (isLoader) needs.push(textAt(bytes, Number(bytes.readBigUInt64LE(at + 8))));
  }
  return { platform: `linux-${machine}`, needs };
}

function forMacOS(bytes) {
  const machine = { 0x01000007: "x86_64", 0x0100000c: "aarch64" }[bytes.readUInt32LE(4)];
  const program = { platform: `darwin-${machine}`, needs: [], isSigned: false };
  const version = (number) => `${number >>> 16}.${(number >>> 8) & 0xff}`;
  let at = 32;
  for (let left = bytes.readUInt32LE(16); 0 < left; --left) {
    const command = bytes.readUInt32LE(at) & 0x7fffffff;
    const isLibrary = [0x0c, 0x18, 0x1f, 0x23].includes(command);
    if (isLibrary) program.needs.push(textAt(bytes, at + bytes.readUInt32LE(at + 8)));
    if (command === 0x1d) program.isSigned = true;
    if (command === 0x24) program.oldest = version(bytes.readUInt32LE(at + 8));
    if (command === 0x32) program.oldest = version(bytes.readUInt32LE(at + 12));
    at += bytes.readUInt32LE(at + 4);
  }
  return program;
}

function forWindows(bytes) {
  const header = bytes.readUInt32LE(0x3c) + 4;
  const machine = { 0x8664: "x86_64", 0xaa64: "aarch64" }[bytes.readUInt16LE(header)];
  const optional = header + 20;
  const sections = optional + bytes.readUInt16LE(header + 16);
  const inFile = (address) => {
    for (let i = 0, at = sections; i < bytes.readUInt16LE(header + 2); ++i, at += 40) {
      const [size, start, place] = [8, 12, 20].map((offset) => bytes.readUInt32LE(at + offset));
      if (start <= address && address < start + size) return place + address - start;
    }
    throw new Error(`no section has the address ${address}`);
  };
  const needs = [];
  for (let at = inFile(bytes.readUInt32LE(optional + 120)); bytes.readUInt32LE(at + 12) !== 0; at += 20) {
    needs.push(textAt(bytes, inFile(bytes.readUInt32LE(at + 12))));
  }
  return { platform: `windows-${machine}`, needs };
}
