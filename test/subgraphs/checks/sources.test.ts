import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timestamp } from "../../../core/clock.ts";
import { declareSource, endSource, type SourceName } from "../../../core/deliveries/source.ts";
import { ownerAlone, shownTo } from "../../world.ts";
import { type CheckPoint, officer, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
});
afterAll(() => point.close());

const hour = 3_600_000;
const reports = { owner: "UTO", kind: "documentReport", test: false };
const clerk = { owner: "UTO", scopes: ["documentReport:write", "vehicleReport:write"] };

const stamp = () => ({ at: timestamp(point.hub.clock), by: "operator", request: point.hub.clock.id() });
const inStore = <T>(work: Parameters<typeof point.hub.hub.platform.store.transaction<T>>[0]) =>
  point.hub.hub.platform.store.transaction(work);

/** As another process would, of which this one learns within five seconds. */
async function declare(source: SourceName, hours = 24): Promise<void> {
  await inStore((session) => declareSource(session, source, hours, stamp()));
  point.hub.clock.pass(5_000);
}

/** Runs a test while a source is declared that is overdue by an hour. */
async function overdue<T>(source: SourceName, test: (due: string) => Promise<T>): Promise<T> {
  await declare(source, 24);
  const due = new Date(point.hub.clock.now() - 5_000 + 24 * hour).toISOString();
  point.hub.clock.pass(25 * hour);
  try {
    return await test(due);
  } finally {
    await inStore((session) => endSource(session, source, stamp()));
    point.hub.clock.pass(5_000);
  }
}

const passport = (issuer: string | null = "UTO") => ({ number: point.newNumber(), type: "PASSPORT", issuer });
const codes = (checked: { reasons: readonly { code: string }[] }) => checked.reasons.map(({ code }) => code);

/** What the clerk of a bureau hands in, of which every line is a delivery. */
async function deliver(number: string, key: string) {
  const records = [
    { reference: number, number, type: "PASSPORT", issuer: "UTO", fraudType: "STOLEN", handling: { audiences: [{}] } },
  ];
  const mutation = `mutation ($records: [DocumentReportInput!]!, $key: String!) {
    recordDocumentReports(records: $records, idempotencyKey: $key) { result }
  }`;
  const { errors } = await point.hub.ask(clerk, mutation, { variables: { records, key } });
  expect(errors).toEqual([]);
}

describe("a check that rests on a source which is overdue", () => {
  it("was not made, and says whose records are late, since when, and what to do", () =>
    overdue(reports, async (due) => {
      expect(await point.check("checkDocument", passport())).toMatchObject({
        verdict: "NOT_CHECKED",
        nextStep: "SECOND_LINE",
        reasons: [
          {
            code: "SOURCE_OVERDUE",
            says: `The reports on documents of UTO were due ${due} and have not come: what it has recorded lately is not known. Ask that bureau.`,
          },
        ],
      });
    }));

  it("stays what it is where something is met, with a reason more", () =>
    overdue(reports, async () => {
      const number = point.newNumber();
      await point.report(number, { fraudType: "REVOKED" });
      const checked = await point.passport(number);
      expect(checked).toMatchObject({ verdict: "NOT_VALID", nextStep: "SEEK_CONFIRMATION" });
      expect(codes(checked)).toEqual(["REPORTED", "SOURCE_OVERDUE"]);
    }));

  it("is that of a document of its issuer, or of none that is named; no other's", () =>
    overdue(reports, async () => {
      expect((await point.check("checkDocument", passport(null))).verdict).toBe("NOT_CHECKED");
      expect((await point.check("checkDocument", passport("GRC"))).verdict).toBe("NO_RECORD");
    }));

  it.each([
    [{ plate: "UT 44 XY", plateCountry: "UTO" }, "NOT_CHECKED"],
    [{ plate: "UT 44 XY" }, "NOT_CHECKED"],
    [{ plate: "UT 44 XY", plateCountry: "GRC" }, "NO_RECORD"],
  ])("is that of a vehicle with its country's plate, or with none that says another: %j", (vehicle, verdict) =>
    overdue({ ...reports, kind: "vehicleReport" }, async () => {
      expect((await point.check("checkVehicle", vehicle)).verdict).toBe(verdict);
    }),
  );

  it.each(["person", "notice"])("is that of any person, where a bureau's %s records are late", (kind) =>
    overdue({ ...reports, kind }, async () => {
      const asked = { names: ["Nilofer Unheard"], birthDate: "1981-02-03", nationality: "GRC" };
      const checked = await point.check("checkPerson", asked);
      expect([checked.verdict, checked.nextStep]).toEqual(["NOT_CHECKED", "SECOND_LINE"]);
      const traveller = await point.check("checkTraveller", { person: asked, document: passport("GRC") });
      expect([traveller.verdict, traveller.document.verdict]).toEqual(["NOT_CHECKED", "NO_RECORD"]);
    }),
  );

  it("tells of late notices beside the verdict on a document whose bearer is named", () =>
    overdue({ ...reports, kind: "notice" }, async () => {
      const bearer = { surname: "Unheard", givenNames: "Nilofer", birthDate: "1981-02-03" };
      const checked = await point.check("checkDocument", { ...passport(), ...bearer });
      expect([checked.verdict, codes(checked)]).toEqual(["NO_RECORD", ["SOURCE_OVERDUE", "NO_RECORD"]]);
    }));

  it("says so in a batch as well", () =>
    overdue(reports, async () => {
      const answer = await point.hub.app.inject({
        method: "POST",
        url: "/screen",
        payload: `${JSON.stringify(passport())}\n`,
        headers: {
          authorization: `Bearer ${await point.hub.key(officer)}`,
          "hub-purpose": "border-control",
          "content-type": "application/x-ndjson",
          "idempotency-key": "flight-late",
        },
      });
      expect(JSON.parse(answer.body.split("\n")[0] as string)).toMatchObject({ verdict: "NOT_CHECKED" });
    }));

  it("counts among the figures that an operator watches", async () => {
    const figures = async () => (await point.hub.app.inject("/metrics")).body;
    expect(await figures()).toMatch(/^hub_sources_overdue 0$/m);
    await overdue(reports, async () => expect(await figures()).toMatch(/^hub_sources_overdue 1$/m));
  });

  it("is no test key's where live records are late, and no live one's where test records are", async () => {
    const trainee = { owner: "GRC", scopes: ["*:check"], test: true };
    await overdue(reports, async () => {
      expect((await point.check("checkDocument", passport(), { as: trainee })).verdict).toBe("NO_RECORD");
    });
    await overdue({ ...reports, test: true }, async () => {
      expect((await point.check("checkDocument", passport())).verdict).toBe("NO_RECORD");
      expect((await point.check("checkDocument", passport(), { as: trainee })).verdict).toBe("NOT_CHECKED");
    });
  });
});

describe("a source is late no more", () => {
  const verdict = async () => (await point.check("checkDocument", passport())).verdict;

  it("when its bureau writes a record, also one that stood so already; the same batch again is no delivery", async () => {
    const number = point.newNumber();
    await overdue(reports, async () => {
      expect(await verdict()).toBe("NOT_CHECKED");
      await deliver(number, "delivery-1");
      expect(await verdict()).toBe("NO_RECORD");
      point.hub.clock.pass(25 * hour);
      await deliver(number, "delivery-1");
      expect(await verdict()).toBe("NOT_CHECKED");
      await deliver(number, "delivery-2");
      expect(await verdict()).toBe("NO_RECORD");
    });
  });

  it("when its bureau says that nothing had changed, in whatever process, within five seconds", () =>
    overdue(reports, async () => {
      expect(await verdict()).toBe("NOT_CHECKED");
      const confirm = `mutation ($kind: String!) { confirmDelivery(kind: $kind) { kind delivered due overdue } }`;
      const { data } = await point.hub.ask(clerk, confirm, { variables: { kind: "documentReport" } });
      const at = timestamp(point.hub.clock);
      expect(data.confirmDelivery).toMatchObject({ kind: "documentReport", delivered: at, overdue: false });
      expect(await verdict()).toBe("NO_RECORD");
      const { data: listed } = await point.hub.ask(clerk, "{ sources { kind expectedEvery overdue } }");
      expect(listed.sources).toEqual([{ kind: "documentReport", expectedEvery: 24, overdue: false }]);
    }));

  it("not by another bureau's records, nor by records of another kind", () =>
    overdue(reports, async () => {
      const { sources } = point.hub.hub.platform;
      await sources.delivered({ owner: "GRC", kind: "documentReport", test: false });
      await sources.delivered({ ...reports, kind: "vehicleReport" });
      await sources.delivered({ ...reports, test: true });
      expect(await verdict()).toBe("NOT_CHECKED");
      await sources.delivered(reports);
      expect(await verdict()).toBe("NO_RECORD");
    }));

  it("not by what a clock that ran ahead has noted", () =>
    overdue(reports, async () => {
      const { sources } = point.hub.hub.platform;
      point.hub.clock.pass(1_000 * hour);
      await sources.delivered(reports);
      point.hub.clock.pass(-1_000 * hour);
      expect(await verdict()).toBe("NOT_CHECKED");
      await sources.delivered(reports);
      expect(await verdict()).toBe("NO_RECORD");
    }));

  it("when the operator waits for it no longer; declared again, it is waited for from then on", async () => {
    await overdue(reports, async () => expect(await verdict()).toBe("NOT_CHECKED"));
    expect(await verdict()).toBe("NO_RECORD");
    await declare(reports);
    expect(await verdict()).toBe("NO_RECORD");
    await declare(reports, 1);
    point.hub.clock.pass(hour);
    expect(await verdict()).toBe("NOT_CHECKED");
    await declare(reports, 48);
    expect(await verdict()).toBe("NO_RECORD");
    await inStore((session) => endSource(session, reports, stamp()));
  });
});

describe("a source of an owner that shows a caller nothing", () => {
  const source = { owner: "NLD", kind: "documentReport", test: false };
  const asked = () => passport("NLD");
  const verdictFor = async (as: object) =>
    (await point.check("checkDocument", asked(), { as: { owner: "GRC", scopes: ["*:check"], ...as } })).verdict;

  it("is not told of: to that caller its documents are as they are on any other day", async () => {
    const report = { owner: "NLD", issuer: "NLD", reference: "only" };
    await overdue(source, async () => {
      expect(await verdictFor({})).toBe("NOT_CHECKED");
    });
    await point.report(point.newNumber(), { ...report, policy: ownerAlone });
    await overdue(source, async () => {
      expect(await verdictFor({})).toBe("NO_RECORD");
      expect(await verdictFor({ owner: "NLD" })).toBe("NOT_CHECKED");
    });
    await point.report(point.newNumber(), { ...report, policy: shownTo({ to: ["GRC"] }) });
    await overdue(source, async () => {
      expect(await verdictFor({})).toBe("NOT_CHECKED");
      expect(await verdictFor({ owner: "ITA" })).toBe("NO_RECORD");
      const bounds = { owners: ["UTO"], classes: null, operations: null, perMinute: null, perDay: null };
      expect(await verdictFor({ name: "Bound desk", bounds })).toBe("NO_RECORD");
    });
  });
});
