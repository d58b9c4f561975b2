import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";

let hub: TestHub & { close(): Promise<void> };
beforeAll(async () => {
  hub = await openTestHub();
  await hub.world.write("documentReport", { type: "PASSPORT", number: "XZ000123", issuer: "UTO", fraudType: "STOLEN" });
  await hub.world.write("vehicleReport", { plate: "UT 77 XX", plateCountry: "UTO", status: "STOLEN" });
});
afterAll(() => hub.close());

/** Each test has a bureau of its own, so that no other's hits are among its. */
const bureaus = "GRC ITA FRA AUT ESP PRT BEL NLD DNK SWE FIN NOR POL CZE HUN LUX".split(" ");
let bureau = 0;
let officer: Exclude<Asker, string>;
beforeEach(() => {
  officer = { owner: bureaus[bureau++ % bureaus.length] as string, scopes: ["document:check", "vehicle:check"] };
});

interface Sent {
  readonly as?: Asker | null;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Sends a whole batch, and reads the whole answer. */
async function screen(body: string | Buffer, { as = officer, headers = {} }: Sent = {}) {
  const sent = {
    ...(as && { authorization: `Bearer ${await hub.key(as)}` }),
    "hub-purpose": "border-control",
    "content-type": "application/x-ndjson",
    "idempotency-key": "flight-0001",
    ...headers,
  };
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as never;
  const answer = await hub.app.inject({ method: "POST", url: "/screen", payload: body, headers: given });
  const said = answer.body
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { status: answer.statusCode, type: answer.headers["content-type"], said, last: said.at(-1) };
}

const lines = (...rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const passport = { number: "XZ 000-123", type: "PASSPORT", issuer: "UTO" };

/** Hits that the bureau has made. */
async function hits(): Promise<readonly { id: string; meetings: readonly { place: string | null }[] }[]> {
  const { data } = await hub.ask(officer.owner, "{ hits(first: 100) { nodes { id meetings { place } } } }");
  return data.hits.nodes;
}

describe("a batch of travellers, documents and vehicles", () => {
  it("is answered line by line, in order, with what a single check would say", async () => {
    const zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    const { status, type, said } = await screen(
      lines(
        { number: "XZ999" },
        passport,
        { plate: "UT77XX", plateCountry: "UTO" },
        { zone },
        { ...passport, vin: "A1" },
      ),
      { headers: { "screen-place": "Utopia Bridge" } },
    );
    expect([status, type]).toEqual([200, "application/x-ndjson; charset=utf-8"]);
    expect(said).toMatchObject([
      { line: 1, verdict: "NO_RECORD", nextStep: "CONTINUE" },
      {
        line: 2,
        verdict: "NOT_VALID",
        nextStep: "SECOND_LINE",
        reasons: [{ code: "REPORTED" }],
        candidates: [{ kind: "DOCUMENT_REPORT", owner: "UTO", score: 1 }],
      },
      { line: 3, verdict: "REPORTED", candidates: [{ kind: "VEHICLE_REPORT" }] },
      { line: 4, nextStep: "CONTINUE" },
      { line: 5, verdict: "NOT_VALID" },
      { end: true, next: 6 },
    ]);
    expect(said[1]).not.toHaveProperty("candidates.0.record");
    // The passport of lines 2 and 5 is one traveller's, and one hit with two checks.
    const places = (await hits()).map(({ meetings }) => meetings.map(({ place }) => place));
    expect(places.toSorted((one, other) => one.length - other.length)).toEqual([
      ["Utopia Bridge"],
      ["Utopia Bridge", "Utopia Bridge"],
    ]);
  });

  it("may come as CSV, whose header names the columns", async () => {
    const { said } = await screen('number,type,issuer\r\nXZ999,,\r\n"XZ000123",PASSPORT,UTO\r\nXZ1\r\n', {
      headers: { "content-type": "text/csv; charset=utf-8" },
    });
    expect(said).toMatchObject([
      { line: 1, verdict: "NO_RECORD" },
      { line: 2, verdict: "NOT_VALID" },
      { line: 3, error: { code: "BAD_USER_INPUT", detail: "has 1 cells, not 3" } },
      { end: true, next: 4 },
    ]);
  });

  it("may begin with a byte order mark, in a list of any form and whatever the case of its type", async () => {
    for (const [type, list] of [
      ["Text/CSV; header=present", "\uFEFFnumber\r\nXZ000123\r\n"],
      ["Application/X-NDJSON", `\uFEFF${lines(passport)}`],
    ] as const) {
      const { said } = await screen(list, { headers: { "content-type": type } });
      expect(said).toMatchObject([{ line: 1, verdict: "NOT_VALID" }, { end: true }]);
    }
  });

  it("asks for persons where a line names one, and of travellers also for whom their documents name", async () => {
    const as = { ...officer, scopes: ["*:check"] };
    const named = { number: "XZ1", surname: "Niemand", givenNames: "Nora", birthDate: "1980-01-01" };
    const body = lines(named, { name: "Nora Niemand", birthDate: "1980-01-01" }, { fingerprints: "TCN-1" });
    const { said } = await screen(body, { as });
    expect(said.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, "NO_RECORD"],
      [2, expect.any(String)],
      [3, expect.any(String)],
      [undefined, undefined],
    ]);
    const travellers = { "screen-subjects": "travellers", "idempotency-key": "flight-0002" };
    expect((await screen(lines(named), { headers: travellers })).said).toMatchObject([{ problem: { status: 403 } }]);
    expect((await screen(lines(named), { as, headers: travellers })).last).toMatchObject({ end: true });
  });

  it("says of each line that cannot be asked why, and answers the others", async () => {
    const body = Buffer.concat([
      Buffer.from(lines({ number: "XZ1", issuer: "Nowhere" }, { nmber: "XZ1" }, { number: "N/A" }, {})),
      Buffer.from('{"number":"\xff"}\n', "latin1"),
      Buffer.from('{"number":"XZ000123","nu\\u006dber":"XZ1"}\n'),
      Buffer.from('{\n\n{"number":7}\n{"number":"XZ2"}'),
    ]);
    const { said } = await screen(body);
    expect(said.map(({ error, verdict }) => error?.detail ?? verdict)).toEqual([
      expect.stringContaining('"issuer" is to be a code'),
      "the line: has no field nmber",
      expect.stringContaining("names nothing to look for"),
      expect.stringContaining('A traveller is checked by "document", "vehicle"'),
      "is not UTF-8",
      "names number twice",
      "is not JSON",
      "is not JSON",
      expect.stringContaining("number: must be a text"),
      "NO_RECORD",
      undefined,
    ]);
  });

  it("makes each hit once, however often a line of it is sent again, and in whichever part", async () => {
    const rows = [{ number: "XZ1" }, passport, { number: "XZ2" }, passport];
    const first = await screen(lines(...rows));
    const checks = async () => (await hits()).map(({ meetings }) => meetings.length);
    expect(await checks()).toEqual([2]);
    await screen(lines(...rows), { headers: { "idempotency-key": "flight-0002" } });
    expect(await checks()).toEqual([4]);
    hub.clock.pass(24 * 60 * 60_000);
    const again = await screen(lines(...rows.slice(1)), { headers: { "screen-from": "2" } });
    expect([again.said, await checks()]).toEqual([[...first.said.slice(1, 4), { end: true, next: 5 }], [4]]);
  });

  it("has one entry of the audit for its lines, with an intent and an outcome where it made hits", async () => {
    const before = new Set((await hub.entries()).map(({ header }) => header.requestId));
    await screen(lines({ number: "XZ1" }, { number: "XZ2" }));
    await screen(lines(passport), { headers: { "idempotency-key": "flight-0002" } });
    const all = (await hub.entries()).filter(({ header }) => !before.has(header.requestId));
    const entries = all.toSorted((one, other) => (one.header.requestId < other.header.requestId ? -1 : 1));
    const names = entries.flatMap(({ header }) => (header.kind === "read" ? JSON.stringify(header.operation) : []));
    expect(names.filter((name) => !name.includes('"name":"screen"'))).toEqual([]);
    // The first of each batch lets it in.
    const kinds = ["read", "read", "read", "intent", "outcome", "read"];
    expect(entries.map(({ header }) => header.kind)).toEqual(kinds);
    expect(entries.at(-1)?.leaves.map(({ owner }) => owner)).toEqual(["UTO"]);
    expect(JSON.stringify(await hub.entries())).not.toMatch(/XZ000123|XZ 000/);
  });

  it.each([
    ["no key", {}, { as: null }, 401, "UNAUTHENTICATED"],
    ["a key without the scope", {}, { as: "XYZ" }, 403, "FORBIDDEN"],
    ["no purpose", { "hub-purpose": undefined }, {}, 400, "PURPOSE_REQUIRED"],
    ["no name", { "idempotency-key": undefined }, {}, 400, "BAD_REQUEST"],
    ["a first line that is none", { "screen-from": "0" }, {}, 400, "BAD_REQUEST"],
    ["another type", { "content-type": "application/json" }, {}, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["another encoding", { "content-type": "text/csv; charset=latin1" }, {}, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a compressed body", { "content-encoding": "gzip" }, {}, 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["a header of CSV that names no column", { "content-type": "text/csv" }, {}, 400, "BAD_REQUEST"],
  ] as const)("is refused as a whole for %s, before a line is checked", async (_what, headers, sent, status, code) => {
    const { status: got, type, said } = await screen(lines(passport), { headers, ...sent });
    expect([got, type, said[0].code]).toEqual([status, "application/problem+json; charset=utf-8", code]);
    expect(await hits()).toEqual([]);
  });

  it("ends where its key may not check the kind of a line, and says which line comes next", async () => {
    const as = { ...officer, scopes: ["document:check"] };
    const { said } = await screen(lines({ plate: "UT77XX" }), { as });
    const detail = expect.stringContaining("It needs vehicle:check.");
    expect(said).toMatchObject([{ problem: { status: 403, code: "FORBIDDEN", detail }, next: 1 }]);
  });

  it("costs a point a line, in as small parts as its key may pay, and ends where its points do", async () => {
    const as = { ...officer, scopes: ["document:check"], bounds: { perMinute: 6 } } as unknown as Asker;
    const { said } = await screen(lines(...Array.from({ length: 9 }, (_, at) => ({ number: `XZ${at}` }))), { as });
    expect(said.at(-1)).toMatchObject({ problem: { status: 429, code: "RATE_LIMIT" }, next: said.length });
    expect(said.at(-1).problem.retryAfter).toBeGreaterThan(0);
    expect(said.length).toBeGreaterThan(3);
  });

  it("ends at a line that never does", async () => {
    const { said } = await screen(`${lines({ number: "XZ1" })}${"x".repeat(20_000)}`);
    expect(said.at(-1)).toMatchObject({ problem: { status: 413, code: "BODY_TOO_LARGE" } });
    expect(said.at(-1).next).toBe(said.length);
  });

  it("without a line is answered with its end", async () => {
    expect((await screen("")).said).toEqual([{ end: true, next: 1 }]);
  });

  it("is answered while it is still being sent, and stops reading while nobody takes the answers", async () => {
    await hub.app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = hub.app.server.address() as AddressInfo;
    const headers = {
      authorization: `Bearer ${await hub.key(officer)}`,
      "hub-purpose": "border-control",
      "content-type": "application/x-ndjson",
      "idempotency-key": "flight-0001",
    };
    const sending = request({ port, method: "POST", path: "/screen", headers });
    sending.write(lines({ number: "XZ1" }));
    const [answer] = await once(sending, "response");
    answer.setEncoding("utf8");
    const [first] = await once(answer, "data");
    expect(JSON.parse(first)).toMatchObject({ line: 1 });
    answer.pause();
    const many = lines(...Array.from({ length: 2_000 }, (_, at) => ({ number: `XZ${at}` })));
    let sent = 0;
    while (sending.write(many)) sent += 1;
    // What is in flight is bounded by what both ends buffer, not by the batch.
    expect(sent).toBeLessThan(100);
    sending.end(lines({ number: "XZ2" }));
    let text = "";
    for await (const part of answer) text += part;
    expect(JSON.parse(text.trim().split("\n").at(-1) ?? "")).toEqual({ end: true, next: 3 + 2_000 * (sent + 1) });
  });
});
