import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApolloServer } from "@apollo/server";
import fc from "fast-check";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { DocumentMode } from "../../../core/access/document-mode.ts";
import { sent } from "../../../gateway/http-message.ts";
import { TrustedDocuments } from "../../../gateway/trusted-documents/resolve.ts";
import type { ManifestEntry } from "../../../gateway/trusted-documents/manifest.ts";
import { manifestOf } from "../../../gateway/trusted-documents/write-manifest.ts";
import { type Asker, openTestHub, type TestHub } from "../../hub.ts";
import { executorUnderTest } from "../../store.ts";

const listed = `query Who {\n  me {\n    owner\n  }\n}`;
const counting = "query Count($number: String) { documents(number: $number) { totalCount } }";
const other = "{ me { name } }";
const rare = "query Rare { me { keyId } }";
const [who, count, seldom] = manifestOf([listed, counting, rare]).operations;

let hub: TestHub & { close(): Promise<void> };
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "borderlink-"));
  const trustedDocuments = join(folder, "trusted-documents.json");
  writeFileSync(trustedDocuments, JSON.stringify(manifestOf([listed, counting, rare])));
  const documentModes = { partner: "ids-only", analyst: "off", internal: "off" } as const;
  hub = await openTestHub({ trustedDocuments, documentModes });
  await hub.world.passport("XZ000123");
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

const keyOf = (documentMode: DocumentMode): Asker => ({ owner: "XYZ", documentMode });
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hashed = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
const answered = { me: { owner: "XYZ" } };

describe("a trusted document", () => {
  it.each([
    ["Apollo's client", hashed(who?.id)],
    ["an id", { id: who?.id }],
    ["a document id", { documentId: `sha256:${who?.id}` }],
    ["its hash and its text", { query: who?.body, ...hashed(who?.id) }],
    ["its name beside the id", { id: who?.id, operationName: "Who" }],
  ])("runs as %s names it, under every mode", async (_form, body) => {
    for (const mode of ["off", "log", "safelist", "ids-only"] as const) {
      const { data, codes } = await hub.post(keyOf(mode), body);
      expect([mode, data, codes]).toEqual([mode, answered, []]);
    }
  });

  it("is answered with its variables, and stands in the audit as if its text had been sent", async () => {
    const variables = { number: "XZ000123" };
    const byId = await hub.post(keyOf("ids-only"), { ...hashed(count?.id), variables });
    const byText = await hub.post(keyOf("off"), { query: count?.body, operationName: "Count", variables });
    expect(byId.data).toEqual({ documents: { totalCount: 1 } });
    expect(byId.body).toBe(byText.body);
    const [[one], [two]] = [await hub.entries(byId.requestId), await hub.entries(byText.requestId)];
    expect(one?.header.operation).toEqual(two?.header.operation);
    expect(one?.header.operation).toMatchObject({ document: count?.id });
  });

  it("that does not exist is not found, and no text sent beside an id is ever added", async () => {
    const id = sha256(other);
    for (const body of [hashed(id), { id }, { documentId: id }]) {
      expect((await hub.post("XYZ", body)).codes).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
    }
    expect((await hub.post("XYZ", { query: other, ...hashed(id) })).status).toBe(200);
    expect((await hub.post("XYZ", hashed(id))).codes).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
  });

  it.each([
    { id: 5 },
    { id: "" },
    { documentId: "x".repeat(64) },
    hashed(undefined),
    hashed({ $ne: "" }),
    { extensions: { persistedQuery: { version: 2, sha256Hash: sha256(listed) } } },
    { id: sha256(listed), documentId: sha256(other) },
    { query: other, id: sha256(listed) },
  ])("is not found in what names none or two: %j", async (body) => {
    for (const mode of ["off", "ids-only"] as const) {
      const { status, codes } = await hub.post(keyOf(mode), body);
      expect([status, codes]).toEqual([400, ["BAD_REQUEST"]]);
    }
  });
});

describe("a key", () => {
  it("that is bound to ids runs no text, not even a listed one", async () => {
    for (const body of [
      { query: listed },
      { query: other },
      { query: other, ...hashed(sha256(other)) },
      { query: 5 },
      {},
    ]) {
      const { status, codes, data } = await hub.post(keyOf("ids-only"), body);
      expect([status, codes, data]).toEqual([403, ["OPERATION_NOT_LISTED"], undefined]);
    }
  });

  it("that is bound to the list runs listed text, however it is laid out, and no other", async () => {
    for (const query of [listed, "query Who { me { owner } }", `# mine\n${listed.replaceAll("\n", "\r\n")}`]) {
      expect((await hub.post(keyOf("safelist"), { query })).data).toEqual(answered);
    }
    const unlisted = [
      other,
      "query Who { me { owner name } }",
      "query Who { me { owner } } query Two { me { name } }",
      '"',
    ];
    for (const query of unlisted) {
      expect((await hub.post(keyOf("safelist"), { query })).codes).toEqual(["OPERATION_NOT_LISTED"]);
    }
    const named = { query: other, ...hashed(sha256(other)) };
    expect((await hub.post(keyOf("safelist"), named)).codes).toEqual(["OPERATION_NOT_LISTED"]);
  });

  it("that is watched runs any text, and what is not listed is noted", async () => {
    const noteOf = async (query: string) => {
      const { status, requestId } = await hub.post(keyOf("log"), { query });
      const [entry] = await hub.entries(requestId);
      return [status, entry?.header.note, hub.logged.some((line) => line.includes(requestId))];
    };
    expect(await noteOf(other)).toEqual([200, "operation not listed", true]);
    expect(await noteOf(listed)).toEqual([200, null, false]);
  });

  it("that is bound runs nothing unlisted, whatever its body holds", () => {
    const trustedDocuments = new TrustedDocuments([{ ...(who as ManifestEntry), document: parse(listed) }]);
    const text = fc.constantFrom<unknown>(other, listed, `${listed} `, "", null, undefined, 5, [other], {
      query: other,
    });
    const id = fc.constantFrom<unknown>(
      who?.id,
      who?.id.toUpperCase(),
      sha256(other),
      `sha256:${who?.id}`,
      "x",
      null,
      [],
      {},
    );
    const naming = fc.record({ version: fc.constantFrom<unknown>(1, 2, "1"), sha256Hash: id }, { requiredKeys: [] });
    const extensions = fc.option(fc.record({ persistedQuery: fc.option(naming), more: fc.anything() }));
    const body = fc.record({ query: text, id, documentId: id, extensions }, { requiredKeys: [] });
    const bound = fc.property(fc.oneof(body, fc.anything()), (sentBody) => {
      const request = { headers: {}, body: sentBody, address: null };
      for (const mode of ["ids-only", "safelist"] as const) {
        const resolved = trustedDocuments.resolve(request, mode, {});
        if ("code" in resolved) continue;
        const { query } = sent(resolved.request);
        expect(resolved.listed && (mode === "ids-only" ? [who?.body] : [who?.body, `${listed} `])).toContain(query);
      }
    });
    fc.assert(bound, { numRuns: 2_000 });
  });

  it("without a mode of its own has that of its class", async () => {
    const partner = { owner: "XYZ", role: "partner" } as const;
    expect((await hub.post(partner, { query: other })).codes).toEqual(["OPERATION_NOT_LISTED"]);
    expect((await hub.post(partner, { id: who?.id })).data).toEqual(answered);
    expect((await hub.post({ ...partner, documentMode: "off" }, { query: other })).status).toBe(200);
    expect((await hub.post("XYZ", { query: other })).status).toBe(200);
  });

  it("makes no key of a laxer mode than its own, and no successor to one", async () => {
    const create = "mutation Make($key: NewKeyInput!) { createKey(key: $key) { id key } }";
    const rotate = "mutation Turn($id: ID!) { rotateKey(id: $id) { id } }";
    const scopes = ["partner:administer"];
    const maker = (documentMode?: DocumentMode): Asker => ({ owner: "XYZ", scopes, documentMode });
    const made = (mode: DocumentMode | undefined, as: Asker) =>
      hub.ask(as, create, { variables: { key: { name: "Gate", scopes, documentMode: mode } } });
    expect((await made("off", maker("log"))).codes).toEqual(["FORBIDDEN"]);
    expect((await made("lax" as DocumentMode, maker("log"))).codes).toEqual(["BAD_USER_INPUT"]);
    for (const [wanted, has] of [
      [undefined, "log"],
      ["ids-only", "ids-only"],
      ["log", "log"],
    ] as const) {
      const { data } = await made(wanted, maker("log"));
      expect(await hub.hub.platform.keys.check(data.createKey.key)).toMatchObject({ documentMode: has });
    }
    const lax = (await made("off", maker())).data.createKey;
    expect((await hub.ask(maker("log"), rotate, { variables: { id: lax.id } })).codes).toEqual(["FORBIDDEN"]);
    expect((await hub.ask(maker(), rotate, { variables: { id: lax.id } })).codes).toEqual([]);
  });
});

describe("the trusted documents", () => {
  it("are planned before they are asked for, and then served without Apollo's pipeline", async () => {
    await hub.hub.warm();
    const pipeline = vi.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
    expect((await hub.post(keyOf("ids-only"), hashed(seldom?.id))).status).toBe(200);
    // Apollo's own gateway plans each query where it meets it.
    expect(pipeline).toHaveBeenCalledTimes(executorUnderTest === "apollo" ? 1 : 0);
    pipeline.mockRestore();
  });
});
