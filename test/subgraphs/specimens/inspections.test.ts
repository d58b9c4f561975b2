import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Asker, openTestHub } from "../../hub.ts";

/** At the counter: may inspect, and neither reads specimens nor alerts. */
const officer: Asker = { owner: "GRC", scopes: ["inspection:check", "inspection:write"] };
const examiner: Asker = { owner: "GRC", scopes: ["inspection:*", "specimen:*", "alert:*"] };

const feature = (technique: string, light: string | null, whatToSee: string, level = "BORDER") => ({
  technique,
  light,
  level,
  whatToSee,
});
const watermark = feature("WATERMARK", "TRANSMITTED", "A heron.");
const ink = feature("OPTICALLY_VARIABLE_INK", "VISIBLE", "Gold turns to green.");
const fibres = feature("FIBRES", "UV_365", "Blue and yellow.");
const microprint = feature("MICROPRINT", "VISIBLE", "A line of text.");
const intaglio = feature("INTAGLIO", "OBLIQUE", "It can be felt.");
const secret = feature("LATENT_IMAGE", "VISIBLE", "A fox.", "LABORATORY");

let hub: Awaited<ReturnType<typeof openTestHub>>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  hub = await openTestHub();
  const pages = [{ page: "data page", features: [watermark, ink, fibres, microprint, intaglio, secret] }];
  const passport = { owner: "UTO", country: "UTO", category: "PASSPORT", type: "ORDINARY" };
  ids["version"] = await hub.world.write("specimen", { ...passport, number: "UTO-AO-01001", pages } as never);
  const fake = { kind: "COUNTERFEIT", specimenNumber: "UTO-AO-01001", country: "UTO", state: "PUBLISHED" };
  const features = [ink, microprint].map(({ technique, light }) => ({
    technique,
    light,
    page: "data page",
    fake: "It is flat.",
    seen: "DIFFERENT",
  }));
  ids["alert"] = await hub.world.write("alert", {
    ...fake,
    owner: "UTO",
    reference: "known",
    title: "Flat",
    features,
  } as never);
  await hub.world.write("alert", { ...fake, owner: "UTO", reference: "over", features, expires: "2020" } as never);
  await hub.world.write("alert", { ...fake, owner: "UTO", reference: "draft", features, state: "DRAFT" } as never);
});
afterAll(() => hub.close());

const seen = (finding: string, ...features: readonly ReturnType<typeof feature>[]) =>
  features.map(({ level: _level, ...one }) => ({ ...one, page: "data page", finding }));
const document = { issuer: "UTO", category: "PASSPORT" };
const answer = "verdict says ranked { kind match number title contradicts { technique } } next { technique whatToSee }";

const look = `query ($document: DocumentToInspect!, $observations: [FeatureSeenInput!]!) {
  inspect(document: $document, observations: $observations, lights: [UV_365, TRANSMITTED, OBLIQUE]) { ${answer} }
}`;
const keep = `mutation ($reference: String!, $document: DocumentToInspect!, $observations: [FeatureSeenInput!]!) {
  recordInspection(reference: $reference, document: $document, observations: $observations, place: "Lane 4") {
    result id answer { verdict }
  }
}`;
const contradicting = [...seen("DIFFERENT", ink, microprint, intaglio), ...seen("PRESENT", fibres)];

async function looked(observations: readonly object[], about: object = document, as = officer) {
  const { data, codes } = await hub.ask(as, look, { variables: { document: about, observations } });
  return codes.length > 0 ? codes : data.inspect;
}

async function kept(reference: string, observations: readonly object[]) {
  const { data } = await hub.ask(officer, keep, { variables: { reference, document, observations } });
  return data.recordInspection;
}

describe("a document that is looked at", () => {
  it("is compared with versions and alerts in force, which the officer need not be able to read", async () => {
    const { ranked, next, verdict } = await looked([]);
    const names = ranked.map(({ kind, match }: { kind: string; match: string }) => `${kind} ${match}`).toSorted();
    expect(names).toEqual([`GENUINE ${ids["version"]}`, `KNOWN_FAKE ${ids["alert"]}`, `UNDESCRIBED ${ids["version"]}`]);
    expect(verdict).toBe("CANNOT_SAY");
    expect(next).not.toBeNull();
  });

  it("goes with the genuine version, or with the fake that an alert describes", async () => {
    const all = seen("PRESENT", watermark, ink, fibres, microprint, intaglio);
    expect(await looked(all)).toMatchObject({ verdict: "CONSISTENT", ranked: [{ kind: "GENUINE" }, {}, {}] });
    const fake = [...seen("DIFFERENT", ink, microprint), ...seen("PRESENT", fibres, watermark)];
    expect(await looked(fake)).toMatchObject({ verdict: "CONTRADICTED", ranked: [{ title: "Flat" }, {}, {}] });
  });

  it("is asked at the counter about nothing that is for laboratories", async () => {
    const all = seen("PRESENT", watermark, ink, fibres, microprint, intaglio);
    expect((await looked(all)).next).toBeNull();
    expect((await looked(all, document, examiner)).next).toMatchObject({ technique: "LATENT_IMAGE" });
  });

  it("is of features that a version has: words that none has are refused, and make no fake consistent", async () => {
    const [first = ink, ...others] = [ink, fibres, microprint, intaglio, watermark];
    const misread = { ...first, whatToSee: `${first.whatToSee} Or so.` };
    for (const finding of ["PRESENT", "ABSENT", "DIFFERENT"])
      expect(await looked([...seen(finding, ...others), ...seen(finding, misread)])).toEqual(["BAD_USER_INPUT"]);
    const shouted = { ...first, whatToSee: "GOLD, turns to  GREEN" };
    expect(await looked(seen("PRESENT", shouted))).toMatchObject({ ranked: [{}, {}, {}] });
  });

  it("is refused alike for what nobody describes and what is for laboratories alone", async () => {
    const told = async (one: ReturnType<typeof feature>, as: Asker) => {
      const { errors } = await hub.ask(as, look, { variables: { document, observations: seen("PRESENT", one) } });
      return errors?.map(({ message }: { message: string }) => message);
    };
    expect(await told(secret, officer)).toEqual(await told({ ...secret, whatToSee: "An owl." }, officer));
    expect(await told(secret, examiner)).toEqual([]);
  });

  it("of an issuer and type without a version is compared with nothing, and says so", async () => {
    const { verdict, says, ranked } = await looked([], { issuer: "GRC", category: "PASSPORT" });
    expect([verdict, ranked]).toEqual(["CANNOT_SAY", []]);
    expect(says).toMatch(/no version/);
  });

  it("of a series with more features than can be weighed in a moment is refused, whoever wrote them", async () => {
    const of = { country: "XOM", category: "PASSPORT", type: "ORDINARY" };
    for (let version = 10; version < 20; version += 1) {
      const named = (page: number) => (_: unknown, at: number) =>
        feature("WATERMARK", null, `${version} ${page} ${at}`);
      const pages = Array.from({ length: 7 }, (_, page) => ({
        page: `page ${page}`,
        features: Array.from({ length: 100 }, named(page)),
      }));
      await hub.world.write("specimen", { ...of, number: `XOM-AO-010${version}`, pages } as never);
    }
    expect(await looked([], { issuer: "XOM", category: "PASSPORT" })).toEqual(["COST_LIMIT"]);
  });

  it("of an issuer that no list has is refused, as is who may not inspect", async () => {
    expect(await looked([], { issuer: "QQQ", category: "PASSPORT" })).toEqual(["BAD_USER_INPUT"]);
    expect(await looked([], document, { owner: "GRC", scopes: ["document:check"] })).toEqual(["FORBIDDEN"]);
  });
});

describe("an inspection that is kept", () => {
  it("is one record however often more was seen, and its bureau's alone", async () => {
    const first = await kept("lane 4, 1", seen("DIFFERENT", ink));
    const second = await kept("lane 4, 1", contradicting);
    expect([first.result, second.result, second.id]).toEqual(["CREATED", "CHANGED", first.id]);
    const query = `{ inspection(id: "${first.id}") { version verdict observations { finding } place } }`;
    const { data } = await hub.ask(examiner, query);
    expect(data.inspection).toMatchObject({ version: 2, verdict: "CONTRADICTED", place: "Lane 4" });
    expect(data.inspection.observations).toHaveLength(4);
    expect((await hub.ask("UTO", query)).data.inspection).toBeNull();
  });

  it("is one record also where an accent of its reference is written in two ways", async () => {
    const results = [];
    for (const reference of ["caf\u0065\u0301 1", "caf\u0065\u0301 1", "caf\u00e9 1"])
      results.push((await kept(reference, seen("DIFFERENT", ink))).result);
    expect(results).toEqual(["CREATED", "UNCHANGED", "UNCHANGED"]);
  });

  it("has an outcome, which another version's examiner does not overwrite, and which stays", async () => {
    const { id } = await kept("lane 4, 2", contradicting);
    const say = `mutation ($id: ID!, $expected: Int!) {
      inspectionOutcome(inspection: $id, outcome: FAKE, note: "No relief.", expected: $expected) {
        result inspection { outcome note }
      }
    }`;
    const said = async (expected: number) => (await hub.ask(examiner, say, { variables: { id, expected } })).data;
    expect(await said(1)).toEqual({
      inspectionOutcome: { result: "CHANGED", inspection: { outcome: "FAKE", note: "No relief." } },
    });
    expect((await said(1)).inspectionOutcome.result).toBe("CONFLICT");
    await kept("lane 4, 2", [...contradicting, ...seen("ABSENT", watermark)]);
    const { data } = await hub.ask(examiner, `{ inspection(id: "${id}") { outcome } }`);
    expect(data.inspection.outcome).toBe("FAKE");
  });

  it("becomes a draft alert of what contradicted, once", async () => {
    const { id } = await kept("lane 4, 3", contradicting);
    const draft = `mutation { draftAlert(inspection: "${id}", title: "Flat ink") {
      result alert { id state title specimenNumber detectedPlace features { technique seen genuine } }
    } }`;
    const { data } = await hub.ask(examiner, draft);
    expect(data.draftAlert).toMatchObject({
      result: "CREATED",
      alert: { state: "DRAFT", title: "Flat ink", specimenNumber: "UTO-AO-01001", detectedPlace: "Lane 4" },
    });
    expect(data.draftAlert.alert.features).toEqual(
      [ink, microprint, intaglio].map(({ technique, whatToSee }) => ({
        technique,
        seen: "DIFFERENT",
        genuine: whatToSee,
      })),
    );
    const again = (await hub.ask(examiner, draft)).data.draftAlert;
    expect(again).toMatchObject({ result: "UNCHANGED", alert: { id: data.draftAlert.alert.id } });
    expect((await hub.ask(officer, draft)).codes).toEqual(["FORBIDDEN"]);
    const untitled = `mutation { draftAlert(inspection: "${(await kept("lane 4, 4", contradicting)).id}", title: "") { result } }`;
    expect((await hub.ask(examiner, untitled)).errors[0]?.message).toBe(
      'The draft was refused: "title" must not be empty.',
    );
  });

  it("becomes one alert under an idempotency key, which is of these words alone, also where it was broken off", async () => {
    const { id } = await kept("lane 4, 5", contradicting);
    const draft = async (title: string) => {
      const query = `mutation { draftAlert(inspection: "${id}", title: "${title}", idempotencyKey: "draft-alert-1") {
        result alert { id title version }
      } }`;
      const { data, codes } = await hub.ask(examiner, query);
      return codes.length > 0 ? codes : data.draftAlert;
    };
    vi.spyOn(hub.hub.audit, "outcome").mockRejectedValueOnce(new Error("disk full"));
    expect(await draft("Flat ink")).toEqual(["OUTCOME_UNRECORDED"]);
    vi.restoreAllMocks();
    hub.clock.pass(86_400_000);
    const first = await draft("Flat ink");
    expect(first).toEqual({ result: "UNCHANGED", alert: { id: expect.any(String), title: "Flat ink", version: 1 } });
    expect(await draft("Flat ink")).toEqual(first);
    expect(await draft("Another")).toEqual(["IDEMPOTENCY_KEY_USED"]);
    const { data } = await hub.ask(examiner, `{ inspection(id: "${id}") { alert } }`);
    expect(data.inspection.alert).toBe(first.alert.id);
  });
});
