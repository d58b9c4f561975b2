import { DisclosureLog, type DisclosureLogOptions } from "../core/access/disclosure-log.ts";
import { auditFolder } from "../core/audit/open.ts";
import { RetentionService, type RetentionServiceOptions } from "../core/retention/service.ts";
import { HoldingPacks } from "./offline/holding.ts";
import type { Platform } from "./platform.ts";

export interface OwnRecordsParts extends RetentionServiceOptions, Omit<DisclosureLogOptions, "index" | "folder"> {
  readonly platform: Pick<Platform, "index" | "data" | "store">;
}

/** What one request may do about its organisation's own records: each service is made when it is first asked for. */
export class OwnRecordsSession {
  readonly parts: OwnRecordsParts;
  private readonly made: { -readonly [Service in keyof OwnRecordsSession]?: OwnRecordsSession[Service] } = {};

  constructor(parts: OwnRecordsParts) {
    this.parts = parts;
  }

  /** Where it learns to whom they were shown. */
  get disclosures(): DisclosureLog {
    const { platform, ...parts } = this.parts;
    const { index, data } = platform;
    return (this.made.disclosures ??= new DisclosureLog({ ...parts, index, folder: auditFolder(data) }));
  }

  /** Where it learns which offline packs hold them. */
  get packs(): HoldingPacks {
    const { parts } = this;
    const own = { ...parts, store: parts.platform.store, disclosures: () => this.disclosures };
    return (this.made.packs ??= new HoldingPacks(own));
  }

  /** Where it sees to how long they are kept. */
  get retention(): RetentionService {
    return (this.made.retention ??= new RetentionService(this.parts));
  }
}
