/** The last part of a path in a URI. */
export const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);
