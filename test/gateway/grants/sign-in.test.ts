import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantCollection, type GrantRecord } from "../../../core/access/grants/record.ts";
import { png } from "../../core/pictures/files.ts";
import { openTestHub } from "../../hub.ts";
import { TestIssuer } from "../../issuer.ts";
import { roleTableText } from "../../roles.ts";
import { got, handIn, specimen } from "../pictures/asking.ts";
import { asked, asking, count, day, desk, granted, later, revoke, running } from "./granting.ts";

let issuer: TestIssuer;
let folder: string;
let hub: Awaited<ReturnType<typeof openTestHub>>;
let operation: string;
let subject: string;

// Analysts of this table read every kind; whom it does not let check, a grant does.
beforeAll(async () => {
  issuer = await TestIssuer.open({ now: () => hub.clock.now(), id: () => hub.clock.id() });
  folder = mkdtempSync(join(tmpdir(), "roles-"));
  const oidcRoles = join(folder, "roles.json");
  writeFileSync(oidcRoles, JSON.stringify(roleTableText));
  hub = await openTestHub({ oidcIssuer: issuer.address, oidcAudience: "borderlink", oidcRoles });
  operation = await running(hub);
  await hub.world.passport("XG300");
  subject = (await ask("{ me { keyId } }")).data.me.keyId;
});
afterAll(async () => {
  await hub.close();
  await issuer.close();
  rmSync(folder, { recursive: true });
});

const ask = async (query: string, named?: string) =>
  asking(hub, await issuer.token(), query, named === undefined ? {} : { "hub-case": named });
const check = `mutation { checkDocument(document: { number: "XG300", type: PASSPORT, issuer: "UTO" }) { verdict } }`;
const persons = "{ persons(first: 1) { totalCount } }";

describe("an analyst who signed in and has access for a while", () => {
  it("has what the grant gives where she names its operation, and elsewhere what she had", async () => {
    const { id } = await granted(hub, { operation, person: subject });
    const codes = async (query: string, named?: string) => (await ask(query, named)).codes;
    expect([await codes(check), await codes(persons)]).toEqual([["FORBIDDEN"], []]);
    expect([await codes(check, "C-17"), await codes(persons, "C-17")]).toEqual([["FORBIDDEN"], []]);
    expect([await codes(check, operation), await codes(persons, operation)]).toEqual([[], ["FORBIDDEN"]]);
    await revoke(hub, id);
    expect([await codes(check, operation), await codes(persons, operation)]).toEqual([["FORBIDDEN"], []]);
  });

  it("lends it to nobody else, nor for another operation", async () => {
    const other = await running(hub);
    const { id } = await granted(hub, { operation, person: subject });
    const colleague = await issuer.token({ sub: "colleague" });
    expect((await asking(hub, colleague, check, { "hub-case": operation })).codes).toEqual(["FORBIDDEN"]);
    expect((await ask(check, other)).codes).toEqual(["FORBIDDEN"]);
    await revoke(hub, id);
  });

  it("has one at a time for an operation", async () => {
    const { id } = await granted(hub, { operation, person: subject });
    expect((await asked(hub, { operation, person: subject })).codes).toEqual(["BAD_USER_INPUT"]);
    await revoke(hub, id);
    expect((await asked(hub, { operation, person: subject, until: later(hub, day / 48) })).codes).toEqual([]);
    hub.clock.pass(day / 48);
    expect((await ask(check, operation)).codes).toEqual(["FORBIDDEN"]);
  });

  it("has it however many of hers for the operation are over", async () => {
    const own = await running(hub);
    const { store } = hub.hub.platform;
    const { id } = await granted(hub, { operation: own, person: subject });
    const given = (await store.getMany(grantCollection, [id])).get(id) as GrantRecord;
    const { version: _version, created: _created, updated: _updated, ...grant } = given;
    const over = Array.from({ length: 120 }, (_, at) => ({
      record: { ...grant, id: `GRA-${String(at).padStart(26, "0")}`, revoked: grant.from },
      expected: 0,
    }));
    await store.upsert(grantCollection, over, { at: grant.from, by: "operator", request: "r" });
    expect((await ask(check, own)).codes).toEqual([]);
    expect((await asked(hub, { operation: own, person: subject })).codes).toEqual(["BAD_USER_INPUT"]);
    await revoke(hub, id);
  });

  it("gets a picture by its address no more once the grant is revoked that it was given out under", async () => {
    const id = await specimen(hub, ["one"]);
    await handIn(hub, id, "one", await png());
    const wider = { ...desk, scopes: [...desk.scopes, "specimen:*"] };
    const { id: grant } = await granted(hub, { operation, person: subject, registers: ["EDISON"] }, wider);
    const query = `{ specimen(id: "${id}") { pages { features { picture { address(size: MEDIUM) { url } } } } } }`;
    const { url } = (await ask(query, operation)).data.specimen.pages[0].features[0].picture.address;
    expect((await got(hub, url)).status).toBe(200);
    await revoke(hub, grant);
    expect((await got(hub, url)).status).toBe(404);
    expect((await ask(count)).codes).toEqual([]);
  });

  it("is no other organisation's to give access to", async () => {
    const theirs = await hub.world.write("deployment", { event: "Games", owner: "XYZ", until: "2030" });
    await granted(hub, { operation: theirs, person: subject, until: later(hub, day) }, { ...desk, owner: "XYZ" });
    expect((await ask(check, theirs)).codes).toEqual(["FORBIDDEN"]);
  });
});
