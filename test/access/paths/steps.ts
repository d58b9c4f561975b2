import type { Role } from "../askers.ts";
import { may, sees } from "../model.ts";
import type { Ruling } from "../ruling.ts";
import { type Step, stepsFrom } from "../trade.ts";
import type { AccessWorld, Known } from "../world.ts";

const largestPage = 100;

interface Mention {
  readonly id: string;
}

/** A page of records, or of links and what they lead to. */
export interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: readonly Mention[];
  readonly edges: readonly { readonly node: Mention; readonly link?: Mention; readonly other?: Mention }[];
}

/** Judges where a field of a record leads: one record, those that match it, or a page of links. */
export function judgeStep(
  role: Role,
  path: string,
  record: Known,
  field: string,
  value: unknown,
  ruling: Ruling,
  world: AccessWorld,
): void {
  const steps = knownSteps(world, record, field);
  const open = steps.filter(({ to, by }) => sees(role, to) && (!by || sees(role, by)));
  const name = `${path} of ${record.label}`;
  if (value && typeof value === "object" && "edges" in value)
    judgePage(role, name, field, steps, open, value as Page, ruling);
  else {
    const ids = (Array.isArray(value) ? value : value ? [value] : []).map(idIn);
    ruling.judgeList(role, name, steps.map(leadsTo), open.map(leadsTo), ids);
    // Nothing there and nothing shown look the same; null is left to who may not ask.
    const kinds = [record, ...steps.map(leadsTo)].map(({ kind }) => kind);
    const mayAsk = steps.length > 0 && ["link", ...kinds].every((kind) => may(role, "read", kind));
    if (value === null && mayAsk) ruling.fault(role, name, "null, not a list without anything in it");
  }
}

function judgePage(
  ...[role, name, field, steps, open, page, ruling]: [Role, string, string, Step[], Step[], Page, Ruling]
): void {
  const firsts = new Set(
    open
      .map(linkOf)
      .map(({ id }) => id)
      .toSorted()
      .slice(0, largestPage),
  );
  const listed = open.filter((step) => firsts.has(linkOf(step).id));
  const inPage = (step: Step) => !open.includes(step) || listed.includes(step);
  const links = page.edges.map(({ link, node }) => (link ?? node).id);
  ruling.judgeList(role, name, steps.filter(inPage).map(linkOf), listed.map(linkOf), links);
  ruling.expect(role, name, "totalCount", page.totalCount, open.length);
  ruling.expect(role, name, "hasNextPage", page.pageInfo.hasNextPage, open.length > largestPage);
  const by = new Map(listed.map((step) => [linkOf(step).id, step]));
  const nodes = links.map((id) => (field === "links" ? id : by.get(id)?.to.id));
  ruling.expect(
    role,
    name,
    "nodes",
    page.nodes.map(({ id }) => id),
    nodes,
  );
  const ends = page.edges.map(({ node, other }) => (other ?? node).id);
  ruling.expect(
    role,
    name,
    "the other ends",
    ends,
    links.map((id) => by.get(id)?.to.id),
  );
}

const leadsTo = ({ to }: Step) => to;

function linkOf({ by }: Step): Known {
  if (!by) throw new Error("A page of neighbours is a page of links.");
  return by;
}

/** Of a record, or of what holds one, such as a match. */
function idIn(value: object): unknown {
  if ("id" in value) return value.id;
  return Object.values(value).find((one) => one && typeof one === "object" && "id" in one)?.id;
}

const known = new WeakMap<Known, Map<string, Step[]>>();

function knownSteps(world: AccessWorld, record: Known, field: string): Step[] {
  const ofRecord = known.get(record) ?? new Map<string, Step[]>();
  known.set(record, ofRecord);
  const steps = ofRecord.get(field) ?? stepsFrom(record, field, world.records.values());
  ofRecord.set(field, steps);
  return steps;
}
