/** In a browser, there's no git. */
export const git = (): string | undefined => undefined;
