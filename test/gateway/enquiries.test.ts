import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bringUpToDate } from "../../core/audit/index/update.ts";
import { faultOf, parseProof, proofsFor } from "../../core/audit/verification/proof.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { publicKeyFile } from "../../core/audit/checkpoints/signer.ts";
import { Cursors } from "../../subgraphs/cursors.ts";
import { type Asked, type Asker, openBothHubs, type TestHub } from "../hub.ts";
import { ownerAlone } from "../world.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
let hub: TestHub;
/** Records of two owners, shown to everybody. */
let ours: string;
let oursToo: string;
let theirs: string;

beforeAll(async () => {
  both = await openBothHubs();
  hub = both.local;
  ours = await hub.world.passport("XN200", { owner: "NLD" });
  oursToo = await hub.world.person("Ilveth Oskoey", { owner: "NLD" });
  theirs = await hub.world.passport("XN201", { owner: "UTO" });
});
afterAll(() => both.close());

/** Each test has a minute of its own. */
let minute: string;
beforeEach(() => {
  hub.clock.pass(60_000);
  minute = new Date(hub.clock.now()).toISOString();
});

const folder = () => join(hub.settings.data, "audit");
const nld = { owner: "NLD", scopes: ["*:administer"] };

/** XYZ is shown these records in one answer, which the index then has. */
async function look(ids: readonly string[], asker: Asker = "XYZ", headers: Asked["headers"] = { "hub-case": "C-17" }) {
  const answer = await hub.ask(asker, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
    variables: { ids },
    headers,
  });
  await bringUpToDate(folder(), await hub.hub.platform.index());
  return answer;
}

const question = `query ($record: ID, $since: DateTime, $until: DateTime, $first: Int, $after: String) {
  enquiries(record: $record, since: $since, until: $until, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor }
    nodes { id time requestId caller { id name role owner } purpose caseReference records }
  }
}`;
const enquiries = (asker: Asker, variables: object = {}, on = hub) =>
  on.ask(asker, question, { variables: { since: minute, ...variables } });
const proofs = (asker: Asker, first = 5, on = hub) =>
  on.ask(asker, `query ($since: DateTime) { enquiries(since: $since, first: ${first}) { nodes { records proof } } }`, {
    variables: { since: minute },
  });

describe("an owner", () => {
  it("learns who was shown its records, when, why, and which, and nothing of another's in the same answer", async () => {
    const { requestId } = await look([ours, theirs, oursToo]);
    const { data, body } = await enquiries(nld);
    expect(data.enquiries).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          time: minute,
          requestId,
          caller: { name: "Desk of XYZ", role: "analyst", owner: "XYZ" },
          purpose: "border-control",
          caseReference: "C-17",
        },
      ],
    });
    expect(data.enquiries.nodes[0].records.toSorted()).toEqual([ours, oursToo].toSorted());
    expect(body).not.toContain(theirs);
  });

  it("does not learn in which operation of another's it was, but of one that it is shown", async () => {
    const planned = { owner: "XYZ", programme: "STOP", name: "Example Bridge", phase: "PLANNED" };
    const hidden = await hub.world.write("operation", { ...planned, policy: ownerAlone });
    const shown = await hub.world.write("operation", planned);
    const all = { owner: "NLD", scopes: ["*:*"] };
    for (const [operation, told] of [
      [hidden, null],
      [shown, shown],
    ] as const) {
      hub.clock.pass(1);
      await look([ours], "XYZ", { "hub-case": operation });
      const { data, body } = await enquiries(all, { first: 1 });
      expect(data.enquiries.nodes).toMatchObject([{ records: [ours], caseReference: told }]);
      const { data: proven } = await proofs(all, 1);
      expect([body.includes(hidden), typeof proven.enquiries.nodes[0].proof]).toEqual([
        false,
        told === null ? "object" : "string",
      ]);
    }
  });

  it("asks about one record and about a time, the newest first, page by page", async () => {
    for (const ids of [[ours], [ours, theirs], [oursToo]]) {
      hub.clock.pass(1);
      await look(ids);
    }
    const recordsOf = async (variables: object) =>
      (await enquiries(nld, variables)).data.enquiries.nodes.map((node: { records: string[] }) => node.records);
    expect(await recordsOf({})).toEqual([[oursToo], [ours], [ours]]);
    expect(await recordsOf({ record: oursToo })).toEqual([[oursToo]]);
    expect(await recordsOf({ record: theirs })).toEqual([]);
    expect((await enquiries(nld, { record: "nonsense" })).codes).toEqual(["BAD_USER_INPUT"]);
    const second = new Date(Date.parse(minute) + 2).toISOString();
    expect(await recordsOf({ until: second })).toEqual([[ours]]);
    expect(await recordsOf({ since: second })).toEqual([[oursToo], [ours]]);
    const { data } = await enquiries(nld, { first: 2 });
    const { endCursor: after, ...ways } = data.enquiries.pageInfo;
    expect(ways).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const { data: older } = await enquiries(nld, { first: 2, after });
    expect(older.enquiries.nodes).toMatchObject([{ records: [ours] }]);
    expect(older.enquiries.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await enquiries(nld, { record: ours, after })).codes).toEqual(["BAD_CURSOR"]);
    expect((await enquiries(nld, { first: 101 })).codes).toEqual(["PAGE_SIZE"]);
    for (const since of ["soon", "5", "2026-11-23T10:00:00"])
      expect((await enquiries(nld, { since })).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("is told that a cursor leads nowhere that a hub gave which listed the oldest first", async () => {
    const asked = JSON.stringify({ record: null, since: minute, until: null });
    const cursors = new Cursors(hub.hub.platform.secret("id"));
    const after = cursors.seal(`enquiries\0${asked}`, "2026-06-01T12:00:00.000Z 0123456789abcdef");
    expect((await enquiries(nld, { after })).codes).toEqual(["BAD_CURSOR"]);
  });

  it("needs the right to administer, and learns of kinds that it has it for", async () => {
    await look([ours, oursToo]);
    await look([oursToo]);
    const denied = await enquiries({ owner: "NLD", scopes: ["*:read", "*:search", "*:write", "*:export"] });
    expect([denied.data.enquiries, denied.codes]).toEqual([null, ["FORBIDDEN"]]);
    const documents = { owner: "NLD", scopes: ["document:administer"] };
    const { data, body } = await enquiries(documents);
    expect(data.enquiries).toMatchObject({ totalCount: 1, nodes: [{ records: [ours] }] });
    expect(body).not.toContain(oursToo);
    expect((await enquiries(documents, { record: oursToo })).data.enquiries.totalCount).toBe(0);
    // A proof would show the person beside the document.
    expect((await proofs(documents)).data.enquiries.nodes).toEqual([{ records: [ours], proof: null }]);
  });

  it("with a live key learns of live records, with a test key of test ones", async () => {
    const trial = await hub.world.passport("XN202", { owner: "NLD", test: true });
    await look([ours]);
    await look([trial], { owner: "XYZ", test: true });
    const shown = async (asker: Asker) => (await enquiries(asker)).data.enquiries.nodes.map((n: object) => n);
    expect(await shown(nld)).toMatchObject([{ records: [ours] }]);
    expect(await shown({ ...nld, test: true })).toMatchObject([{ records: [trial] }]);
  });

  it("leaves an entry in the audit when it asks, which is no enquiry about a record", async () => {
    await look([ours]);
    const { requestId } = await enquiries(nld);
    await bringUpToDate(folder(), await hub.hub.platform.index());
    const [entry] = await hub.entries(requestId);
    expect(entry).toMatchObject({
      header: { kind: "read", caller: { owner: "NLD" }, operation: { fields: ["enquiries"] } },
      leaves: [],
    });
    expect((await enquiries(nld)).data.enquiries.totalCount).toBe(1);
  });

  it("gets the same where the subgraphs are reached over HTTP", async () => {
    await look([ours, theirs]);
    expect((await enquiries(nld, {}, both.remote)).body).toBe((await enquiries(nld)).body);
    expect((await proofs(nld, 5, both.remote)).body).toBe((await proofs(nld)).body);
    expect((await proofs(nld)).body).toContain("siblings");
  });

  it("says why it asks, as with any data", async () => {
    const { codes } = await hub.ask(nld, "{ enquiries { totalCount } }", { headers: { "hub-purpose": undefined } });
    expect(codes).toEqual(["PURPOSE_REQUIRED"]);
  });

  it("gets the same bytes whatever was shown of others' records", async () => {
    await look([ours, theirs]);
    await look([oursToo]);
    const [before, provenBefore] = [await enquiries(nld), await proofs(nld)];
    const others = fc.array(fc.constantFrom("UTO", "XYZ", "D"), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(others, async (askers) => {
        for (const asker of askers) await look([theirs], asker);
        expect((await enquiries(nld)).body).toBe(before.body);
        expect((await proofs(nld)).body).toBe(provenBefore.body);
      }),
      { numRuns: 10, seed: 2 },
    );
    expect((await enquiries({ owner: "UTO", scopes: ["*:administer"] })).data.enquiries.totalCount).toBeGreaterThan(10);
    const nothing = await enquiries({ owner: "FRA", scopes: ["*:administer"] });
    expect(nothing.data.enquiries).toMatchObject({ totalCount: 0, nodes: [], edges: [] });
  });
});

describe("the proof of an enquiry", () => {
  it("is what the operator's command makes, and the owner verifies it alone", async () => {
    const { requestId } = await look([ours, theirs]);
    const { data, body } = await proofs(nld);
    const [{ proof }] = data.enquiries.nodes;
    expect(body).not.toContain(theirs);
    expect(parseProof(proof)?.leaf.siblings).toHaveLength(8);
    const made: string[] = [];
    for await (const one of proofsFor(folder(), requestId, "NLD")) made.push(JSON.stringify(one));
    expect(made).toEqual([proof]);
    expect(faultOf(parseProof(proof) as never, readPublicKey(publicKeyFile(hub.settings.data)))).toBe(
      "no checkpoint covers the entry yet: ask again in a minute",
    );
  });

  it("comes ten times in an answer at most", async () => {
    for (let times = 0; times < 11; times += 1) await look([ours]);
    expect((await proofs(nld, 10)).codes).toEqual([]);
    expect((await proofs(nld, 11)).codes).toEqual(["PAGE_SIZE"]);
  });
});
