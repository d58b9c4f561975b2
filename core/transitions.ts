import { type Policy, policyId } from "./access/policies/policy.ts";
import type { Dataset, HubRecord } from "./record.ts";
import { contentDigest } from "./store/content.ts";
import type { Draft } from "./store/port.ts";

type Steps = Readonly<Record<string, readonly string[]>>;

/** How a record moves through the states that one of its fields holds. No other step is written, however it is handed in. */
export interface Transitions {
  readonly field: string;
  /** In which of them a record begins; one that was withdrawn begins anew, but for one that was in a final state. */
  readonly begins: readonly string[];
  /** What its owner may write after each. Contents change within a state that may follow itself; in any other they stand. */
  readonly byOwner: Steps;
  /** Where an act of the hub, such as a review, leads it from each; its contents stand. */
  readonly byAct: Steps;
  /** Fields beside the state that such an act writes. */
  readonly setByAct: readonly string[];
  /** In which of them what is kept beside the record, its pictures, is looked at or was, and is not put in by its owner. */
  readonly fixed: readonly string[];
  /** Which of them nothing follows. A record that was withdrawn in one comes back as it was, and never as another. */
  readonly final: readonly string[];
}

/** Who moves a record on: its owner, who hands it in, or an act of the hub that writes for it. */
export type Mover = "owner" | "act";

/** What a write comes to: it is written, nothing has to be, or it is refused, in words for the owner. */
export type Step = "written" | "stands" | { readonly refused: string };

/**
 * What becomes of a record that is handed in, beside what stands of it. `standing`: undefined where nothing does; then
 * `withdrawn` is how it stood last, if it ever did.
 */
export function stepTo(
  dataset: Dataset,
  standing: HubRecord | undefined,
  record: Draft<HubRecord>,
  mover: Mover,
  withdrawn?: HubRecord,
): Step {
  const { transitions, type } = dataset;
  if (!transitions) return "written";
  const to = stateOf(transitions, record);
  if (!standing && withdrawn && transitions.final.includes(stateOf(transitions, withdrawn)))
    return sameContents(dataset, withdrawn, record)
      ? "written"
      : {
          refused: `the ${type} was ${stateOf(transitions, withdrawn)} when it was withdrawn: it comes back as it was`,
        };
  if (!standing)
    return transitions.begins.includes(to)
      ? "written"
      : { refused: `a new ${type} cannot be ${to}: it begins as ${either(transitions.begins)}` };
  if (mover === "owner" && standsSo(dataset, standing, record)) return "stands";
  const from = stateOf(transitions, standing);
  const next = (mover === "owner" ? transitions.byOwner : transitions.byAct)[from] ?? [];
  const keeps = () => sameContents(dataset, standing, record, [transitions.field, ...transitions.setByAct]);
  if (next.includes(to) && (mover === "owner" || keeps())) return "written";
  if (from === to && sameContents(dataset, standing, record)) return "written";
  const what = from === to || next.includes(to) ? "its contents do not change" : `it cannot become ${to}`;
  const owners = (transitions.byOwner[from] ?? []).filter((one) => one !== from);
  return { refused: `the ${type} is ${from}, in which ${what}: ${following(next, mover, owners)}` };
}

/** Why the owner hands in no picture of the record as it stands, in words for it; null where it may. */
export function whyFixed({ transitions, type }: Dataset, standing: HubRecord): string | null {
  const from = transitions && stateOf(transitions, standing);
  if (!transitions || from === null || !transitions.fixed.includes(from)) return null;
  const next = transitions.byOwner[from] ?? [];
  return `the ${type} is ${from}, in which its pictures do not change: ${following(next, "owner")}`;
}

/** Told to who moves it, where nothing that is theirs to do leads on. */
const nothingFollows: Readonly<Record<Mover, string>> = {
  owner: "its owner waits for what follows, or withdraws it",
  act: "what follows is its owner's to do",
};

/** Whether the record stands with these very contents, or did until acts of the hub alone led it on. */
export function standsSo(dataset: Dataset, standing: HubRecord, record: Draft<HubRecord>): boolean {
  if (contentDigest(standing, dataset.carried) === contentDigest(record)) return true;
  const { transitions } = dataset;
  if (!transitions || !leadsTo(transitions.byAct, stateOf(transitions, record), stateOf(transitions, standing)))
    return false;
  return sameContents(dataset, standing, record, [transitions.field, ...transitions.setByAct]);
}

/** What is wrong with a declaration over these states, a sentence for each fault. */
export function faultsOfTransitions(
  { begins, byOwner, byAct, fixed, final }: Transitions,
  states: readonly string[],
): string[] {
  const named = new Set([
    ...begins,
    ...fixed,
    ...final,
    ...[byOwner, byAct].flatMap((steps) => Object.entries(steps).flat(2)),
  ]);
  const reached = new Set(begins);
  const after = (state: string) => [byOwner, byAct].flatMap((one) => one[state] ?? []);
  const follows = (state: string) => after(state).length > 0;
  for (const state of reached) for (const next of after(state)) reached.add(next);
  return [
    ...named
      .difference(new Set(states))
      .values()
      .map((state) => `${state} is no state`),
    ...states.filter((state) => !reached.has(state)).map((state) => `nothing leads to ${state}`),
    ...final.filter((state) => follows(state)).map((state) => `${state} is final, and something follows it`),
    ...[...reached]
      .filter((state) => !follows(state) && !final.includes(state))
      .map((state) => `nothing follows ${state}, which is not final`),
  ];
}

/**
 * The handling alone is no content: a record's policy may follow from its state, and from who reviews. What was recorded
 * before the kind had a field says what the field says where it is left out.
 */
function sameContents(
  { carried, content, statedHandling }: Dataset,
  standing: HubRecord,
  record: Draft<HubRecord>,
  but: readonly string[] = [],
): boolean {
  const left = [
    "policy",
    ...but,
    ...(statedHandling && standsUnder(standing, record, statedHandling.field) ? [statedHandling.field] : []),
  ];
  const whole = { ...standing, ...content.safeParse(standing).data };
  return contentDigest(whole, [...carried, ...left]) === contentDigest(record, left);
}

/** Whether a record from before its handling was kept stands under the very one that is stated now. */
function standsUnder(standing: HubRecord, record: Draft<HubRecord>, field: string): boolean {
  const [kept, stated] = [standing, record].map((one) => (one as unknown as Record<string, unknown>)[field]);
  return kept == null && stated != null && policyId(stated as Policy) === standing.policy;
}

/** Whether such steps alone, one or more, lead from one state to another. */
function leadsTo(steps: Steps, from: string, to: string): boolean {
  const reached = new Set(steps[from]);
  for (const state of reached) for (const next of steps[state] ?? []) reached.add(next);
  return reached.has(to);
}

function stateOf({ field }: Transitions, record: Draft<HubRecord>): string {
  return String((record as unknown as Record<string, unknown>)[field]);
}

/** What leads on. Where an act of the hub does not, who asked for it is told the steps that are the owner's. */
function following(next: readonly string[], mover: Mover, owners: readonly string[] = []): string {
  if (next.length > 0) return `${either(next)} may follow`;
  return mover === "act" && owners.length > 0 ? `its owner makes it ${either(owners)} first` : nothingFollows[mover];
}

function either(states: readonly string[]): string {
  return states.join(" or ");
}
