import type { Reader, ReaderOptions } from "../core/access/reader.ts";
import type { Platform } from "./platform.ts";

export interface LookingParts extends ReaderOptions {
  readonly platform: Platform;
  readonly reader: Reader;
}

/** What one request may look round with, bound to its caller and purpose: each service is made when it is first asked for. */
export class LookingSession {
  readonly parts: LookingParts;

  constructor(parts: LookingParts) {
    this.parts = parts;
  }
}
