import type { Dataset, HubRecord } from "../core/record.ts";
import { pagesOf } from "../core/store/pages.ts";
import { everything } from "../core/store/port.ts";
import { namedOnly } from "../records/checking/document.ts";
import type { ReplyState } from "../records/checks/dialogue.ts";
import {
  type HitRecord,
  hitReplies,
  type HitResultRecord,
  hitResults,
  hits,
  judgements,
} from "../records/checks/records.ts";
import { referrals } from "../records/checks/referrals.ts";
import { operations } from "../records/operations/records.ts";
import { type OperatorSession, requestFor } from "../session/operator.ts";
import { passportNumberOf } from "./documents.ts";
import { demoOwner } from "./handling.ts";
import { identityOf, isFull } from "./identity.ts";
import type { WorldSize } from "./size.ts";

/** What the ids of the demo's own checks begin with: by it, what follows from them is known for the demo's. */
export const ofDemo = "demo-check-";

/** A passport that was checked, and what followed. */
interface Story {
  readonly bureau: string;
  readonly number: string;
  readonly place: string;
  /** Whether it is checked in the operation that is running. */
  readonly inOperation?: true;
  /** By the owner of the report, in turn. */
  readonly replies: readonly { readonly state: ReplyState; readonly note: string }[];
  readonly outcome?: HitResultRecord["outcome"];
  /** Why the traveller is sent to second line. */
  readonly secondLine?: string;
}

/**
 * Has bureaus check reported passports of a demo world that was taken in, and answer each other, as they would through the
 * hub: hits that wait for an answer of UTO, hits that it confirmed, and two that it made. Nothing where that was done before.
 */
export async function demoHits(session: OperatorSession, size: WorldSize): Promise<void> {
  if ((await demoHitsIn(session)).length > 0) return;
  const operation = await runningOperation(session);
  for (const [at, story] of storiesOf(size).entries())
    await tell(session, story, `${ofDemo}${at + 1}`, story.inOperation ? operation : null);
}

/** Id of an operation that is running and that the demo's bureau may see; null where there is none. */
async function runningOperation(session: OperatorSession): Promise<string | null> {
  const { reader } = requestFor(session, demoOwner);
  const { records } = await reader.find(operations, { phase: "RUNNING" }, { first: 1 });
  return records[0]?.id ?? null;
}

/** A record, and where it is held. */
export interface Held<R extends HubRecord = HubRecord> {
  readonly dataset: Dataset;
  readonly record: R;
}

/** Those that stand and that nobody's check has joined since, with all that was said of them; what was said first. */
export async function demoHitsIn({ platform: { store } }: OperatorSession): Promise<Held[]> {
  const held = async <R extends HubRecord>(
    dataset: Dataset<R>,
    belongs: (record: R) => boolean,
  ): Promise<Held<R>[]> => {
    const found: R[] = [];
    for await (const page of pagesOf(store, dataset, everything)) found.push(...page.filter(belongs));
    return found.map((record) => ({ dataset, record }));
  };
  const made = await held(hits, ({ meetings }) => meetings.every(({ check }) => check.startsWith(ofDemo)));
  const ids = new Set(made.map(({ record }) => record.id));
  const isOfOne = ({ hit }: { readonly hit: string }) => ids.has(hit);
  return [
    ...(await held(hitReplies, isOfOne)),
    ...(await held(hitResults, isOfOne)),
    ...(await held(judgements, isOfOne)),
    ...(await held(referrals, ({ check }) => check.startsWith(ofDemo))),
    ...made,
  ];
}

function storiesOf({ persons, seed }: WorldSize): Story[] {
  const full = Array.from({ length: persons }, (_, index) => index).filter(isFull);
  const first = passportNumberOf(identityOf({ seed, test: false, index: 0 }));
  const foreign = full
    .map((index) => identityOf({ seed, test: false, index }))
    .filter(({ country }) => country.code !== demoOwner)
    .slice(0, 2)
    .map(passportNumberOf);
  const received: Story[] = [
    { bureau: "NLD", number: first, place: "Harbour, lane 3", inOperation: true, replies: [] },
    {
      bureau: "D",
      number: first,
      place: "Night train, car 12",
      replies: [
        { state: "ACKNOWLEDGED", note: "We are looking at it." },
        { state: "CONFIRMED", note: "It stands as it is recorded." },
      ],
      outcome: "SEIZURE",
    },
  ];
  const made = foreign.map((number, at): Story => ({
    bureau: demoOwner,
    number,
    place: "Utopia Bridge, lane 1",
    inOperation: true,
    replies: [
      at === 0
        ? { state: "MORE_TIME", note: "The register is asked in writing." }
        : { state: "REFUTED", note: "Found by its holder; the report is taken back." },
    ],
    ...(at === 0 && { secondLine: "The photograph does not lie flat." }),
  }));
  return [...received, ...made];
}

async function tell(session: OperatorSession, story: Story, check: string, operation: string | null): Promise<void> {
  const { bureau, number, place, replies, outcome, secondLine } = story;
  const asBureau = (owner: string, id = session.clock.id()) =>
    requestFor({ ...session, clock: { ...session.clock, id: () => id } }, owner);
  const { checks, referrals: secondLines } = asBureau(bureau, check);
  const asked = namedOnly({ number, type: "PASSPORT", issuer: null });
  const circumstances = { place, operation, tell: null };
  const { hits: ids } = await checks.document(asked, { circumstances, idempotencyKey: null });
  if (secondLine) await secondLines.send({ check, reason: secondLine, place });
  for (const hit of (await session.platform.store.getMany<HitRecord>(hits, ids)).values()) {
    for (const [expected, reply] of replies.entries())
      await asBureau(hit.recordOwner).dialogue.reply(hit.id, { ...reply, expected });
    if (outcome) await asBureau(bureau).dialogue.recordOutcome(hit.id, { outcome, note: null, expected: null });
  }
}
