import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../../core/store/port.ts";
import { type Answer, openTestHub } from "../hub.ts";
import { ownerAlone } from "../world.ts";
import { linkQuery, writeCase } from "./case.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let known: Awaited<ReturnType<typeof writeCase>>;

beforeAll(async () => {
  hub = await openTestHub();
  known = await writeCase(hub.world);
});
afterAll(() => hub.close());

const question = { query: linkQuery, variables: { number: "XZ000123" } };

async function entryOf({ requestId }: Pick<Answer, "requestId">) {
  const entries = await hub.entries(requestId);
  expect(entries).toHaveLength(1);
  return entries[0] as (typeof entries)[number];
}

describe("the audit", () => {
  it("has who asked, why, from where, what, and which records the answer disclosed", async () => {
    const headers = { "hub-case": "C-17", "x-request-id": "client-1" };
    const { header, leaves } = await entryOf(await hub.post("XYZ", question, headers));
    expect(header).toMatchObject({
      kind: "read",
      clientRequestId: "client-1",
      caller: { owner: "XYZ", role: "analyst", test: false },
      purpose: "border-control",
      caseReference: "C-17",
      operation: {
        name: "FromPassport",
        fields: ["documents"],
        variables: { number: expect.stringMatching(/^[0-9a-f]{32}$/) },
      },
      address: "127.0.0.1",
      status: 200,
      errors: [],
    });
    const { links, ...records } = known;
    expect(leaves.map(({ owner, records: ids }) => [owner, ids.toSorted()])).toEqual([
      ["UTO", [...Object.values(records), ...links].toSorted()],
    ]);
  });

  it("names no record where the answer was refused in the middle, though some had been read", async () => {
    const store = hub.hub.platform.store;
    const passport = await hub.world.passport("XN100", { policy: ownerAlone });
    const linked = vi.spyOn(store, "findEach").mockRejectedValue(new StoreUnavailable(new Error("gone")));
    const query = "query ($id: ID!) { document(id: $id) { number holders(first: 1) { nodes { id } } } }";
    const answer = await hub.ask("UTO", query, { variables: { id: passport } });
    linked.mockRestore();
    expect([answer.status, answer.codes]).toEqual([503, ["STORE_UNAVAILABLE"]]);
    expect((await entryOf(answer)).leaves).toEqual([]);
    const whole = await hub.ask("UTO", query, { variables: { id: passport } });
    expect((await entryOf(whole)).leaves).toEqual([{ owner: "UTO", records: [passport] }]);
  });

  it("names no record where none was disclosed, and only those of the page that was given", async () => {
    const counted = await hub.post("XYZ", { query: "{ documents { totalCount } me { owner } }" });
    // The page itself is read with the count, so it asks for one.
    const one = await hub.post("XYZ", { query: "{ documents(first: 1) { nodes { id } } }" });
    const none = await hub.post("XYZ", { query: `{ documents(number: "NONE") { nodes { id } } }` });
    expect((await entryOf(one)).leaves.flatMap(({ records }) => records)).toEqual([one.data.documents.nodes[0].id]);
    expect((await entryOf(none)).leaves).toEqual([]);
    expect(counted.data.documents.totalCount).toBe(2);
  });

  it("marks the same value of a variable alike and another one otherwise, so it can be found and not read", async () => {
    const marks: unknown[] = [];
    for (const number of ["XZ000123", "XZ000123", "XZ000124"]) {
      const { header } = await entryOf(await hub.post("XYZ", { ...question, variables: { number } }));
      marks.push((header as { operation?: { variables: { number: string } } }).operation?.variables.number);
    }
    expect(marks[0]).toBe(marks[1]);
    expect(marks[0]).not.toBe(marks[2]);
  });

  it("has exactly one entry for every answer, refusals too, under the id that the client was told", async () => {
    const inject = async (options: { method: "GET" | "POST"; url: string }) => {
      const { statusCode: status, headers, body } = await hub.app.inject(options);
      return { status, body, requestId: String(headers["hub-request"]) };
    };
    const answers = [
      [await hub.post("XYZ", question), "read"],
      [await hub.post("XYZ", { query: "{ me { owner } }" }, { "hub-purpose": undefined }), "read"],
      [await hub.post("XYZ", { query: "{ documents(first: 101) { totalCount } }" }), "read"],
      [await hub.post("XYZ", { query: "{ documents { totalCount } }" }, { "hub-purpose": undefined }), "refusal"],
      [await hub.post("XYZ", { query: "{ nonsense(" }, { accept: "application/graphql-response+json" }), "refusal"],
      [await hub.post(null, question), "refusal"],
      [await hub.post("XYZ", "{ not json"), "refusal"],
      [await hub.post("XYZ", "x".repeat(300_000)), "refusal"],
      [await hub.post("XYZ", "x", { "content-type": "text/plain" }), "refusal"],
      [await inject({ method: "GET", url: "/graphql" }), "refusal"],
      [await inject({ method: "POST", url: "/nothing" }), "refusal"],
    ] as const;
    for (const [answer, kind] of answers) {
      const { header } = await entryOf(answer);
      expect(header, answer.body).toMatchObject({ kind, status: answer.status });
    }
    expect(new Set(answers.map(([{ requestId }]) => requestId)).size).toBe(answers.length);
  });

  it("keeps one line an entry, whatever the client writes into names and headers", async () => {
    const forged = '"}\n{"seq":1,"header":{"kind":"stop"}';
    const before = (await hub.entries()).length;
    const query = `query ${"N".repeat(5_000)} { me { owner } }`;
    const answer = await hub.post(
      "XYZ",
      { query, variables: { [forged]: forged, "\u202e": 1 } },
      { "x-request-id": "r".repeat(5_000), "hub-case": 'C"\\' },
    );
    expect((await hub.entries()).length).toBe(before + 1);
    const { header } = (await entryOf(answer)) as { header: Record<string, unknown> };
    expect(String(header["clientRequestId"]).length).toBeLessThan(300);
    expect(JSON.stringify(header["operation"]).length).toBeLessThan(2_000);
  });

  it("and the log hold no key, no secret, and no value that was asked for", async () => {
    const canaries = ["CANARY-LITERAL", "CANARY-VARIABLE", "CANARY-WRONG", "CANARY-NAME"];
    await hub.post("XYZ", { query: `{ documents(number: "CANARY-LITERAL") { totalCount } }` });
    await hub.post("XYZ", { ...question, variables: { number: "CANARY-VARIABLE" } });
    await hub.post("XYZ", {
      query: "query($first: Int) { documents(first: $first) { totalCount } }",
      variables: { first: "CANARY-WRONG" },
    });
    await hub.post("XYZ", {
      query: "query($name: DocumentType) { documents(type: $name) { totalCount } }",
      variables: { name: "CANARY-NAME" },
    });
    await hub.post(null, question, { authorization: "Bearer blk_live_CANARY-KEY" });
    const folder = join(hub.settings.data, "audit");
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    const written = [...files, ...hub.logged].join("\n");
    const key = await hub.key("XYZ");
    const secrets = (["id", "pepper", "claims", "audit"] as const).map((name) => hub.hub.platform.secret(name));
    const forbidden = [
      ...canaries,
      "CANARY-KEY",
      key.slice(-30),
      ...secrets.flatMap((secret) => [secret.toString("hex"), secret.toString("base64")]),
    ];
    expect(forbidden.filter((text) => written.includes(text))).toEqual([]);
    expect(written.length).toBeGreaterThan(1_000);
  });
});
