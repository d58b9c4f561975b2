import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { printChecksOf } from "../../cli/commands/audit-checked.ts";
import { bringUpToDate } from "../../core/audit/index/update.ts";
import { type OperationAsked, sha256 } from "../../core/audit/journal/entry.ts";
import { segmentsIn } from "../../core/audit/journal/files.ts";
import { wholeLinesOf } from "../../core/audit/journal/read.ts";
import { checkCountCollection } from "../../core/check-counts/counts.ts";
import { everything } from "../../core/store/port.ts";
import { said } from "../cli/said.ts";
import { type Asker, openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub({ checkEntryDaysOf: new Map([["NLD", 7]]) });
  await hub.world.write("documentReport", { type: "PASSPORT", number: "XZ000666", issuer: "UTO", fraudType: "STOLEN" });
});
afterAll(() => hub.close());

const officer = { owner: "GRC", scopes: ["document:check"] };
const query = `mutation Lane($document: DocumentToCheck!, $at: CheckedAt) {
  checkDocument(document: $document, at: $at) { verdict }
}`;
const folder = () => join(hub.settings.data, "audit");

const check = (number: string, headers = {}) =>
  hub.ask(officer, query, { variables: { document: { number } }, headers });

/** Kinds of the entries of a request, those in files of checks marked so. */
async function entriesOf(requestId: string) {
  const found: string[] = [];
  for (const segment of await segmentsIn(folder()))
    for await (const { body } of wholeLinesOf(segment))
      if (body.includes(`"requestId":"${requestId}"`))
        found.push(`${/"kind":"(\w+)"/.exec(body)?.[1]}${segment.checks ? " of a check" : ""}`);
  return found.toSorted();
}

/** Everything that stands in the data folder, the store's own files too. */
function written(): string {
  const files = readdirSync(hub.settings.data, { recursive: true, withFileTypes: true });
  return files
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), "latin1"))
    .join("\n");
}

/** What an inspector's command answers and remarks. Its clock is the machine's. */
async function inspect(value: string, keyDays = "366") {
  vi.stubEnv("HUB_DATA", hub.settings.data);
  vi.stubEnv("HUB_STORE", hub.settings.store);
  vi.stubEnv("HUB_CHECK_KEY_DAYS", keyDays);
  const asked = { reason: "complaint 7 of 2026", json: true };
  const { answers, remarks } = await said((output) => printChecksOf(value, asked, output)).finally(() =>
    vi.unstubAllEnvs(),
  );
  return { remarks, answers: answers.map((text) => JSON.parse(text)) };
}

describe("a check", () => {
  it("by a bureau that has a time of its own for its checks leaves its entry in a file of that time", async () => {
    const { requestId } = await hub.ask({ ...officer, owner: "NLD" }, query, {
      variables: { document: { number: "X1" } },
    });
    const { requestId: other } = await check("X1");
    const kept = new Map<string, string>();
    for (const { name, checks, keptDays, ...segment } of await segmentsIn(folder()))
      for await (const { body } of checks ? wholeLinesOf({ name, checks, keptDays, ...segment }) : [])
        for (const id of [requestId, other]) if (body.includes(id)) kept.set(id, `${keptDays}`);
    expect([...kept]).toEqual(
      expect.arrayContaining([
        [requestId, "7"],
        [other, "null"],
      ]),
    );
  });

  it("that meets nothing leaves nothing under its idempotency key either", async () => {
    const keyed = `mutation ($number: String!) {
      checkDocument(document: { number: $number }, idempotencyKey: "lane-1-0001") { verdict }
    }`;
    const { keys, store } = hub.hub.platform;
    const answers = async () => {
      const names = (await keys.list()).map(({ id }) => JSON.stringify(["checkDocument", id, "lane-1-0001"]));
      return (await Promise.all(names.map((name) => store.firstAnswer(name)))).filter((answer) => answer !== null);
    };
    expect((await hub.ask(officer, keyed, { variables: { number: "XZ000006" } })).errors).toEqual([]);
    expect(await answers()).toEqual([]);
    await hub.ask(officer, keyed, { variables: { number: "XZ000666" } });
    expect(await answers()).toHaveLength(1);
  });

  it("that meets nothing leaves one durable entry, in a file of checks; one that makes a hit its intent and outcome too", async () => {
    await hub.key(officer);
    const before = await hub.hub.platform.store.changes(null, 1_000);
    const none = await check("XZ000001");
    expect(none.data.checkDocument.verdict).toBe("NO_RECORD");
    expect(await entriesOf(none.requestId)).toEqual(["read of a check"]);
    expect(await hub.hub.platform.store.changes(null, 1_000)).toEqual(before);
    const hit = await check("XZ000666");
    expect(hit.data.checkDocument.verdict).toBe("NOT_VALID");
    expect(await entriesOf(hit.requestId)).toEqual(["intent", "outcome", "read"]);
  });

  it("leaves neither what it asked nor anything that is the same the next day", async () => {
    const inline = 'mutation { checkDocument(document: { number: "XZ000777" }) { verdict } }';
    const operations: OperationAsked[] = [];
    for (let days = 0; days < 2; days += 1) {
      for (const number of ["XZ000778", "xz 000-778"]) {
        const { requestId } = await check(number);
        operations.push(...(await hub.entries(requestId)).map(({ header }) => header["operation"] as OperationAsked));
      }
      await hub.ask(officer, inline);
      hub.clock.pass(86_400_000);
    }
    const [one, otherSpelling, nextDay] = operations;
    expect(one).toMatchObject({ name: "Lane", fields: ["checkDocument"], variables: {} });
    expect(otherSpelling).toEqual(one);
    expect(nextDay?.document).not.toBe(one?.document);
    expect(new Set(nextDay?.marked?.values).isDisjointFrom(new Set(one?.marked?.values))).toBe(true);
    const all = written();
    const guesses = ["XZ000777", "XZ000778", sha256(inline), sha256(query)];
    expect(guesses.filter((guess) => all.includes(guess))).toEqual([]);
    const log = hub.logged.join("\n");
    expect(guesses.filter((guess) => log.includes(guess))).toEqual([]);
  });

  it("that is refused before it is understood leaves no more", async () => {
    const inline = 'mutation { checkDocument(document: { number: "XZ000779" }) { nonsense } }';
    const { requestId } = await hub.post(officer, { query: inline });
    const [entry] = await hub.entries(requestId);
    expect(entry?.header).toMatchObject({ operation: { fields: [], variables: {}, marked: { values: [] } } });
    expect(written()).not.toContain(sha256(inline));
  });

  it("stands alone in its request: what is asked beside it would leave the audit as early", async () => {
    const check = 'checkDocument(document: { number: "XZ000005" }) { verdict }';
    const beside = await hub.ask(
      { owner: "GRC", scopes: ["*:*"] },
      `mutation { ${check} revokeKey(id: "none") { id } }`,
    );
    expect([beside.codes, beside.errors[0]?.message]).toEqual([
      ["BAD_USER_INPUT"],
      "A check stands alone in its request: ask for revokeKey in another.",
    ]);
    const two = await hub.ask(officer, `mutation { __typename one: ${check} other: ${check} }`);
    expect(two.errors).toEqual([]);
  });

  it("without a hit is known to no owner; a hit only to the owner of what it met", async () => {
    const since = new Date(hub.clock.now()).toISOString();
    hub.clock.pass(1_000);
    await check("XZ000002");
    await check("XZ000666");
    await bringUpToDate(folder(), await hub.hub.platform.index());
    const asked = async (owner: string) => {
      const asker: Asker = { owner, scopes: ["*:administer"] };
      const answer = await hub.ask(asker, `{ enquiries(since: "${since}") { nodes { caller { owner } records } } }`);
      return answer.data.enquiries.nodes;
    };
    expect(await asked("UTO")).toEqual([{ caller: { owner: "GRC" }, records: [expect.stringMatching(/^[A-Z]{3}-/)] }]);
    expect(await asked("GRC")).toEqual([]);
  });

  it("without a hit is found by no analyst, by the document's number or in its links", async () => {
    const passport = await hub.world.passport("XZ000003", { owner: "UTO" });
    const whole = `query ($id: ID!) {
      document(id: $id) { reports { nodes { id } } links { nodes { id } } }
      hits { nodes { meetings { check } } }
    }`;
    const look = async () => (await hub.ask("UTO", whole, { variables: { id: passport } })).data;
    const before = await look();
    expect(before.document).toEqual({ reports: { nodes: [] }, links: { nodes: [] } });
    await check("XZ000003");
    expect(await look()).toEqual(before);
  });

  it("in a case that only looks like an operation's id is made all the same", async () => {
    const { errors, data } = await check("XZ000666", { "hub-case": "OPE-of Anna Beispiel" });
    expect([errors, data.checkDocument.verdict]).toEqual([[], "NOT_VALID"]);
  });

  it("is counted, and what counts it names neither document nor traveller", async () => {
    const operation = `OPE-${"A".repeat(26)}`;
    await check("XZ000004", { "hub-case": operation });
    await hub.hub.platform.checkCounts.settle();
    const rows = await hub.hub.platform.store.find(checkCountCollection, { owner: "GRC" }, { first: 50 });
    expect(rows.filter((row) => row.operation === operation)).toMatchObject([
      { owner: "GRC", test: false, place: null, kind: "document", verdict: "NO_RECORD", count: 1 },
    ]);
    const all = await hub.hub.platform.store.find(checkCountCollection, everything, { first: 50 });
    expect(JSON.stringify(all)).not.toContain("XZ0000");
  });
});

describe("an inspector", () => {
  it("learns which checks asked a number, in any spelling, and the audit says before who wanted to know and why", async () => {
    const { requestId } = await check("XZ-000 888", { "hub-case": "C-88" });
    const inline = await hub.ask(officer, 'mutation { checkDocument(document: { number: "XZ000888" }) { verdict } }');
    await check("XZ000889");
    const { answers } = await inspect("xz000888");
    expect(answers).toMatchObject([
      { requestId, caller: { owner: "GRC" }, caseReference: "C-88", fields: ["checkDocument"], hit: false },
      { requestId: inline.requestId },
    ]);
    const said = (await hub.entries()).filter(({ administration, header }) => administration && header.kind === "read");
    expect(said.at(-1)?.header).toMatchObject({
      caller: { id: "operator" },
      note: "audit checked: complaint 7 of 2026",
      operation: { marked: { values: [expect.stringMatching(/^[0-9a-f]{32}$/)] } },
    });
    expect(written()).not.toContain("XZ000888");
  });

  it("learns them in the order in which they were made, whichever file each stands in", async () => {
    const requests: string[] = [];
    for (const scopes of [["document:check"], ["vehicle:check"], ["document:check"]]) {
      const asked = await hub.ask({ ...officer, scopes }, query, { variables: { document: { number: "XZ000666" } } });
      requests.push(asked.requestId);
      hub.clock.pass(1_000);
    }
    const { answers } = await inspect("XZ000666");
    expect(answers.map(({ requestId }) => requestId).slice(-3)).toEqual(requests);
  });

  it("finds a document's number and name inside a zone, and a plate, that a lane sent in one call", async () => {
    const lane = `mutation ($traveller: TravellerToCheck!) { checkTraveller(traveller: $traveller) { verdict } }`;
    const zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    const traveller = { document: { zone }, vehicle: { plate: "UT-AB 123" } };
    const { requestId, errors } = await hub.ask({ ...officer, scopes: ["*:check"] }, lane, {
      variables: { traveller },
    });
    expect(errors).toEqual([]);
    for (const value of ["L898902C3", "eriksson", "Anna Maria", "utab123"])
      expect((await inspect(value)).answers).toMatchObject([{ requestId, fields: ["checkTraveller"] }]);
  });

  it("is told that nobody can say any more, once the keys of those days are destroyed", async () => {
    await check("XZ000890");
    const { answers, remarks } = await inspect("XZ000890", "30");
    expect(answers).toEqual([]);
    expect(remarks.join()).toMatch(/0 checks asked it .*; [1-9]\d* checks cannot be told any more/);
    expect((await inspect("XZ000890")).answers).toEqual([]);
  });
});
