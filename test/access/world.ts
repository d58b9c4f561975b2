import { policySchema } from "../../core/access/policies/policy.ts";
import { type Kind, kinds } from "../../records/kinds.ts";
import { type Neighbours, neighbours } from "../../records/links/kinds.ts";
import type { TestHub } from "../hub.ts";
import { filled, filledHeader, misnamedStatements } from "./fill.ts";
import { carriedBeside, madeContent, madeTypes } from "./made.ts";
import type { Audience, Held, Screening } from "./model.ts";
import { handedInTypes, kindOfType } from "./schema.ts";
import { recordClassOf } from "./trade.ts";

/** Who may see a record. */
export interface Handling {
  readonly owner: string;
  readonly test: boolean;
  readonly audiences: readonly Audience[];
  readonly screening?: Screening;
}

const uto = { owner: "UTO", test: false };
const past = "2026-06-01T11:59:59.000Z";
const future = "2026-06-01T12:00:01.000Z";

/** The handling classes. GRC, D and SKYWAYS are who asks beside the owner, for border control or forensics. */
export const handlings: Readonly<Record<string, Handling>> = {
  "everybody's": { ...uto, audiences: [{}] },
  "its owner's alone": { ...uto, audiences: [] },
  "GRC's too": { ...uto, audiences: [{ to: ["GRC"] }] },
  "D's too, by another code": { ...uto, audiences: [{ to: ["DEU"] }] },
  "not GRC's": { ...uto, audiences: [{ except: ["GRC"] }] },
  "not D's, by another code": { ...uto, audiences: [{ except: ["DEU"] }] },
  "for border control": { ...uto, audiences: [{ purposes: ["border-control", "identify"] }] },
  "for forensics": { ...uto, audiences: [{ purposes: ["forensics"] }] },
  "no longer everybody's": { ...uto, audiences: [{ until: past }] },
  "everybody's for a second": { ...uto, audiences: [{ until: future }] },
  "GRC's, and met by others discreetly": { ...uto, audiences: [{ to: ["GRC"] }, { discreet: true }] },
  "without any class": { ...uto, audiences: [{ classes: [] }] },
  "without its relations": {
    ...uto,
    audiences: [{ classes: ["identity", "criminal-history", "biometrics", "source"] }],
  },
  "with its relations alone": { ...uto, audiences: [{ classes: ["relations"] }] },
  "without its source": { ...uto, audiences: [{ classes: ["identity", "criminal-history", "biometrics"] }] },
  "identity for GRC, all for D": { ...uto, audiences: [{ to: ["GRC"], classes: ["identity"] }, { to: ["D"] }] },
  "two audiences that add up": {
    ...uto,
    audiences: [{ classes: ["source"] }, { to: ["GRC"], classes: ["biometrics"] }],
  },
  "screened by all, its owner's alone": {
    ...uto,
    audiences: [],
    screening: { sectors: ["police", "carriers", "hotels", "banks"] },
  },
  "GRC's own": { owner: "GRC", test: false, audiences: [] },
  "D's own, everybody's": { owner: "D", test: false, audiences: [{}] },
  "D's own alone": { owner: "D", test: false, audiences: [] },
  "a test one, everybody's": { owner: "UTO", test: true, audiences: [{}] },
  "a test one, UTO's alone": { owner: "UTO", test: true, audiences: [] },
};

/** A record of the world, and all that is known of it. */
export interface Known extends Held {
  readonly id: string;
  /** Its number in canaries. */
  readonly number: number;
  readonly type: string;
  readonly label: string;
  /** Which of the handling classes; for a link, also which part of it. */
  readonly handled: string;
  readonly ends: readonly Known[];
  readonly within?: Known | undefined;
  /** As its owner hands it in. */
  // The shape is its kind's.
  readonly said: any; // oxlint-disable-line typescript/no-explicit-any
}

export class AccessWorld {
  /** By id. */
  readonly records = new Map<string, Known>();
  readonly byNumber: Known[] = [];
  readonly #hub: TestHub;

  constructor(hub: TestHub) {
    this.#hub = hub;
  }

  ofType(type: string): Known[] {
    return [...this.records.values()].filter((one) => one.type === type);
  }

  /** Writes records of one type, one for each description. */
  async write(type: string, wanted: readonly Wanted[]): Promise<void> {
    for (const [owner, ofOwner] of Map.groupBy(wanted, ({ handling }) => handling.owner)) {
      const drafts = [];
      for (const one of ofOwner)
        drafts.push({ record: await this.#draft(type, one), carried: carriedBeside[type] ?? {} });
      const outcomes = await this.#hub.world.put(owner, kindOfType(type) as Kind, drafts);
      const failed = outcomes.find(({ result }) => result !== "created");
      if (failed) throw new Error(`${type}: ${JSON.stringify(failed)}`);
    }
  }

  async #draft(type: string, { label, handled, handling, ends, more }: Wanted) {
    const number = this.byNumber.length;
    const [from, to] = ends.map(({ id }) => id);
    const made = madeContent(this, type, number, handled);
    const content = made ? filledHeader(type, number, handling.owner) : filled(type, number, handling.owner);
    const lawful = { ...content, ...made, ...(from && { from, to }), ...more };
    const { audiences, screening } = handling;
    const policy = policySchema.parse({ audiences, ...(screening && { screening }) });
    const { owner, test } = handling;
    const kind = kindOfType(type);
    // A draft as well goes under its handling: what sees it is tried, not how it comes there.
    const kept = type === "Alert" ? { statedHandling: policy } : {};
    const draft = await this.#hub.world.draft(kind as Kind, { ...lawful, ...kept, owner, test, policy });
    // Stands from before the intake refused it, where a policy shows some classes alone.
    const isNarrow = handling.audiences.some(({ classes }) => classes);
    const statements = [...draft.statements, ...(isNarrow ? misnamedStatements(type, number) : [])];
    const said = { ...lawful, statements };
    const recordClass = recordClassOf(type, said);
    const held = { ...handling, ends, ...(recordClass && { recordClass }) };
    const { operation } = said as { readonly operation?: string };
    const within = saidWithin.includes(type) ? this.records.get(operation ?? "") : undefined;
    const known = { ...held, within, id: draft.id, number, type, kind, label: `${type}, ${label}`, handled, said };
    this.byNumber.push(known);
    this.records.set(draft.id, known);
    return { ...draft, statements };
  }
}

interface Wanted {
  readonly label: string;
  readonly handled: string;
  readonly handling: Handling;
  /** What a link joins; of anything else, nothing. */
  readonly ends: readonly Known[];
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * One record of each type under each handling, and links of each sort which, or one of whose ends, are so handled: all
 * of them, or one in so many, so that each sort still has links of many handlings and each handling of many sorts.
 */
export async function writeWorld(hub: TestHub, { every = 1 } = {}): Promise<AccessWorld> {
  const world = new AccessWorld(hub);
  await addTo(world, handlings, every);
  return world;
}

/** Adds one record of each type under each of the handlings, and links as above. */
export async function addTo(world: AccessWorld, handled: typeof handlings, every = 1): Promise<void> {
  const handedIn = handedInTypes.map((type) => type.name).filter((name) => !madeTypes.includes(name));
  for (const name of [...handedIn, ...madeTypes]) {
    if (joining.includes(name)) continue;
    const wanted = Object.entries(handled).map(([label, handling]) => ({ label, handled: label, handling, ends: [] }));
    const nth = saidWithin.indexOf(name);
    const within = nth < 0 ? [] : wanted.filter((_, at) => at % saidWithin.length === nth).map(openWithin);
    await world.write(name, [...wanted, ...within]);
  }
  const links = neighbours.flatMap((one) => linksOf(world, one, handled));
  await world.write(
    "Link",
    links.filter((_, at) => at % every === 0),
  );
  await world.write("IdentityJudgement", judgementsOf(world, handled));
}

/** What is shown no further than the operation that it is said of. */
const saidWithin = ["Participation", "ResourceOffer", "Allocation", "Decision"];

/** A third's record that everybody is shown as far as the operation is, which is so handled. */
function openWithin({ label, handled, handling: { owner, test } }: Wanted): Wanted {
  const handling = { owner: owner === "UTO" ? "D" : "UTO", test, audiences: [{}] };
  return { label: `everybody's, of an operation: ${label}`, handled, handling, ends: [] };
}

/** What joins two records, and is written after them. */
const joining = ["Link", "IdentityJudgement"];

/** Of which it is judged whether two are the same. */
const judgedTypes = ["Person", "Document", "Vehicle"];

/** Judgements so handled of two that everybody sees, and open ones of which one end is so handled; of a pair one an owner. */
function judgementsOf(world: AccessWorld, handled: typeof handlings): Wanted[] {
  const pairOf = (owner: string, ends: readonly Known[]) =>
    `${owner} ${ends
      .map(({ id }) => id)
      .toSorted()
      .join(" ")}`;
  const taken = new Set(world.ofType("IdentityJudgement").map(({ owner, ends }) => pairOf(owner, ends)));
  const judge = (
    label: string,
    handled: string,
    handling: Handling,
    ends: readonly (Known | undefined)[],
  ): Wanted[] => {
    const [from, to] = ends;
    if (!from || !to || from === to || taken.has(pairOf(handling.owner, [from, to]))) return [];
    taken.add(pairOf(handling.owner, [from, to]));
    const more = { reference: null, judgement: judged(taken.size) };
    return [{ label: `${from.type}, ${label}`, handled, handling, ends: [from, to], more }];
  };
  return Object.entries(handled).flatMap(([label, handling], at) => {
    const { test } = handling;
    const open = { owner: "GRC", test, audiences: [{}] };
    const ofAll = (type: string) => world.ofType(type).filter((one) => one.test === test && isEverybodys(one));
    const pair = pairs[Math.floor(at / judgedTypes.length) % pairs.length] ?? [];
    const joined = ofAll(judgedTypes[at % judgedTypes.length] ?? "");
    const own = judge(label, label, handling, test ? joined.slice(0, 2) : pair.map((nth) => joined[nth]));
    const about = judgedTypes.flatMap((type) => {
      const so = world.ofType(type).find((one) => one.handled === label);
      return judge(`an end ${label}`, label, open, [ofAll(type)[0], so]);
    });
    return [...own, ...about];
  });
}

const judged = (nth: number) => ["SAME", "DIFFERENT", "UNSURE"][nth % 3];
/** Of the second to fifth that are everybody's. */
const pairs = [1, 2, 3, 4].flatMap((one) => [1, 2, 3, 4].filter((other) => other > one).map((other) => [one, other]));

function isEverybodys({ audiences }: Held): boolean {
  return audiences.some((one) => Object.keys(one).every((rule) => rule === "classes"));
}

/** Links of one sort between the ends that everybody sees, the links so handled; and to ends so handled, the links open. */
function linksOf(world: AccessWorld, { kind, from, to }: Neighbours, handled: typeof handlings): Wanted[] {
  const [starts, ends] = [world.ofType(kinds[from].type), world.ofType(kinds[to].type)];
  const join = (label: string, handling: Handling, start?: Known, end?: Known): Wanted[] =>
    !start || !end || start === end
      ? []
      : [{ label: `${kind}, ${label}`, handled: label, handling, ends: [start, end], more: { kind } }];
  return Object.entries(handled).flatMap(([label, handling]) => {
    const open = { owner: "UTO", test: handling.test, audiences: [{}] };
    const isSo = ({ handled }: Known) => handled === label;
    const isOpen = ({ handled }: Known) => (handling.test ? openOnes.test : openOnes.live).includes(handled);
    const [start, end] = [starts.find(isOpen), ends.findLast(isOpen)];
    return [
      ...join(`its end ${label}`, open, start, ends.find(isSo)),
      ...(from === to ? [] : join(`its beginning ${label}`, open, starts.find(isSo), end)),
      ...join(label, handling, start, end),
    ];
  });
}

/** Two to start from, so that a person can be linked to another. */
const openOnes = { live: ["everybody's", "D's own, everybody's"], test: ["a test one, everybody's"] };
