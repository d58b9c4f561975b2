import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerSubject, type SubjectArguments } from "../../cli/commands/subject.ts";
import { openTestHub } from "../hub.ts";
import { ownerAlone } from "../world.ts";
import { checkPassport, desk, reply, wantedBearer } from "../subgraphs/checks/bureaus.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
let subject: Awaited<ReturnType<typeof wantedBearer>>;
let hit: string;
beforeAll(async () => {
  hub = await openTestHub();
  subject = await wantedBearer(hub, "XS000001");
  await wantedBearer(hub, "XS000002");
  await hub.world.person("Anna Beispiel", { birthDates: [{ date: "1974-08-12" }], owner: "D", policy: ownerAlone });
  hit = (await checkPassport(hub, "GRC", "XS000001")).hits[0] as string;
  await reply(hub, "UTO", { hit, state: "REFUTED", expected: 0 });
  await hub.ask(desk("GRC"), `mutation { recordHitOutcome(hit: "${hit}", outcome: NONE) { result } }`);
  await hub.ask(desk("SKY"), `{ person(id: "${subject.person}") { id } }`);
  vi.stubEnv("HUB_DATA", hub.settings.data);
  vi.stubEnv("HUB_STORE", hub.settings.store);
}, 60_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await hub.close();
});

async function answered(said: Omit<SubjectArguments, "reason">) {
  const lines: string[] = [];
  const output = { answer: (text: string) => void lines.push(text), remark: () => {} };
  await answerSubject({ reason: "request 7 of 2026", json: true, ...said }, output);
  return lines.map((line) => JSON.parse(line));
}

describe("a person's request for access", () => {
  it("is answered with the records, the hits and their outcomes, and who was shown them", async () => {
    const parts = await answered({ id: subject.person });
    const of = (part: string) => parts.filter((one) => one.part === part);
    expect(
      of("record")
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["document", "notice", "person"]);
    expect(
      of("link")
        .map(({ record }) => record.kind)
        .toSorted(),
    ).toEqual(["HOLDER_OF", "SUBJECT_OF"]);
    expect(of("hit")).toMatchObject([
      { kind: "hit", record: { id: hit, owner: "GRC" } },
      { kind: "hitReply", record: { state: "REFUTED" } },
      { kind: "hitResult", record: { outcome: "NONE" } },
    ]);
    expect(new Set(of("recipient").map(({ caller }) => caller.owner))).toEqual(new Set(["GRC", "SKY", "UTO"]));
    expect(of("recipient").find(({ caller }) => caller.owner === "SKY").records).toEqual([subject.person]);
    expect(parts.at(-1)).toMatchObject({ records: 3, links: 2, hits: 3 });
  });

  it("finds the person by name and day of birth, whoever owns the record and whoever may see it", async () => {
    const [record, counts] = await answered({ name: "beispiel anna", birthDate: "1974-08-12" });
    expect(record).toMatchObject({ part: "record", record: { owner: "D", names: [{ full: "Anna Beispiel" }] } });
    expect(counts).toEqual({ records: 1, links: 0, hits: 0, recipients: 0 });
  });

  it("stands in the audit of administration, and not why in words", async () => {
    await answered({ id: subject.person });
    const said = (await hub.entries()).filter(({ administration }) => administration).map(({ header }) => header.note);
    const note = said
      .map(String)
      .filter((one) => one.startsWith("answered a person's request for access"))
      .at(-1);
    expect(note).toMatch(new RegExp(`about ${subject.person}, reason [0-9a-f]{16}$`));
    expect(JSON.stringify(said)).not.toContain("request 7");
  });

  it.each([
    [{ name: "Anna Beispiel" }, "a name alone is many people's"],
    [{ birthDate: "1974-08-12" }, "a name alone is many people's"],
    [{ identifier: "N/A" }, "a name alone is many people's"],
    [{ id: "DOC-AAAAAAAAAAAAAAAAAAAAAAAAAA" }, "is the id of a person's record"],
    [{ name: "Anna", birthDate: "yesterday" }, "--birth-date is written"],
  ])("that says %j is refused", async (said, why) => {
    await expect(answered(said)).rejects.toThrow(why);
  });
});
