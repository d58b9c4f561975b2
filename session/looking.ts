import { Disclosures } from "../core/access/disclosures.ts";
import { Reader, type ReaderOptions } from "../core/access/reader.ts";
import type { AuditLog } from "../core/audit/writing/log.ts";
import { CardService } from "./cards/service.ts";
import { checking, withDocumentInHand } from "./checking.ts";
import { ChangeService } from "./changes.ts";
import { ExportService } from "./exports/service.ts";
import { FeedService } from "./feeds/service.ts";
import { GraphService } from "./graph/service.ts";
import { HistoryService } from "./history/service.ts";
import { Timeline } from "./history/timeline.ts";
import { IdentityCandidates } from "./identity/candidates.ts";
import { IdentityClusters } from "./identity/clusters.ts";
import { LinkedService } from "./linked/service.ts";
import { OfflineRecords } from "./offline/records.ts";
import { PersonSearch } from "./person-search.ts";
import { PictureService, type PictureServiceOptions } from "./pictures.ts";
import type { Platform } from "./platform.ts";
import { SearchService } from "./search.ts";
import { SpecimenService } from "./specimens/service.ts";
import { WhereaboutsService } from "./whereabouts/service.ts";

export interface LookingParts extends ReaderOptions, Pick<PictureServiceOptions, "request" | "stamp"> {
  readonly audit: PictureServiceOptions["audit"] & Pick<AuditLog, "append">;
  readonly platform: Platform;
  readonly reader: Reader;
  /** The hub's own id of the client's request, and when it came (RFC 3339). */
  readonly requestId: string;
  readonly at: string;
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

  /** Where the caller keeps a copy. */
  get feeds(): FeedService {
    return (this.made.feeds ??= new FeedService(this.parts, this.changes));
  }

  /** Where the caller takes what it sees out of the hub. */
  get exports(): ExportService {
    return (this.made.exports ??= new ExportService({ ...this.parts, policies: this.parts.platform.policies }));
  }

  /** What the caller may take along to where there is no network. Throws where that is nothing. */
  get offlineRecords(): OfflineRecords {
    const { parts } = this;
    const { policies, sources, pictures } = parts.platform;
    const checkReader = new Reader({ ...parts, caller: checking(parts.caller), disclosures: new Disclosures() });
    return (this.made.offlineRecords ??= new OfflineRecords({ ...parts, policies, sources, pictures, checkReader }));
  }

  /** Where pictures of records are shown, and handed in. */
  get pictures(): PictureService {
    return (this.made.pictures ??= new PictureService(this.parts));
  }

  /** Where Quick Check Cards are made. */
  get cards(): CardService {
    const { parts } = this;
    const silent = { ...parts, caller: withDocumentInHand(parts.caller), disclosures: new Disclosures() };
    const own = { reader: new Reader(silent), pictures: this.pictures };
    return (this.made.cards ??= new CardService({ ...parts, ...own }));
  }

  /** Where it is found out who was where when. */
  get whereabouts(): WhereaboutsService {
    return (this.made.whereabouts ??= new WhereaboutsService(this.parts));
  }

  /** Which versions are in force, and what alerts have in common. */
  get specimens(): SpecimenService {
    return (this.made.specimens ??= new SpecimenService(this.parts));
  }

  /** Where the caller looks through all kinds with one text. */
  get search(): SearchService {
    return (this.made.search ??= new SearchService(this.parts));
  }

  /** What the hub had recorded before. */
  get history(): HistoryService {
    return (this.made.history ??= new HistoryService(this.parts));
  }

  /** What is dated, of a record and what it is linked to. */
  get timeline(): Timeline {
    return (this.made.timeline ??= new Timeline({ ...this.parts, history: this.history }));
  }

  /** Where lists are narrowed by what is linked. */
  get linked(): LinkedService {
    return (this.made.linked ??= new LinkedService(this.parts));
  }

  /** Where the caller walks along links. */
  get graph(): GraphService {
    const { reader, platform } = this.parts;
    const others = [() => this.history, () => this.identityClusters] as const;
    return (this.made.graph ??= new GraphService(reader, platform.clock, ...others));
  }

  /** Which records speak of the same, as was judged. */
  get identityClusters(): IdentityClusters {
    return (this.made.identityClusters ??= new IdentityClusters(this.parts.reader));
  }

  /** Which may, as is not judged yet. */
  get identityCandidates(): IdentityCandidates {
    const { caller, reader, spending, platform } = this.parts;
    const persons = new PersonSearch({ caller, spending, index: platform.personIndex });
    return (this.made.identityCandidates ??= new IdentityCandidates({
      caller,
      reader,
      silent: reader.silent(),
      persons,
    }));
  }
}
