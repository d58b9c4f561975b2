import { type Caller, may } from "../../core/access/caller.ts";
import type { Reader, Rows } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { Dataset, Ends, HubRecord } from "../../core/record.ts";
import { everything, type PageRequest } from "../../core/store/port.ts";
import { hits } from "../../records/checks/records.ts";
import { isMetWeakly, reportsKeyOf } from "../../records/documents/matching.ts";
import { type DocumentRecord, documentReports } from "../../records/documents/records.ts";
import { kindOf } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import { type LinkRecord as Link, links, otherEnd } from "../../records/links/records.ts";
import type { FactKind } from "../../records/timeline/dated-fields.ts";
import { type Days, daysOf, type Fact, factsOf, inOrder, type Placed } from "../../records/timeline/facts.ts";
import { lookUpKeysOf, meetingOf } from "../../records/vehicles/matching.ts";
import { type VehicleRecord, type VehicleReportRecord, vehicleReports } from "../../records/vehicles/records.ts";
import type { HistoryService } from "./service.ts";

type LinkRecord = Link & Ends;

/** A dated fact, of whatever a record is linked to. */
export interface TimelineFact extends Fact {
  /** Id of the record whose fact it is: of a link's period, of the record at its other end. */
  readonly record: string;
  /** The link that leads to it. */
  readonly link: LinkRecord | null;
  /** It may be about another document or vehicle. */
  readonly weak: boolean;
  /** Records that it tells of, each with its owner. */
  readonly tells: readonly (readonly [owner: string, id: string])[];
}

export interface TimelineAsked {
  readonly of: string;
  /** Days between which a fact may be. */
  readonly between: Days;
  /** Null: all but what the hub recorded. */
  readonly facts: readonly FactKind[] | null;
  /** Of the links that are followed; null: all. */
  readonly kinds: readonly LinkKind[] | null;
}

/** What is linked to one record, and how often it was recorded: more is refused, since a part would read as the whole. */
const most = 1_000;
/** Reports about one document or vehicle, and confirmed hits on one record. */
const mostOfASort = 100;

export interface TimelineParts {
  readonly caller: Caller;
  readonly reader: Reader;
  readonly history: HistoryService;
}

/** A record of the timeline, by which link it came there, and whether it may be about another document or vehicle. */
interface Member {
  readonly record: HubRecord;
  readonly link: LinkRecord | null;
  readonly weak: boolean;
}

/**
 * The dated facts of a record and of what it is linked to, of reports about its documents and vehicles, and of confirmed
 * hits on any of them: of all that the caller sees, or it is refused.
 */
export class Timeline {
  readonly #parts: TimelineParts;
  /** Notes nothing as disclosed: what a page shows of all that was read is noted as it is shown. */
  readonly #silent: Reader;

  constructor(parts: TimelineParts) {
    this.#parts = parts;
    this.#silent = parts.reader.silent();
  }

  /** In their order. Throws `PAGE_SIZE` where there is more than a timeline holds. */
  async facts({ of, between, facts, kinds }: TimelineAsked): Promise<Placed<TimelineFact>[]> {
    const [record] = await this.#silent.nodes([of]);
    if (!record) return [];
    const joined = await this.#joined(of, kinds);
    const linked = joined.map(({ other, link }): Member => ({ record: other, link, weak: false }));
    const own = eachOnce([{ record, link: null, weak: false }, ...linked]);
    const known = eachOnce([...own, ...(await this.#reports(own))]);
    const members = [...known, ...(await this.#hits(known))];
    const dated = [...members.flatMap(factsOfMember), ...joined.flatMap(factsOfLink)];
    if (facts?.includes("RECORDED")) dated.push(...(await this.#recorded(record)));
    const wanted = dated.filter((fact) => {
      const { first, last } = daysOf(fact);
      return first <= between.last && last >= between.first && (facts?.includes(fact.kind) ?? true);
    });
    return inOrder(wanted);
  }

  /** So many of the facts, after a place. */
  show(facts: readonly Placed<TimelineFact>[], { first, after }: PageRequest): Rows<Placed<TimelineFact>> {
    const rest = after == null ? facts : facts.filter(({ id }) => id > after);
    const records = rest.slice(0, first);
    for (const { tells } of records) for (const [owner, id] of tells) this.#parts.reader.disclose(owner, id);
    return { records, more: rest.length > first };
  }

  async #joined(of: string, kinds: readonly LinkKind[] | null) {
    const filter = kinds ? { kind: { $in: [...kinds] } } : everything;
    const found = (await this.#silent.findEach(links, "end", [of], filter, { first: most })).get(of);
    if (found?.more) throw tooMuch(`It has more than ${most} links: name kinds of them.`);
    const joining = found?.records ?? [];
    const others = await this.#silent.nodes(joining.map((link) => otherEnd(link, of)));
    return joining.flatMap((link, at) => {
      const other = others[at];
      return other ? [{ link, other }] : [];
    });
  }

  /** Reports about the documents and vehicles among them. */
  async #reports(members: readonly Member[]): Promise<Member[]> {
    const named = members.flatMap((member) =>
      keysOfReports(member.record).map((key) => ({ ...member, key, kind: kindOf(member.record.id) })),
    );
    const found: Member[] = [];
    for (const [kind, dataset, key] of [
      ["document", documentReports, "number"],
      ["vehicle", vehicleReports, "mark"],
    ] as const) {
      const ofKind = named.filter((one) => one.kind === kind);
      const keys = ofKind.map((one) => one.key);
      const met = await this.#silent.findEach<HubRecord>(dataset as Dataset, key, keys, everything, {
        first: mostOfASort,
      });
      for (const { record: about, link, key: by } of ofKind)
        for (const report of wholeOf(met.get(by), "reports about one document or vehicle"))
          found.push({ record: report, link, weak: isWeak(about, report) });
    }
    // What is met by several keys, or by several records, is weak only where each is.
    return found.toSorted((one, other) => Number(one.weak) - Number(other.weak));
  }

  async #hits(members: readonly Member[]): Promise<Member[]> {
    if (!may(this.#parts.caller, hits.name, "read")) return [];
    const linkOf = new Map(members.map((member) => [member.record.id, member]));
    const confirmed = { state: "CONFIRMED" };
    const found = await this.#silent.findEach(hits, "record", [...linkOf.keys()], confirmed, { first: mostOfASort });
    return [...found].flatMap(([id, rows]) => {
      const { link = null, weak = false } = linkOf.get(id) ?? {};
      return wholeOf(rows, "confirmed hits on one record").map((record) => ({ record, link, weak }));
    });
  }

  async #recorded(record: HubRecord): Promise<TimelineFact[]> {
    const { records, more } = await this.#parts.history.versions(record.id, { first: most });
    if (more) throw tooMuch(`It was recorded more than ${most} times: leave RECORDED out.`);
    return records.flatMap(({ recorded, version }) =>
      recorded === null ? [] : [toldBy({ record, link: null, weak: false }, recordedOn(record, version, recorded))],
    );
  }
}

function recordedOn({ id: source }: HubRecord, version: number, recorded: string): Fact {
  return { kind: "RECORDED", date: dayOf(recorded), until: null, field: `version ${version}`, source };
}

function factsOfMember(member: Member): TimelineFact[] {
  return factsOf(member.record).map((fact) => toldBy(member, fact));
}

/** A link's periods are facts of the record at its other end. */
function factsOfLink({ link, other }: { readonly link: LinkRecord; readonly other: HubRecord }): TimelineFact[] {
  return factsOf(link).map((fact) => toldBy({ record: other, link, weak: false }, fact));
}

function toldBy({ record, link, weak }: Member, fact: Fact): TimelineFact {
  const ends = link ? [link, { id: link.from, owner: link.fromOwner }, { id: link.to, owner: link.toOwner }] : [];
  const tells = [record, ...ends].map(({ id, owner }) => [owner ?? "", id] as const);
  return { ...fact, record: record.id, link, weak, tells };
}

function eachOnce(members: readonly Member[]): Member[] {
  const found = new Map<string, Member>();
  for (const member of members) if (!found.has(member.record.id)) found.set(member.record.id, member);
  return [...found.values()];
}

/** What reports about a document or vehicle are looked up by. */
function keysOfReports(record: HubRecord): readonly string[] {
  const kind = kindOf(record.id);
  if (kind === "vehicle") return lookUpKeysOf(record as VehicleRecord);
  const key = kind === "document" ? reportsKeyOf(record as DocumentRecord) : null;
  return key === null ? [] : [key];
}

function isWeak(about: HubRecord, report: HubRecord): boolean {
  return kindOf(about.id) === "vehicle"
    ? meetingOf(about as VehicleRecord, report as VehicleReportRecord).weak
    : isMetWeakly(about as DocumentRecord);
}

function wholeOf<R>(rows: Rows<R> | undefined, what: string): readonly R[] {
  if (rows?.more) throw tooMuch(`There are more than ${mostOfASort} ${what}.`);
  return rows?.records ?? [];
}

function tooMuch(why: string) {
  return hubError("PAGE_SIZE", `A timeline is whole or it is none. ${why}`);
}
