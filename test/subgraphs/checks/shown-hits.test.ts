import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { checkPassport, desk, hitOf, reply, stolenPassport, wantedBearer } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

const hitsOn = async (number: string) => (await checkPassport(hub, "GRC", number)).hits;

describe("a hit in an answer", () => {
  it("to the check that made it stands there as it is read by itself", async () => {
    await stolenPassport(hub, "XH700001");
    const fields = `id owner kind recordOwner record { id } recordStands state clock dueAt meetings { check place } disputed`;
    const query = `mutation { checkDocument(document: { number: "XH700001", type: PASSPORT, issuer: "UTO" }) {
      candidates { hit { ${fields} } } } }`;
    await reply(hub, "UTO", { hit: (await hitsOn("XH700001"))[0] ?? "", state: "REFUTED", expected: 0 });
    const { data, errors } = await hub.ask(desk("GRC"), query);
    expect(errors).toEqual([]);
    const [{ hit: told }] = data.checkDocument.candidates;
    expect(told).toMatchObject({ owner: "GRC", state: "REFUTED", disputed: true, recordStands: "UNCHANGED" });
    expect(told).toEqual(await hitOf(hub, "GRC", told.id, fields));
  });

  it("to the second of two acts stands there as it is after the second", async () => {
    await stolenPassport(hub, "XH700002");
    const [id = ""] = await hitsOn("XH700002");
    const said = (state: string, expected: number) =>
      `replyToHit(hit: "${id}", state: ${state}, expected: ${expected}) { reply { hit { state lastReply } } }`;
    const query = `mutation { seen: ${said("ACKNOWLEDGED", 0)} decided: ${said("CONFIRMED", 1)} }`;
    const { data } = await hub.ask(desk("UTO"), query);
    expect(data).toEqual({
      seen: { reply: { hit: { state: "ACKNOWLEDGED", lastReply: 1 } } },
      decided: { reply: { hit: { state: "CONFIRMED", lastReply: 2 } } },
    });
  });

  it("to a check that is sent again under its key is of what it meets by then as well, and none is made twice", async () => {
    await stolenPassport(hub, "XH700003");
    const query = `mutation { checkDocument(document: { number: "XH700003", type: PASSPORT, issuer: "UTO" }, idempotencyKey: "sent-again-1") {
      candidates { kind hit { id meetings { check } } } } }`;
    const sent = async () => (await hub.ask(desk("GRC"), query)).data.checkDocument.candidates;
    const first = await sent();
    await wantedBearer(hub, "XH700003");
    const later = await sent();
    expect(later).toEqual([
      ...first,
      { kind: "NOTICE", hit: { id: expect.stringMatching(/^HIT-/), meetings: [expect.anything()] } },
    ]);
    expect(await sent()).toEqual(later);
  });

  it("to a batch is named to who may read hits alone, as a single check does", async () => {
    await stolenPassport(hub, "XH700004");
    const met = async (scopes: readonly string[]) => {
      const headers = {
        authorization: `Bearer ${await hub.key({ owner: "GRC", scopes: [...scopes] })}`,
        "hub-purpose": "border-control",
        "content-type": "text/csv",
        "idempotency-key": "flight-0001",
      };
      const payload = "number,type,issuer\nXH700004,PASSPORT,UTO\n";
      const { body } = await hub.app.inject({ method: "POST", url: "/screen", payload, headers });
      return JSON.parse(body.split("\n")[0] ?? "").candidates;
    };
    const [told] = await met(["document:check", "hit:read"]);
    expect(told.hit).toMatch(/^HIT-/);
    const { hit: _hit, ...least } = told;
    expect(await met(["document:check"])).toEqual([least]);
  });
});
