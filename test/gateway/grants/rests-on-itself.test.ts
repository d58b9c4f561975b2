import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grantCollection, type GrantRecord } from "../../../core/access/grants/record.ts";
import { tieKey } from "../../../core/access/keys/tied.ts";
import { openTestHub } from "../../hub.ts";
import { asking, count, day, desk, later, running } from "./granting.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let operation: string;
beforeAll(async () => {
  hub = await openTestHub();
  operation = await running(hub);
});
afterAll(() => hub.close());

const deskKey = () => {
  const { owner, name, scopes } = desk;
  const wide = { role: "analyst", purposes: null, test: false, expires: null } as const;
  return hub.hub.platform.keys.create({ owner, name, scopes, ...wide });
};

const tie = (id: string, by: string) =>
  asking(
    hub,
    by,
    `mutation { createGrant(grant: {
      operation: "${operation}", key: "${id}", registers: [SLTD], until: "${later(hub, day)}"
    }) { grant { inForce } } }`,
  );

describe("a grant that would rest on itself", () => {
  it("is not given to the key that gives it", async () => {
    const { id, text } = await deskKey();
    expect((await tie(id, text)).codes).toEqual(["BAD_USER_INPUT"]);
    hub.clock.pass(1_000);
    expect((await asking(hub, text, count)).codes).toEqual([]);
  });

  it("is in force for neither of two keys that tied each other at the same moment", async () => {
    const [one, other] = [await deskKey(), await deskKey()];
    expect((await tie(one.id, other.text)).codes).toEqual([]);
    const { store } = hub.hub.platform;
    const [given] = await store.find(grantCollection, { grantee: one.id }, { first: 1 });
    const { version: _version, created: _created, updated: _updated, ...grant } = given as GrantRecord;
    // As a process writes it that had read both keys before the other one wrote.
    const back = {
      ...grant,
      id: `GRA-${"A".repeat(26)}`,
      granter: one.id,
      to: { kind: "key", key: other.id },
    } as const;
    const stamp = { at: new Date(hub.clock.now()).toISOString(), by: one.id, request: "r" };
    await store.transaction(async (session) => {
      await session.upsert(grantCollection, [{ record: back, expected: 0 }], stamp);
      await tieKey(session, other.id, back, stamp);
    });
    hub.clock.pass(1_000);
    const answers = [await asking(hub, one.text, count), await asking(hub, other.text, count)];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });
});
