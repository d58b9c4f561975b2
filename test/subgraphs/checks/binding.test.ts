import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { datasetOf, everybody, ownerAlone, shownTo } from "../../world.ts";
import { type CheckPoint, officer, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
});
afterAll(() => point.close());

const verdict = async (number: string, as = officer) =>
  (await point.check("checkDocument", { number, type: "PASSPORT", issuer: "UTO" }, { as })).verdict;

describe("from the next check on", () => {
  it("a report that was withdrawn is not met", async () => {
    const number = point.newNumber();
    const id = await point.report(number);
    expect(await verdict(number)).toBe("NOT_VALID");
    await point.hub.world.writer("UTO").withdraw(datasetOf("documentReport"), [{ id }]);
    expect(await verdict(number)).toBe("NO_RECORD");
  });

  it.each([
    ["its owner alone", ownerAlone],
    ["others", shownTo({ to: ["D"] })],
    ["everybody but who checks", shownTo({ except: ["GRC"] })],
    ["another purpose", shownTo({ purposes: ["forensics"] })],
  ])("a report that is shown to %s is not met", async (_whom, policy) => {
    const number = point.newNumber();
    await point.report(number, { reference: number, policy: everybody });
    expect(await verdict(number)).toBe("NOT_VALID");
    await point.report(number, { reference: number, policy });
    expect(await verdict(number)).toBe("NO_RECORD");
  });

  it("a report whose permission has expired is not met", async () => {
    const number = point.newNumber();
    const until = new Date(point.hub.clock.now() + 60_000).toISOString();
    await point.report(number, { policy: shownTo({ until }) });
    expect(await verdict(number)).toBe("NOT_VALID");
    point.hub.clock.pass(60_000);
    expect(await verdict(number)).toBe("NO_RECORD");
  });

  it("a bearer whose identity is withheld is not known by name, nor by a link that is not shown", async () => {
    const number = point.newNumber();
    const person = await point.hub.world.person("Anna Beispiel", {
      birthDates: [{ date: "1974-08-12" }],
      identifiers: [{ number }],
      policy: shownTo({ classes: [] }),
    });
    await point.hub.world.link("SUBJECT_OF", person, await point.notice());
    const asked = {
      number,
      type: "PASSPORT",
      issuer: "UTO",
      surname: "Beispiel",
      givenNames: "Anna",
      birthDate: "1974-08-12",
    };
    expect((await point.check("checkDocument", asked)).verdict).toBe("NO_RECORD");
    const document = await point.hub.world.passport(number);
    await point.hub.world.link("HOLDER_OF", person, document, { policy: ownerAlone });
    expect((await point.check("checkDocument", asked)).verdict).toBe("NO_RECORD");
  });
});

describe("test and live", () => {
  it("never meet, in a check or in its hits", async () => {
    const [live, test] = [point.newNumber(), point.newNumber()];
    await point.report(live);
    await point.report(test, { test: true });
    const trainee = { owner: "GRC", scopes: ["*:check"], test: true };
    expect([await verdict(live), await verdict(test)]).toEqual(["NOT_VALID", "NO_RECORD"]);
    expect([await verdict(live, trainee), await verdict(test, trainee)]).toEqual(["NO_RECORD", "NOT_VALID"]);
    const seen = async (isTest: boolean) => {
      const asker = { owner: "UTO", scopes: ["hit:read", "hit:search"], test: isTest };
      const { data } = await point.hub.ask(asker, "{ hits(first: 100) { nodes { test } } }");
      return new Set(data.hits.nodes.map((hit: { test: boolean }) => hit.test));
    };
    expect([await seen(false), await seen(true)]).toEqual([new Set([false]), new Set([true])]);
  });
});

describe("who may check", () => {
  it.each([
    ["checkDocument", { number: "XZ1" }, ["vehicle:check", "document:read", "document:search"]],
    ["checkVehicle", { plate: "UT1" }, ["document:check", "vehicle:read"]],
    ["checkTraveller", { vehicle: { plate: "UT1" } }, ["vehicle:check"]],
  ])("%s is who was given that, and no other scope will do", async (field, asked, scopes) => {
    await expect(point.check(field, asked, { as: { owner: "GRC", scopes } })).rejects.toThrow("FORBIDDEN");
  });

  it("is not thereby who may read: nothing of the house is shown to a key that checks alone", async () => {
    const { codes } = await point.hub.ask(officer, '{ documentReports(number: "XZ1") { nodes { id } } }');
    expect(codes).toEqual(["FORBIDDEN"]);
  });
});
