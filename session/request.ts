import type { Bounds, Caller } from "../core/access/caller.ts";
import type { Claims } from "../core/access/claims.ts";
import { Disclosures } from "../core/access/disclosures.ts";
import { Idempotency } from "../core/access/idempotency.ts";
import { Reader } from "../core/access/reader.ts";
import type { Sector } from "../core/access/sectors.ts";
import { largestSpending, Spending } from "../core/access/spending.ts";
import { CountedChecks } from "../core/check-counts/counted-checks.ts";
import { writeAudit } from "../core/access/write-audit.ts";
import { Writer, type WriterAbout } from "../core/access/writer.ts";
import type { Stamp } from "../core/store/port.ts";
import { WebhookService } from "../core/webhooks/service.ts";
import { datasets, joining } from "../records/datasets.ts";
import { usualRules } from "../records/checks/dialogue.ts";
import { BatchChecks } from "./batch-checks.ts";
import { CheckService } from "./checks.ts";
import { actingOnHits, checking, nullWhileLoading } from "./checking.ts";
import { lateSourcesFor } from "./deliveries.ts";
import { DialogueService } from "./dialogue.ts";
import { DiscreetChecks, lookWhereOpened } from "./discreet-checks.ts";
import { ExaminingSession } from "./examining.ts";
import { HitService } from "./hits.ts";
import { LookingSession } from "./looking.ts";
import { practiceNamed } from "./training/session.ts";
import { exerciseNamed, operationNamed } from "./operation-named.ts";
import { takeOver } from "./following/take-over.ts";
import { fallsWithOperations } from "./operations/falling.ts";
import { OperationSession } from "./operations/service.ts";
import { OwnRecordsSession } from "./own-records.ts";
import type { SessionParts } from "./parts.ts";
import { OwnAccessSession } from "./own-access.ts";
import { PartnershipSession } from "./partnership.ts";
import { PersonSearch } from "./person-search.ts";
import { ReferralService } from "./referrals.ts";
import { RecordService } from "./record-service.ts";
import { readerOfScreened } from "./screening/reader.ts";
import { ScreeningService } from "./screening/service.ts";
import { webhookParts } from "./webhook-parts.ts";

/**
 * What one request may use, bound to its caller, its purpose and the moment it came. The gateway, a subgraph alone, the
 * commands, benchmarks and tests make it here, so that nothing is put together in a second way. Each service is made when
 * it is first asked for: most requests only read.
 */
export class RequestSession {
  readonly claims: Claims;
  readonly disclosures = new Disclosures();
  readonly counted: CountedChecks;
  readonly spending: Spending;
  // Not `#`: Apollo Server hands on a copy of the context, which has fields and getters, and would lack private names.
  private readonly parts: SessionParts;
  private readonly made: { -readonly [Service in keyof RequestSession]?: RequestSession[Service] } = {};

  constructor(parts: SessionParts, claims: Claims) {
    this.parts = parts;
    this.claims = claims;
    this.counted = new CountedChecks(parts.platform.checkCounts);
    const most = claims.spending?.most ?? parts.largestSpending ?? largestSpending;
    this.spending = new Spending(most, claims.spending?.before);
  }

  get caller() {
    return this.claims.caller;
  }

  /** Null on a request that reads no data. */
  get purpose() {
    return this.claims.purpose;
  }

  /** The hub's own id of the client's request. */
  get requestId() {
    return this.claims.requestId;
  }

  /** Id of the operation or deployment that the request names as its case; null where it names none, or something else. */
  get operation(): string | null {
    return operationNamed(this.claims);
  }

  get reader(): Reader {
    return (this.made.reader ??= new Reader(this.reading));
  }

  /** Where the caller looks round: along links, through history, over all kinds. */
  get looking(): LookingSession {
    return (this.made.looking ??= new LookingSession({ ...this.acting, platform: this.parts.platform }));
  }

  /** Where the caller hands in records of its own. */
  get recordService(): RecordService {
    return (this.made.recordService ??= new RecordService(this.acting));
  }

  /** Reads what the caller may check. It discloses nothing: what a check meets is told by the check. */
  get checkReader(): Reader {
    return (this.made.checkReader ??= this.disclosingNothing(checking(this.caller)));
  }

  /** Where the caller asks whether something is known. */
  get checks(): CheckService {
    const { caller, checkReader: reader, idempotency, stamp } = this;
    return (this.made.checks ??= new CheckService({
      caller,
      reader,
      idempotency,
      stamp,
      lateSources: lateSourcesFor(this.parts.platform.sources, reader, caller),
      findPersons: (asked, wanted) => this.personSearch.candidatesFor(reader, asked, wanted).catch(nullWhileLoading),
      hits: () => this.hits,
      discreet: lookWhereOpened(this.checkReader, () => this.discreetChecks()),
      counts: this.counted,
      practice: () => practiceNamed(this),
    }));
  }

  /** Where it is looked for what checks meet without being shown it. What that costs and discloses is no part of the request. */
  private discreetChecks(): DiscreetChecks {
    const { platform, audit, largestSpending: most = largestSpending } = this.parts;
    const { hits, stamp, claims: request } = this;
    const own = { spending: new Spending(most), disclosures: new Disclosures(), audit, request, hits, stamp };
    return new DiscreetChecks({ ...platform, ...this.reading, ...own });
  }

  /** Where many are checked at once. */
  get batchChecks(): BatchChecks {
    const { checking, discreet } = this.checks;
    const own = { hits: this.hits, counts: this.counted, exercise: exerciseNamed(this.claims) };
    return (this.made.batchChecks ??= new BatchChecks({ ...this.acting, checking, discreet, ...own }));
  }

  /** Where checks make hits. */
  get hits(): HitService {
    return (this.made.hits ??= new HitService({ ...this.actingOnHits, rules: this.parts.hitRules ?? usualRules }));
  }

  /** Reads what a sector has screened where the caller's bureau are the police who are told. */
  screenedReader(sector: Sector, bounds?: Bounds): Reader {
    return readerOfScreened(this.reading, sector, bounds);
  }

  /** Where a sector's key asks without sight. */
  get screenings(): ScreeningService {
    return (this.made.screenings ??= new ScreeningService({ ...this.acting, ...this.parts.platform }));
  }

  /** Where what follows a hit is said. */
  get dialogue(): DialogueService {
    const { reader, hits, actingOnHits: behind } = this;
    return (this.made.dialogue ??= new DialogueService({ ...behind, reader, behind: behind.reader, hits }));
  }

  /** Where the caller's bureau has its second line. */
  get referrals(): ReferralService {
    return (this.made.referrals ??= new ReferralService(this.actingOnHits));
  }

  /** Where the caller examines documents, and warns of fakes. */
  get examining(): ExaminingSession {
    const own = { records: this.recordService, prior: this.parts.fakePrior, practice: () => practiceNamed(this) };
    return (this.made.examining ??= new ExaminingSession({ ...this.acting, ...own }));
  }

  /** Where the caller acts on operations: takes part in them, and trains for them. */
  get operations(): OperationSession {
    const { platform } = this.parts;
    const own = { ...this.acting, platform, inspections: () => this.examining.inspections };
    return (this.made.operations ??= new OperationSession(own));
  }

  private get actingOnHits() {
    const as = (owner?: string) => actingOnHits(this.caller, owner);
    const readerOf = (owner: string) => this.disclosingNothing(as(owner));
    const writer = (about: WriterAbout, owner?: string) => this.writer({ ...about, caller: as(owner) });
    const screened = (sector: Sector) => this.screenedReader(sector);
    return { ...this.acting, reader: readerOf(this.caller.owner), readerOf, screened, writer };
  }

  /** Reads as somebody else would, for what is told elsewhere or to nobody. */
  private disclosingNothing(caller: Caller): Reader {
    return new Reader({ ...this.reading, caller, disclosures: new Disclosures() });
  }

  /** Where it is found out who may be meant by a name and what is known beside it. */
  get personSearch(): PersonSearch {
    return (this.made.personSearch ??= new PersonSearch({ ...this.reading, index: this.parts.platform.personIndex }));
  }

  /** Where the caller's organisation sees to who of its own has access. */
  get ownAccess(): OwnAccessSession {
    const own = { records: this.recordService, platform: this.parts.platform };
    return (this.made.ownAccess ??= new OwnAccessSession({ ...this.acting, ...own }));
  }

  /** Where the caller's organisation learns what was agreed with it, and says and learns what it has done. */
  get partnership(): PartnershipSession {
    return (this.made.partnership ??= new PartnershipSession({ ...this.acting, platform: this.parts.platform }));
  }

  /** Where the caller declares who is told of what happens. */
  get webhooks(): WebhookService {
    return (this.made.webhooks ??= new WebhookService({ ...this.acting, ...webhookParts(this.parts.platform) }));
  }

  /** Where the caller sees to how long its own records are kept, and learns who was shown them. */
  get ownRecords(): OwnRecordsSession {
    return (this.made.ownRecords ??= new OwnRecordsSession({ ...this.acting, platform: this.parts.platform }));
  }

  /** What the caller sends under idempotency keys. */
  get idempotency(): Idempotency {
    const { caller, stamp, parts } = this;
    const own = { store: parts.platform.store, idKey: parts.platform.secret("id"), caller, at: stamp.at };
    return (this.made.idempotency ??= new Idempotency(own));
  }

  /** What this request writes is marked with it. */
  get stamp(): Stamp {
    const { caller, requestId, arrived } = this.claims;
    return (this.made.stamp ??= { at: new Date(arrived).toISOString(), by: caller.id, request: requestId });
  }

  /** Knows of every record, unless it is told otherwise; a resolver has the record service instead. */
  writer({ caller = this.caller, ...about }: WriterAbout & { readonly caller?: Caller } = {}): Writer {
    const { platform, audit: log } = this.parts;
    const own = { audit: writeAudit(log, this.claims, caller.owner), stamp: this.stamp, caller };
    const fallsWith = fallsWithOperations((as) => this.writer({ caller: as }), caller);
    return new Writer({ store: platform.store, datasets, joining, fallsWith, alongside: takeOver, ...about, ...own });
  }

  /** What a service that reads takes its part of. Nearly every request makes it: it is kept to what costs nothing. */
  private get reading() {
    const { store, policies } = this.parts.platform;
    const { caller, purpose, arrived: now } = this.claims;
    return { store, policies, datasets, caller, purpose, now, spending: this.spending, disclosures: this.disclosures };
  }

  /** What a service that changes something takes its part of. */
  private get acting() {
    const { platform, audit, administration } = this.parts;
    const { keys, sources, secret, reviewers } = platform;
    const { requestId, documentModes } = this.claims;
    const { idempotency, stamp, reader, counted, operation } = this;
    const writer = (about: WriterAbout & { readonly caller?: Caller }) => this.writer(about);
    const request = { request: this.claims, requestId, stamp, at: stamp.at, counted, operation };
    const own = { idempotency, idKey: secret("id"), keys, sources, reviewers, audit, administration, documentModes };
    return { ...this.reading, ...request, ...own, reader, writer };
  }
}
