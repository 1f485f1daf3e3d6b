// Runs the program that it is given, a language server, which then says that it is of version 9.9.
import { spawn } from "node:child_process";

const [program, ...its] = process.argv.slice(2);
const server = spawn(program, its, { stdio: ["pipe", "pipe", "inherit"] });
process.stdin.pipe(server.stdin);
// As many characters as before, so that the header of the message stays true.
server.stdout.on("data", (data) => process.stdout.write(data.toString("latin1").replace(/"version":"\d\.\d\./, '"version":"9.9.'), "latin1"));
server.on("exit", (code) => process.exit(code ?? 1));
