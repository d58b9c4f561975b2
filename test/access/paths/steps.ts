import { type GraphQLObjectType, isListType } from "graphql";
import { may, sees, tells } from "../model.ts";
import { naming } from "../naming.ts";
import type { Hearing } from "../ruling.ts";
import { api } from "../schema.ts";
import { type Step, stepsFrom } from "../trade.ts";
import type { AccessWorld, Known } from "../world.ts";

const largestPage = 100;

interface Mention {
  readonly id: string;
}

/** A page of records, or of links and what they lead to. */
export interface Page {
  readonly totalCount: number;
  readonly totalCountAtLeast: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: readonly Mention[];
  readonly edges: readonly { readonly node: Mention; readonly link?: Mention; readonly other?: Mention }[];
}

/** Judges where a field of a record leads: one record, or a page of links or of what it meets. */
export function judgeStep(hearing: Hearing, world: AccessWorld, record: Known, field: string, value: unknown): void {
  const { role } = hearing;
  const steps = knownSteps(world, record, field);
  const open = steps.filter(
    ({ to, by, toldAs }) => sees(role, to) && (!by || sees(role, by)) && (!toldAs || tells(role, to, toldAs)),
  );
  if (value && typeof value === "object" && "edges" in value)
    return judgePage(hearing, steps, open, value as Page, field === "links");
  const listed = value && typeof value === "object" && "matches" in value ? value.matches : value;
  const ids = (Array.isArray(listed) ? listed : listed ? [listed] : []).map(idIn);
  if (leadsToOne(record, field)) {
    const [first, ...others] = inOrderOf(open).map(leadsTo);
    const all = steps.map(leadsTo).filter((one) => !others.includes(one));
    return hearing.judgeList(all, first ? [first] : [], ids);
  }
  hearing.judgeList(steps.map(leadsTo), open.map(leadsTo), ids);
  // Nothing there and nothing shown look the same; null is left to who may not ask, and to what names one record alone.
  const kinds = [record, ...steps.map(leadsTo)].map(({ kind }) => kind);
  const mayAsk = steps.length > 0 && ["link", ...kinds].every((kind) => may(role, "read", kind));
  if (value === null && mayAsk && !namesOne(record, field))
    hearing.fault(`${record.label}: ${field} is null, not a list without anything in it`);
}

function judgePage(
  hearing: Hearing,
  steps: readonly Step[],
  open: readonly Step[],
  page: Page,
  ofLinks: boolean,
): void {
  const inOrder = inOrderOf(open);
  const [listed, later] = [inOrder.slice(0, largestPage), new Set(inOrder.slice(largestPage))];
  const all = steps.filter((step) => !later.has(step));
  const links = page.edges.map(({ link, node }) => (link ?? node).id);
  hearing.judgeList(all.map(linkOf), listed.map(linkOf), links);
  hearing.expect(
    "the order",
    links,
    listed.map((step) => linkOf(step).id),
  );
  hearing.expect("totalCount", page.totalCount, open.length);
  hearing.expect("totalCountAtLeast", page.totalCountAtLeast, open.length);
  hearing.expect("hasNextPage", page.pageInfo.hasNextPage, later.size > 0);
  const by = new Map(listed.map((step) => [linkOf(step).id, step]));
  const ends = links.map((id) => by.get(id)?.to.id);
  const [nodes, others] = [page.nodes.map(idIn), page.edges.map(({ node, other }) => (other ?? node).id)];
  hearing.expect("nodes", nodes, ofLinks ? links : ends);
  hearing.expect("the other ends", others, ends);
}

/** Where a match leads to the first of what is seen alone. */
const firstAlone: readonly string[] = ["Specimen.predecessorSpecimen", "Specimen.changes"];

function leadsToOne({ type }: Known, field: string): boolean {
  return firstAlone.includes(`${type}.${field}`);
}

/** Whether the field shows the one record that it names. */
function namesOne({ type }: Known, field: string): boolean {
  const { type: shown } = (api.getType(type) as GraphQLObjectType).getFields()[field] ?? {};
  return `${type}.${field}` in naming && !isListType(shown);
}

function inOrderOf(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((one, other) => one.rank - other.rank || (linkOf(one).id < linkOf(other).id ? -1 : 1));
}

const leadsTo = ({ to }: Step) => to;

/** The link that leads there, or what is met without one. */
function linkOf({ by, to }: Step): Known {
  return by ?? to;
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
