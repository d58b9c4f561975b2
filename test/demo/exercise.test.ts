import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readKey } from "../../core/access/keys/format.ts";
import { certificates } from "../../records/operations/certificates.ts";
import { today } from "../../demo/dates.ts";
import { demoReviews } from "../../demo/reviews.ts";
import { defaultWorld, demoWorld } from "../../demo/world.ts";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { type Asker, openTestHub } from "../hub.ts";
import { check, decide, end, scored } from "../subgraphs/operations/exercises.ts";

const rejected: object[] = [];
let hub: Awaited<ReturnType<typeof openTestHub>>;
const trainer: Asker = { owner: "UTO", test: true, scopes: ["*:read", "*:search", "exercise:write"] };
const learner: Asker = {
  owner: "UTO",
  test: true,
  name: "Ilse Amaurot",
  scopes: ["*:check", "exercise:read", "exerciseAttempt:write", "inspection:write"],
};

/** The training part of the demo world, as `npm start` has it. */
beforeAll(async () => {
  hub = await openTestHub();
  const session = { ...hub.hub, clock: hub.clock, data: hub.settings.data };
  const entries = demoWorld(defaultWorld).filter(({ test }) => test);
  await ingest(session, numbered(entries), { today, reject: (one) => void rejected.push(one) });
  await demoReviews(session, defaultWorld);
}, 120_000);
afterAll(() => hub.close());

/** Starts an exercise of the session that the demo world has for it. */
async function startIn(scenario: string) {
  const { data } = await hub.ask(
    trainer,
    "{ sessions(first: 20) { nodes { id taughtUnder { id } attendedBy { id name } } } }",
  );
  const session = data.sessions.nodes.find((one: { taughtUnder: object[] }) => one.taughtUnder.length > 0);
  const officer = session.attendedBy.find(({ name }: { name: string }) => name === "Ilse Amaurot").id;
  const key = readKey(await hub.key(learner))?.id;
  const query = `mutation ($participants: [ExerciseParticipantInput!]!) {
    startExercise(reference: "demo ${scenario}", session: "${session.id}", scenario: ${scenario}, seed: 1, participants: $participants) {
      exercise { id travellers { type number issuer surname givenNames seen { page technique light whatToSee finding } } }
    }
  }`;
  const { data: started, errors } = await hub.ask(trainer, query, { variables: { participants: [{ officer, key }] } });
  expect(errors).toEqual([]);
  return started.startExercise.exercise;
}

describe("the demo world's training part", () => {
  it("is taken in whole", () => {
    expect(rejected).toEqual([]);
  });

  it("has a chain of three generations, whose last trainer's certificate has ended", async () => {
    const all = await hub.hub.platform.store.find(certificates, { level: "TRAINER" }, { first: 10 });
    expect(all).toHaveLength(3);
    const { data } = await hub.ask(
      trainer,
      "{ certificates(level: PARTICIPANT) { nodes { inForce officer { name } chain { inForce officer { name } } } } }",
    );
    expect(data.certificates.nodes).toHaveLength(2);
    expect(data.certificates.nodes[0]).toMatchObject({
      inForce: true,
      chain: [
        { inForce: false, officer: { name: "Oriane Castellane" } },
        { inForce: true, officer: { name: "Tomas Wendelin" } },
        // Of the training unit, whose handling withholds the name.
        { inForce: true, officer: { name: null } },
      ],
    });
  });

  it.each(["FIRST_LINE", "DOCUMENT_FRAUD", "WANTED_BEARERS", "VEHICLES"])("makes the scenario %s", async (scenario) => {
    const { travellers } = await startIn(scenario);
    expect(travellers.length).toBeGreaterThanOrEqual(5);
  });

  it("has false documents in somebody's name, as the others: none is told by a name that is missing", async () => {
    const { travellers } = await startIn("DOCUMENT_FRAUD");
    expect(travellers.map((one: { surname: string | null }) => one.surname)).toEqual(
      travellers.map(() => expect.any(String)),
    );
    expect(new Set(travellers.map((one: { surname: string | null }) => one.surname)).size).toBeGreaterThan(1);
  });

  it("is practised on to a full score: everybody checked, fakes inspected, whom the hub named stopped", async () => {
    const { id, travellers } = await startIn("DOCUMENT_FRAUD");
    const headers = { "hub-case": id };
    for (const [at, traveller] of travellers.entries()) {
      const { data } = await check(hub, learner, id, traveller.number, traveller);
      const inspected = await hub.ask(
        learner,
        `mutation ($reference: String!, $document: DocumentToInspect!, $seen: [FeatureSeenInput!]!) {
          recordInspection(reference: $reference, document: $document, observations: $seen) { answer { verdict } }
        }`,
        {
          headers,
          variables: {
            reference: `${id} ${at}`,
            document: { issuer: traveller.issuer, category: traveller.type, number: traveller.number },
            seen: traveller.seen,
          },
        },
      );
      expect(inspected.errors).toEqual([]);
      const stops =
        data.checkDocument.nextStep !== "CONTINUE" || inspected.data.recordInspection.answer.verdict === "CONTRADICTED";
      await decide(hub, learner, id, at + 1, stops ? "SECOND_LINE" : "PASS");
    }
    await end(hub, id, trainer);
    const { score } = await scored(hub, id, trainer);
    expect(score).toMatchObject([{ right: travellers.length, of: travellers.length }]);
  });
});
