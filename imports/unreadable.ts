import { Mendable } from "../core/mendable.ts";

/** A file of which nothing can be taken in; the message says why, and which option or mending helps. */
export class UnreadableFile extends Mendable {}
