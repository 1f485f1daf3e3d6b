// The page in the frame: what VS Code gives to its pages, and then the page itself.
const page = globalThis as unknown as { acquireVsCodeApi: () => { postMessage(message: unknown): void } };
page.acquireVsCodeApi = () => ({ postMessage: (message) => parent.postMessage(message, location.origin) });
