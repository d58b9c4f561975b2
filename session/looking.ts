import type { Claims } from "../core/access/claims.ts";
import type { Reader, ReaderOptions } from "../core/access/reader.ts";
import { ChangeService } from "./changes.ts";
import type { Platform } from "./platform.ts";

export interface LookingParts extends ReaderOptions {
  readonly platform: Platform;
  readonly reader: Reader;
  readonly request: Pick<Claims, "requestId">;
}

/** What one request may look round with, bound to its caller and purpose: each service is made when it is first asked for. */
export class LookingSession {
  readonly parts: LookingParts;
  private readonly made: { -readonly [Service in keyof LookingSession]?: LookingSession[Service] } = {};

  constructor(parts: LookingParts) {
    this.parts = parts;
  }

  /** Where the caller follows what changes. */
  get changes(): ChangeService {
    return (this.made.changes ??= new ChangeService(this.parts));
  }
}
