import type { Logger } from "pino";
import type { Caller } from "../core/access/caller.ts";
import type { EnquiryDesk } from "../core/access/disclosure-log.ts";
import type { KeyDesk } from "../core/access/keys/service.ts";
import type { Purpose } from "../core/access/purposes.ts";
import type { Desk } from "../session/desk.ts";
import type { Reader } from "../core/access/reader.ts";
import type { RetentionDesk } from "../core/retention/desk.ts";
import type { Cursors } from "./cursors.ts";

/** What a resolver has to work with: made anew for each request, never shared between callers. */
export interface SubgraphContext {
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  /** The hub's own id of the client's request. */
  readonly requestId: string;
  readonly log: Pick<Logger, "error">;
  readonly reader: Reader;
  /** Where the caller hands in records of its own. */
  readonly desk: Desk;
  /** Where the caller administers its organisation's keys. */
  readonly keyDesk: KeyDesk;
  /** Where the caller learns who was shown its records. */
  readonly enquiryDesk: EnquiryDesk;
  /** Where the caller sees to how long its own records are kept. */
  readonly retention: RetentionDesk;
  readonly cursors: Cursors;
  /** Loaders of this request by name; see `loader.ts`. */
  readonly loaders: Map<string, unknown>;
}
