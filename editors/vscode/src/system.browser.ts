/** The browser, for a bug report. */
export const system = () => navigator.userAgent;
