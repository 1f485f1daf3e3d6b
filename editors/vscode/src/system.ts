import { release } from "node:os";

/** The system, for a bug report. */
export const system = () => `${process.platform} ${process.arch} ${release()}`;
