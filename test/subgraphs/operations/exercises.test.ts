import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../../hub.ts";
import { check, decide, end, holder, participants, passports, scored, start, started } from "./exercises.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
const numbers = Array.from({ length: 12 }, (_, at) => `XE10${String(at * 111).padStart(5, "0")}`);
const reported = numbers.slice(0, 4);
beforeAll(async () => {
  hub = await openTestHub();
  await passports(hub, numbers, reported);
}, 60_000);
afterAll(() => hub.close());

const [ilse, raphael] = participants;

describe("an exercise", () => {
  it("has the travellers of its scenario, drawn by the seed: the same again, and others by another", async () => {
    const [one, again, other] = [
      await started(hub, { reference: "drawn 1" }),
      await started(hub, { reference: "drawn 2" }),
      await started(hub, { reference: "drawn 3", seed: 8 }),
    ];
    expect(one.travellers).toHaveLength(6);
    expect(one.travellers.filter(({ number }) => reported.includes(number))).toHaveLength(2);
    expect(JSON.stringify(again.travellers)).toBe(JSON.stringify(one.travellers));
    expect(JSON.stringify(other.travellers)).not.toBe(JSON.stringify(one.travellers));
  });

  it("tells nobody what there is to be found until it has ended, by no way to read it", async () => {
    const { id, travellers } = await started(hub, { reference: "sealed", seed: 41 });
    const ways = [
      `{ exercise(id: "${id}") { seed expected { outcome } score { right } } }`,
      `{ versions(id: "${id}", first: 5) { nodes { record { id ... on Exercise { seed expected { outcome } } } } } }`,
      `{ node(id: "${id}") { id ... on Exercise { seed expected { outcome } score { right } } } }`,
    ];
    for (const asker of [holder, ilse]) {
      const { data } = await hub.ask(asker, ways[0] as string);
      expect(data.exercise).toMatchObject({ seed: null, expected: [] });
    }
    const said = await Promise.all(ways.map((way) => hub.ask(holder, way)));
    const stored = await hub.hub.platform.store.getMany(
      (await import("../../../records/operations/exercises.ts")).exercises,
      [id],
    );
    const all = [...said.map(({ body }) => body), JSON.stringify([...stored.values()])].join();
    expect(all).not.toMatch(/DOCUMENT_REPORT|NOTHING|"seed":41/);
    const ended = await end(hub, id);
    const expected = travellers.map(({ number }, at) => ({
      traveller: at + 1,
      outcome: reported.includes(number) ? "DOCUMENT_REPORT" : "NOTHING",
    }));
    expect(ended.data.endExercise).toEqual({ result: "CHANGED", exercise: { seed: 41, expected } });
  });

  it("scores what each participant asked and decided, and says what was missed and why", async () => {
    const { id, travellers } = await started(hub, { reference: "scored" });
    const isReported = (at: number) => reported.includes(travellers[at]?.number ?? "");
    const hits = [0, 1, 2, 3, 4, 5].filter(isReported) as [number, number];
    const others = [0, 1, 2, 3, 4, 5].filter((at) => !isReported(at)) as [number, number, number, number];
    const numberOf = (at: number) => travellers[at]?.number as string;
    // Ilse checks all, and lets one pass whom the hub said to send to second line.
    for (const at of [...hits, ...others]) await check(hub, ilse, id, numberOf(at));
    for (const at of others) await decide(hub, ilse, id, at + 1, "PASS");
    await decide(hub, ilse, id, hits[0] + 1, "SECOND_LINE");
    await decide(hub, ilse, id, hits[1] + 1, "PASS");
    // Raphael misreads a number, checks one without a decision, and stops one without ground.
    await check(hub, raphael, id, numberOf(hits[0]).replace(/\d$/, "8"));
    await decide(hub, raphael, id, hits[0] + 1, "PASS");
    await check(hub, raphael, id, numberOf(hits[1]));
    await check(hub, raphael, id, numberOf(others[0]));
    await decide(hub, raphael, id, others[0] + 1, "REFUSE");
    expect(await scored(hub, id)).toEqual({
      progress: [
        { checked: 6, decided: 6, of: 6 },
        { checked: 3, decided: 2, of: 6 },
      ],
      score: null,
    });
    await end(hub, id);
    const { score } = await scored(hub, id);
    const missedBy = (who: number) =>
      Object.fromEntries(
        score[who].travellers.map((one: { traveller: number; missed: string | null }) => [
          one.traveller - 1,
          one.missed,
        ]),
      );
    expect(score.map(({ right, of }: { right: number; of: number }) => [right, of])).toEqual([
      [5, 6],
      [0, 6],
    ]);
    expect(missedBy(0)).toMatchObject({ [hits[0]]: null, [hits[1]]: "NOT_TAKEN_UP" });
    expect(missedBy(1)).toEqual({
      [hits[0]]: "WRONG_NUMBER",
      [hits[1]]: "NOT_DECIDED",
      [others[0]]: "STOPPED_WITHOUT_GROUND",
      [others[1]]: "NOT_CHECKED",
      [others[2]]: "NOT_CHECKED",
      [others[3]]: "NOT_CHECKED",
    });
    expect(score[0].travellers[hits[0]].checks).toEqual([
      { kind: "document", number: numberOf(hits[0]), right: true, verdict: "NOT_VALID" },
    ]);
  });

  it("has the same score for the same decisions, whenever it is held again", async () => {
    const held = async (reference: string) => {
      const { id, travellers } = await started(hub, { reference, seed: 3 });
      for (const [at, { number }] of travellers.entries()) {
        if (at < 4) await check(hub, ilse, id, number);
        await decide(hub, ilse, id, at + 1, "PASS");
      }
      await end(hub, id);
      return JSON.stringify((await scored(hub, id)).score);
    };
    expect(await held("held again 2")).toBe(await held("held again 1"));
  });

  it("takes nothing once it has ended, and nothing of who takes no part", async () => {
    const { id, travellers } = await started(hub, { reference: "over" });
    const number = travellers[0]?.number as string;
    const stranger = { ...(ilse as object), owner: "UTO", name: "Stranger" };
    expect((await check(hub, stranger, id, number)).errors[0]?.message).toBe(
      `${id} is no exercise in which you take part.`,
    );
    expect((await decide(hub, stranger, id, 1, "PASS")).codes).toEqual(["BAD_USER_INPUT"]);
    expect(
      (await end(hub, id, { ...(ilse as object), owner: "UTO", scopes: ["exercise:write"] })).data?.endExercise?.result,
    ).toBe("CHANGED");
    expect((await check(hub, ilse, id, number)).errors[0]?.message).toContain("has ended");
    expect((await decide(hub, ilse, id, 1, "PASS")).codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("has travellers who come by car, whose cars are checked as any, and says whose was not", async () => {
    const plates = Array.from({ length: 12 }, (_, at) => `ZZ ${1000 + at * 357} QQ`);
    for (const [at, plate] of plates.entries()) {
      const said = { plate, plateCountry: "UTO", make: "Norvik", test: true };
      await hub.world.write("vehicle", { ...said, category: "CAR" });
      if (at < 4) await hub.world.write("vehicleReport", { ...said, status: "STOLEN" });
    }
    const { id, travellers } = await started(hub, { reference: "by car", scenario: "VEHICLES" });
    expect(travellers).toHaveLength(6);
    const isStolen = (at: number) => plates.slice(0, 4).includes(travellers[at]?.vehicle?.plate ?? "");
    const places = [0, 1, 2, 3, 4, 5];
    const stolen = places.filter(isStolen) as [number, number];
    expect(stolen).toHaveLength(2);
    const isFree = (at: number) => !isStolen(at) && !reported.includes(travellers[at]?.number ?? "");
    const [first, second, third] = places.filter(isFree) as [number, number, number];
    const plateOf = (at: number) => travellers[at]?.vehicle?.plate as string;
    const numberOf = (at: number) => travellers[at]?.number as string;
    const checkBoth = (at: number, plate: string) =>
      hub.ask(
        ilse,
        `mutation { checkTraveller(traveller: { document: { type: PASSPORT, issuer: "UTO", number: "${numberOf(at)}" },
          vehicle: { plate: "${plate}", plateCountry: "UTO" } }) { verdict } }`,
        { headers: { "hub-case": id } },
      );
    // One is stopped for the car that the hub named; the other passes, though it was named.
    expect((await checkBoth(stolen[0], plateOf(stolen[0]))).data.checkTraveller.verdict).toBe("REPORTED");
    await decide(hub, ilse, id, stolen[0] + 1, "SECOND_LINE");
    await check(hub, ilse, id, numberOf(stolen[1]));
    const car = `mutation { checkVehicle(vehicle: { plate: "${plateOf(stolen[1])}", plateCountry: "UTO" }) { verdict } }`;
    expect((await hub.ask(ilse, car, { headers: { "hub-case": id } })).errors).toEqual([]);
    await decide(hub, ilse, id, stolen[1] + 1, "PASS");
    // Of the others one is right, of one the car was not looked at, and of one a plate was misread.
    await checkBoth(first, plateOf(first));
    await check(hub, ilse, id, numberOf(second));
    await checkBoth(third, plateOf(third).replace("QQ", "QO"));
    for (const at of [first, second, third]) await decide(hub, ilse, id, at + 1, "PASS");
    await end(hub, id);
    const { score } = await scored(hub, id);
    const missed = score[0].travellers.map((one: { missed: string | null }) => one.missed);
    expect([stolen[0], stolen[1], first, second, third].map((at) => missed[at])).toEqual([
      null,
      "NOT_TAKEN_UP",
      null,
      "VEHICLE_NOT_CHECKED",
      "WRONG_VEHICLE",
    ]);
    expect(score[0].travellers[stolen[0]].checks).toEqual([
      { kind: "vehicle", number: plateOf(stolen[0]), right: true, verdict: "REPORTED" },
      { kind: "traveller", number: numberOf(stolen[0]), right: true, verdict: "REPORTED" },
    ]);
  });

  it("keeps of a decision no note that says nothing, or is none", async () => {
    const { id } = await started(hub, { reference: "noted" });
    const errorsOf = async (note: string) => (await decide(hub, ilse, id, 1, "PASS", note)).errors;
    expect(await errorsOf("a".repeat(1_000))).toEqual([]);
    expect((await errorsOf(""))[0]?.message).toContain('"note" ');
    expect((await errorsOf(`e${"\u0301".repeat(40)}`))[0]?.message).toBe(
      '"note" holds more than 30 marks on one letter.',
    );
  });

  it("is not practised in vain under an id that was misspelt, and a live case may be called so", async () => {
    const { id, travellers } = await started(hub, { reference: "misspelt" });
    const number = travellers[0]?.number as string;
    for (const misspelt of [id.slice(0, -1), id.toLowerCase(), "EXE-NOPE"])
      expect((await check(hub, ilse, misspelt, number)).errors[0]?.message).toBe(
        `${misspelt} is no exercise in which you take part.`,
      );
    const live = { owner: "UTO", scopes: ["*:check"] } as const;
    expect((await check(hub, live, "EXE-2027/14", number)).errors).toEqual([]);
  });

  it("is refused where the test records do not make its scenario, in words", async () => {
    const { errors } = await start(hub, { reference: "too few", scenario: "WANTED_BEARERS" });
    expect(errors[0]?.message).toBe(
      "The scenario WANTED_BEARERS wants 2 more travellers with NOTICE than the test records that you see make: load more of them.",
    );
  });

  it("is begun once under its reference", async () => {
    const first = await started(hub, { reference: "once" });
    const again = await start(hub, { reference: "once" });
    expect(again.data.startExercise).toMatchObject({ result: "UNCHANGED", exercise: { id: first.id } });
    expect((await start(hub, { reference: "once", seed: 99 })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
