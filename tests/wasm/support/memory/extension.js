// A workspace in memory, for the tests: what it contains is in files.json.
const vscode = require("vscode");

const bytes = new TextEncoder();

exports.activate = async (context) => {
  const listed = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, "files.json"));
  const files = new Map(Object.entries(JSON.parse(new TextDecoder().decode(listed))).map(([path, text]) => [path, bytes.encode(text)]));
  const isFolder = (path) => path === "/" || [...files.keys()].some((it) => it.startsWith(`${path}/`));
  const missing = (uri) => {
    throw vscode.FileSystemError.FileNotFound(uri);
  };
  const changed = new vscode.EventEmitter();
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat: (uri) => {
      if (files.has(uri.path)) return { type: 1, ctime: 0, mtime: Date.now(), size: files.get(uri.path).length };
      return isFolder(uri.path) ? { type: 2, ctime: 0, mtime: 0, size: 0 } : missing(uri);
    },
    readDirectory: ({ path }) => {
      const start = path === "/" ? "/" : `${path}/`;
      const names = new Set([...files.keys()].filter((it) => it.startsWith(start)).map((it) => it.slice(start.length).split("/")[0]));
      return [...names].map((name) => [name, files.has(start + name) ? 1 : 2]);
    },
    readFile: (uri) => files.get(uri.path) ?? missing(uri),
    writeFile: (uri, content) => {
      const type = files.has(uri.path) ? 1 : 2;
      files.set(uri.path, content);
      changed.fire([{ type, uri }]);
    },
    createDirectory() {},
    delete: (uri) => {
      files.delete(uri.path);
      changed.fire([{ type: 3, uri }]);
    },
    rename() {},
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider("memory", provider, { isCaseSensitive: true }));
  const first = [...files.keys()].find((it) => it.endsWith(".ladder"));
  await vscode.window.showTextDocument(vscode.Uri.parse(`memory:${first}`));
};
