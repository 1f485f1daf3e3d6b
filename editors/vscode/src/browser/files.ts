import * as vscode from "vscode";

/** As many files as are read at most: in some virtual workspaces, each of them takes a request. */
const mostFiles = 10_000;

const wanted = /\.ladder(\.md)?$|^(ladder\.json|\.gitignore|\.ladderignore)$/;

/** The files below a folder that the checker reads. `vscode.workspace.findFiles` never answers where a virtual file system has no
 *  search of its own. */
export async function filesBelow(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  let folders = [folder];
  while (0 < folders.length && found.length < mostFiles) {
    const entries = await Promise.all(folders.map(entriesOf));
    folders = [];
    for (const [uri, kind, name] of entries.flat()) {
      const isFolder = (kind & vscode.FileType.Directory) !== 0;
      if (isFolder && !name.startsWith(".") && name !== "node_modules") folders.push(uri);
      if (!isFolder && wanted.test(name)) found.push(uri);
    }
  }
  return found.slice(0, mostFiles);
}

type Entry = [uri: vscode.Uri, kind: vscode.FileType, name: string];

async function entriesOf(folder: vscode.Uri): Promise<Entry[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (it) => it,
    () => [],
  );
  return entries.map(([name, kind]) => [vscode.Uri.joinPath(folder, name), kind, name]);
}
