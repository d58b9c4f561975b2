import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { openTestHub } from "../../hub.ts";
import { everybody, ownerAlone, shownTo } from "../../world.ts";
import { checkPassport, desk, hitOf, hitsOn, reply } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passports = 0;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

const nextNumber = () => `XD${String((passports += 1)).padStart(7, "0")}`;

/** Checks of everybody meet it; Germany alone is shown it. */
const discreet = shownTo({ to: ["D"] }, { discreet: true });

/** A notice of UTO's about who bears a passport, and the link between the two. */
async function discreetNotice(number: string, policy = discreet) {
  const person = await hub.world.person("Bruno Muster", { reference: number });
  await hub.world.link("HOLDER_OF", person, await hub.world.passport(number, { reference: number }));
  const form = { form: "NOTICE", status: "VALID", reference: number, colour: "RED" };
  const notice = await hub.world.write("notice", { ...form, policy });
  await hub.world.link("SUBJECT_OF", person, notice, { policy: discreet });
  return { notice, person };
}

describe("a record that is met discreetly", () => {
  /** GRC's check of the passport of somebody whom UTO has looked for discreetly. */
  async function met(said: { readonly tell?: string } = {}, as = "GRC") {
    const number = nextNumber();
    const { notice, person } = await discreetNotice(number);
    const check = await checkPassport(hub, as, number, { place: "Utopia Bridge", ...said });
    const [hit, ...others] = await hitsOn(hub, "UTO", notice);
    return { notice, person, number, check, hit, others };
  }

  /** What an owner finds in the audit of a record. */
  async function enquiries(owner: string, record: string) {
    await bringUpToDate(join(hub.settings.data, "audit"), await hub.hub.platform.index());
    const asked = `{ enquiries(record: "${record}") { nodes { requestId caller { owner } } } }`;
    return (await hub.ask({ owner, scopes: ["*:*"] }, asked)).data.enquiries.nodes;
  }

  it("says nothing to whom it is not shown, and its owner has the hit with place and bureau", async () => {
    const { check, hit } = await met();
    expect(check).toMatchObject({ verdict: "NO_RECORD", nextStep: "CONTINUE", hits: [] });
    expect(hit).toMatchObject({ owner: "UTO", checkedBy: "GRC", meetings: [{ place: "Utopia Bridge" }] });
    const { data } = await hub.ask(desk("UTO"), "{ hits(direction: MADE, first: 100) { nodes { id } } }");
    expect(JSON.stringify(data)).not.toContain(hit.id);
  });

  it("is told as any other to whom it is shown, whose hit it is then", async () => {
    const { check, hit, others } = await met({}, "D");
    expect(others).toEqual([]);
    expect(check).toMatchObject({ verdict: "BEARER_OF_INTEREST", hits: [hit.id] });
    expect(hit).toMatchObject({ owner: "D", checkedBy: "D" });
  });

  it.each(["NOTHING", "HIT"])(
    "makes no hit where the bureau tells its owner %s, as less could not be withheld",
    async (tell) => {
      const { notice, hit } = await met({ tell });
      expect([hit, await enquiries("UTO", notice)]).toEqual([undefined, []]);
    },
  );

  it("is an enquiry of its owner's under the check's id, and of nobody else's", async () => {
    const { notice, person, check } = await met();
    expect(await enquiries("UTO", person)).toEqual([]);
    expect(await enquiries("UTO", notice)).toContainEqual({ requestId: check.check, caller: { owner: "GRC" } });
    expect(await enquiries("GRC", notice)).toEqual([]);
  });

  it("has a dialogue that its owner alone sees and keeps: the bureau that checked has no say in it", async () => {
    const { hit } = await met();
    expect(await reply(hub, "UTO", { hit: hit.id, state: "ACKNOWLEDGED", expected: 0 })).toMatchObject({
      result: "CREATED",
      hit: { state: "ACKNOWLEDGED", lastReply: 1 },
    });
    expect(await hitOf(hub, "GRC", hit.id, "id")).toBeNull();
    const { data } = await hub.ask(
      desk("GRC"),
      `{ hitReplies(first: 100) { nodes { hit { id } } } node(id: "${hit.id}") { id } }`,
    );
    expect(JSON.stringify(data)).not.toContain(hit.id);
    for (const mutation of [
      `recordHitOutcome(hit: "${hit.id}", outcome: NONE) { result }`,
      `notThisPerson(hit: "${hit.id}", basis: "fingerprints", until: "2026-12-24") { result }`,
    ]) {
      expect((await hub.ask(desk("UTO"), `mutation { ${mutation} }`)).codes).toEqual(["FORBIDDEN"]);
      const { data: others } = await hub.ask(desk("GRC"), `mutation { ${mutation} }`);
      expect(Object.values(others)).toEqual([null]);
    }
  });

  it("is one hit however often the check is sent under its key", async () => {
    const number = nextNumber();
    const { notice } = await discreetNotice(number);
    const sent = `mutation { checkDocument(document: { number: "${number}", type: PASSPORT, issuer: "UTO" }, idempotencyKey: "discreet-again") { verdict } }`;
    for (let again = 0; again < 3; again += 1) await hub.ask(desk("GRC"), sent);
    const [hit, ...others] = await hitsOn(hub, "UTO", notice);
    expect([hit.meetings.length, others]).toEqual([1, []]);
  });

  it("is a hit also where the check's key was used for another, which nobody is told", async () => {
    const made = [];
    for (let again = 0; again < 2; again += 1) {
      const number = nextNumber();
      const { notice } = await discreetNotice(number);
      const sent = `mutation { checkDocument(document: { number: "${number}", type: PASSPORT, issuer: "UTO" }, idempotencyKey: "discreet-other") { verdict } }`;
      const { data } = await hub.ask(desk("GRC"), sent);
      made.push([data.checkDocument.verdict, (await hitsOn(hub, "UTO", notice)).length]);
    }
    expect(made).toEqual([
      ["NO_RECORD", 1],
      ["NO_RECORD", 1],
    ]);
  });

  it("is a shown one as well where the check comes upon it discreetly, by a link or a name that is not shown", async () => {
    const number = nextNumber();
    const { notice } = await discreetNotice(number, everybody);
    expect((await checkPassport(hub, "GRC", number)).verdict).toBe("NO_RECORD");
    const nameless = shownTo({ to: ["GRC"], classes: [] }, { discreet: true });
    const birthDates = [{ date: "1971-03-09" }];
    const person = await hub.world.person("Gerda Namenlos", { birthDates, policy: nameless });
    const asked = `mutation { checkPerson(person: { names: ["Gerda Namenlos"], birthDate: "1971-03-09" }) { verdict } }`;
    expect((await hub.ask(desk("GRC"), asked)).data.checkPerson.verdict).toBe("NO_RECORD");
    expect([await hitsOn(hub, "UTO", notice), await hitsOn(hub, "UTO", person)]).toMatchObject([
      [{ owner: "UTO", checkedBy: "GRC" }],
      [{ owner: "UTO", checkedBy: "GRC" }],
    ]);
  });

  it("is read for once the answer has left: until then nobody reads more than of a bearer whom nobody looks for", async () => {
    const { store, afterwards } = hub.hub.platform;
    const [looked, unknown] = [nextNumber(), nextNumber()];
    const { notice } = await discreetNotice(looked);
    const person = await hub.world.person("Bruno Muster", { reference: unknown });
    await hub.world.link("HOLDER_OF", person, await hub.world.passport(unknown, { reference: unknown }));
    const reads = (["getMany", "find", "findEach"] as const).map((read) => vi.spyOn(store, read));
    const later: (() => Promise<void>)[] = [];
    const adding = vi.spyOn(afterwards, "add").mockImplementation(async (act) => void later.push(act));
    const readsOf = async (number: string) => {
      for (const read of reads) read.mockClear();
      await checkPassport(hub, "GRC", number);
      return reads.map((read) => read.mock.calls.length);
    };
    await readsOf(nextNumber());
    expect(await readsOf(looked)).toEqual(await readsOf(unknown));
    for (const one of [...reads, adding]) one.mockRestore();
    for (const act of later) await act();
    expect(await hitsOn(hub, "UTO", notice)).toHaveLength(1);
  });

  it("is met no more once its handling has nobody's checks meet it", async () => {
    const { notice, number } = await met();
    const said = { form: "NOTICE", status: "VALID", reference: number, colour: "RED" };
    await hub.world.write("notice", { ...said, policy: ownerAlone });
    await checkPassport(hub, "BEL", number);
    const bureaus = (await hitsOn(hub, "UTO", notice)).map(({ checkedBy }) => checkedBy);
    expect(bureaus).toEqual(["GRC"]);
  });

  it("does not fail a check where its hit cannot be made", async () => {
    const { store } = hub.hub.platform;
    const number = nextNumber();
    await discreetNotice(number);
    const { transaction } = store;
    store.transaction = () => Promise.reject(new Error("the store does not write"));
    try {
      expect(await checkPassport(hub, "GRC", number)).toMatchObject({ verdict: "NO_RECORD" });
      await hub.hub.platform.afterwards.done();
    } finally {
      store.transaction = transaction;
    }
  });
});
