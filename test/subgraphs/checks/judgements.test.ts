import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { checkPassport, desk, hitOf, stolenPassport, wantedBearer } from "./bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let passports = 0;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

/** GRC has met the subject of a notice of UTO by the number of a passport. */
async function met() {
  const number = `XJ00${String((passports += 1)).padStart(4, "0")}`;
  const wanted = await wantedBearer(hub, number);
  const { hits } = await checkPassport(hub, "GRC", number);
  return { ...wanted, number, hit: hits[0] as string };
}

async function judge(said: { readonly hit: string; readonly until?: string; readonly bureau?: string }) {
  const { data, errors } = await hub.ask(
    desk(said.bureau ?? "GRC"),
    `mutation ($hit: ID!, $until: PartialDate!) {
      notThisPerson(hit: $hit, basis: "seen in person, with his other passport", until: $until) {
        result judgement { id owner basis until inForce record { id } }
      }
    }`,
    { variables: { hit: said.hit, until: said.until ?? "2026-12" } },
  );
  return { ...data?.notThisPerson, fault: errors[0]?.message, code: errors[0]?.extensions.code };
}

const verdictOf = async (number: string, bureau = "GRC") => {
  const { verdict, hits, reasons } = await checkPassport(hub, bureau, number);
  return { verdict, hits: hits.length, reasons: reasons.map(({ code }: { code: string }) => code) };
};

const hitting = { verdict: "BEARER_OF_INTEREST", hits: 1, reasons: ["BEARER"] };
const judged = { verdict: "NO_RECORD", hits: 0, reasons: ["NOT_THIS_PERSON", "NO_RECORD"] };

describe("a judgement that it is somebody else", () => {
  it("is said by later checks of that bureau instead of a hit, and binds no other", async () => {
    const { number, hit, notice } = await met();
    expect(await verdictOf(number)).toEqual(hitting);
    expect(await judge({ hit })).toMatchObject({
      result: "CREATED",
      judgement: { owner: "GRC", until: "2026-12-31", inForce: true, record: { id: notice } },
    });
    expect(await verdictOf(number)).toEqual(judged);
    expect(await verdictOf(number, "D")).toEqual(hitting);
  });

  it("marks as disputed, to both bureaus, what it contests", async () => {
    const { hit } = await met();
    expect(await hitOf(hub, "UTO", hit, "disputed judgement { id }")).toEqual({ disputed: false, judgement: null });
    await judge({ hit });
    for (const bureau of ["GRC", "UTO"])
      expect(await hitOf(hub, bureau, hit, "disputed judgement { basis }")).toEqual({
        disputed: true,
        judgement: { basis: "seen in person, with his other passport" },
      });
  });

  it("leaves what else the check meets", async () => {
    const { number, hit } = await met();
    await judge({ hit });
    await stolenPassport(hub, number);
    expect(await verdictOf(number)).toEqual({
      verdict: "NOT_VALID",
      hits: 1,
      reasons: ["REPORTED", "NOT_THIS_PERSON"],
    });
  });

  it("is taken back", async () => {
    const { number, hit } = await met();
    const { judgement } = await judge({ hit });
    const withdraw = (bureau: string) =>
      hub.ask(desk(bureau), `mutation { withdrawJudgement(judgement: "${judgement.id}") { result } }`);
    expect((await withdraw("UTO")).data.withdrawJudgement.result).toBe("ABSENT");
    expect(await verdictOf(number)).toEqual(judged);
    expect((await withdraw("GRC")).data.withdrawJudgement.result).toBe("WITHDRAWN");
    expect(await verdictOf(number)).toEqual(hitting);
    expect(await judge({ hit })).toMatchObject({ result: "CREATED" });
  });

  it.each<[string, (number: string) => Promise<unknown>]>([
    [
      "the person",
      (number) => hub.world.person("Anna Beispiel", { nationalities: ["UTO"], reference: `person ${number}` }),
    ],
    ["the document", (number) => hub.world.passport(number, { reference: number, issued: "2020" })],
  ])("is void once the record of %s changes", async (_what, change) => {
    const { number, hit } = await met();
    await judge({ hit });
    expect(await verdictOf(number)).toEqual(judged);
    await change(number);
    expect(await verdictOf(number)).toEqual(hitting);
    expect(await hitOf(hub, "GRC", hit, "disputed judgement { inForce }")).toEqual({
      disputed: false,
      judgement: { inForce: false },
    });
  });

  it("ends with its last day", async () => {
    const { number, hit } = await met();
    await judge({ hit, until: "2026-06-01" });
    expect(await verdictOf(number)).toEqual(judged);
    hub.clock.pass(12 * 3_600_000);
    expect(await verdictOf(number)).toEqual(hitting);
  });

  it.each([
    ["2026-05-31", '"until" is a day from'],
    ["2028", '"until" is a day from'],
    ["next year", '"until" is a date such as'],
  ])("does not last until %s", async (until, says) => {
    const { hit } = await met();
    const { fault } = await judge({ hit, until });
    expect(fault).toContain(says);
  });

  it("is not for the owner of the record, nor of what is nobody's", async () => {
    const { number, hit } = await met();
    expect(await judge({ hit, bureau: "UTO" })).toMatchObject({ code: "FORBIDDEN" });
    await stolenPassport(hub, number);
    const { hits } = await checkPassport(hub, "GRC", number);
    const ofReport = hits.find((one: string) => one !== hit) as string;
    expect((await judge({ hit: ofReport })).fault).toContain("A report is of a document or a vehicle");
  });
});

it("a judgement of whom a name and day of birth met is said by the next check of the same", async () => {
  await hub.world.person("Benedikt Wanderer", { birthDates: [{ date: "1981-04-05" }] });
  const query = `mutation ($name: String!) {
    checkPerson(person: { names: [$name], birthDate: "1981-04-05" }) {
      verdict reasons { code } candidates { kind hit { id } }
    }
  }`;
  const check = async (name: string) => (await hub.ask(desk("GRC"), query, { variables: { name } })).data.checkPerson;
  const { candidates } = await check("Benedikt Wanderer");
  expect(candidates).toMatchObject([{ kind: "PERSON" }]);
  expect(await judge({ hit: candidates[0].hit.id })).toMatchObject({ result: "CREATED" });
  expect(await check("Benedikt Wanderer Junior")).toMatchObject({ candidates: [{ kind: "PERSON" }] });
  expect(await check("WANDERER, Benedikt")).toEqual({
    verdict: "NO_RECORD",
    reasons: [{ code: "NOT_THIS_PERSON" }, { code: "NO_RECORD" }],
    candidates: [],
  });
});
