import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { kindNames } from "../../../records/kinds.ts";
import { bureau, next, openCountingHub } from "./counting-hub.ts";
import { said, type Stream } from "./streams.ts";

let at: Awaited<ReturnType<typeof openCountingHub>>;
beforeAll(async () => {
  at = await openCountingHub();
});
afterAll(() => at.hub.close());

describe("who may subscribe to totals of checks", () => {
  const codeOf = async (stream: Stream) => JSON.parse(await stream.text()).errors[0].extensions.code;

  it("may search its bureau's hits, and is not bound to classes without the source", async () => {
    const owner = bureau();
    const streams = [
      await at.follow({ owner, scopes: ["*:check", "hit:read"] }),
      await at.follow({ owner, bounds: { classes: ["identity"] } as never }),
    ];
    expect(streams.map(({ status }) => status)).toEqual([403, 403]);
    for (const stream of streams) expect(await codeOf(stream)).toBe("FORBIDDEN");
    const bound = await at.follow({ owner, bounds: { classes: ["source"] } as never });
    expect(bound.status).toBe(200);
    bound.leave();
  });

  it("is told of its operations alone where its key is bound to some", async () => {
    const owner = bureau();
    const [one, other] = ["OPE-AAAAAAAAAAAAAAAAAAAAAAAAAA", "OPE-BBBBBBBBBBBBBBBBBBBBBBBBBB"];
    for (const operation of [one, other, other, undefined]) await at.check(owner, "XZ0009", {}, { operation });
    await at.settled();
    const asker = { owner, bounds: { operations: [other] } as never };
    const stream = await at.follow(asker, {}, { headers: { "hub-case": other } });
    expect(await next(stream)).toMatchObject({ checks: 2 });
    stream.leave();
  });

  it("is ended within a second when that is taken away", async () => {
    const owner = bureau();
    const stream = await at.follow(owner);
    await next(stream);
    const terms = agreementSchema(kindNames).parse({ owner, scopes: ["hit:read"] });
    await at.hub.hub.platform.agreements.set(terms, "operator", at.hub.clock.id());
    at.hub.clock.pass(500);
    await at.hub.bell.ring();
    expect(said(await stream.next()).errors[0].extensions.code).toBe("RIGHTS_CHANGED");
  });

  it("asks for 1 to 24 hours, and for no more totals than an event tells", async () => {
    const owner = bureau();
    for (const hours of [0, 25]) expect(await codeOf(await at.follow(owner, { hours }))).toBe("BAD_USER_INPUT");
    await at.countElsewhere(owner, 1_001);
    const stream = await at.follow(owner, { by: ["OPERATION"] });
    expect(said(await stream.next()).errors?.[0]).toMatchObject({ extensions: { code: "COST_LIMIT" } });
    const less = await at.follow(owner, { by: ["VERDICT"] });
    expect(await next(less)).toMatchObject({ checks: 1_001 });
    less.leave();
  });
});
