import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asker, openTestHub } from "../../hub.ts";
import { certificates } from "../../../records/operations/certificates.ts";
import { ownerAlone, shownTo } from "../../world.ts";
import { certifying } from "./certifying.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => {
  hub = await openTestHub();
}, 60_000);
afterAll(() => hub.close());

const greece: Asker = { owner: "GRC" };
const { generations, idOf, named, record } = certifying(() => hub);

describe("train-the-trainer", () => {
  it("is a chain over three generations: who taught whom", async () => {
    const { first, second, third } = await generations();
    const query = `{ certificate(id: "${third}") { officer { name } taughtBy { id } chain { id level officer { name } } }
      certificates(taughtBy: "${first}") { nodes { id inForce } } }`;
    const { data } = await hub.ask("UTO", query);
    expect(data.certificate).toEqual({
      officer: { name: "Officer 3" },
      taughtBy: { id: second },
      chain: [
        { id: second, level: "TRAINER", officer: { name: "Officer 2" } },
        { id: first, level: "TRAINER", officer: { name: "Officer 1" } },
      ],
    });
    // Over since March: it is June.
    expect(data.certificates.nodes).toEqual([{ id: second, inForce: false }]);
  });

  it("ends with the certificate of a trainer: what it taught before stays, and after it nobody is taught", async () => {
    const { certify, second, third } = await generations();
    const late = await record("Certificate", certify(3, { taughtBy: second, issued: "2026-04-01" }));
    expect(late).toMatchObject({
      result: "REFUSED",
      path: "taughtBy",
      reason: expect.stringContaining("nobody teaches on 2026-04-01"),
    });
    const onItsLastDay = await record("Certificate", certify(3, { taughtBy: second, issued: "2026-03-31" }));
    expect(onItsLastDay.result).toBe("CREATED");
    expect((await hub.ask("UTO", `{ certificate(id: "${third}") { inForce } }`)).data.certificate.inForce).toBe(true);
  });

  it.each(["revoked", "withdrawn"])(
    "teaches nobody once the trainer's certificate was %s, whatever it said before",
    async (how) => {
      const { course, certify, first, officers } = await generations();
      const trainer = { ...certify(0, { issued: "2023-01-10" }), reference: named("trainer") };
      const certificate = await idOf("Certificate", trainer);
      const taught = { ...certify(3, { taughtBy: certificate, level: "PARTICIPANT" }), reference: named("taught") };
      expect((await record("Certificate", taught)).result).toBe("CREATED");
      if (how === "revoked") await record("Certificate", { ...trainer, revoked: "2025-06-01" });
      else await hub.world.withdraw(certificate);
      // What was taught before may be said again, and more of it.
      expect((await record("Certificate", { ...taught, expires: "2030-01-01" })).result).toBe("CHANGED");
      const later = { officer: officers[2], course, level: "PARTICIPANT", issued: "2025-06-01", taughtBy: certificate };
      expect((await record("Certificate", later)).result).toBe("REFUSED");
      expect((await record("Certificate", { ...later, taughtBy: first })).result).toBe("CREATED");
    },
  );

  it("has no circles, and nobody who taught themself", async () => {
    const { certify, first, third, officers } = await generations();
    const back = await record("Certificate", {
      ...certify(0, {}),
      reference: named("own"),
      officer: officers[2],
      taughtBy: third,
      issued: "2026-01-01",
    });
    expect(back.reason).toContain("nobody is taught by themself");
    const older = await record("Certificate", certify(3, { taughtBy: third, issued: "2024-06-01" }));
    expect(older.result).toBe("REFUSED");
    const sameDay = await record("Certificate", certify(3, { taughtBy: first, issued: "2023-01-10" }));
    expect(sameDay.reason).toContain("who teaches was certified before");
  });

  it("comes back to none of its certificates, said again later or taken back and said anew", async () => {
    const { certify, course, officers } = await generations();
    const root = { ...certify(0, { issued: "2023-01-10" }), reference: named("root") };
    const first = await idOf("Certificate", root);
    const second = await idOf("Certificate", certify(1, { taughtBy: first, issued: "2024-01-10" }));
    const third = await idOf("Certificate", certify(2, { taughtBy: second, issued: "2025-01-10" }));
    const around = { ...root, officer: officers[3], course, issued: "2026-01-10", taughtBy: third };
    const circle = { result: "REFUSED", path: "taughtBy", reason: expect.stringContaining("leads back to this one") };
    expect(await record("Certificate", around)).toMatchObject(circle);
    await hub.world.withdraw(first);
    expect(await record("Certificate", around)).toMatchObject(circle);
    expect((await record("Certificate", { ...around, taughtBy: null })).result).toBe("CREATED");
    const { data, errors } = await hub.ask("UTO", `{ certificate(id: "${third}") { chain { id } } }`);
    expect([errors, data.certificate.chain]).toEqual([[], [{ id: second }, { id: first }]]);
  });

  it("names a circle that was written before the hub refused one", async () => {
    const { first, second } = await generations();
    const { store } = hub.hub.platform;
    const standing = (await store.getMany(certificates, [first])).get(first);
    if (!standing) throw new Error("the first certificate is not there");
    const stamp = { at: "2026-06-01T12:00:00.000Z", by: "an earlier hub", request: "r-1" };
    await store.upsert(certificates, [{ record: { ...standing, taughtBy: second } }], stamp);
    const { codes, errors } = await hub.ask("UTO", `{ certificate(id: "${second}") { chain { id } } }`);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(String(errors[0]?.message)).toContain(`comes back to ${second}`);
  });

  it("is not begun by a participant's certificate", async () => {
    const { certify, first } = await generations();
    const participant = await idOf("Certificate", certify(1, { taughtBy: first, level: "PARTICIPANT" }));
    const taught = await record("Certificate", certify(2, { taughtBy: participant, issued: "2026-01-01" }));
    expect(taught.reason).toContain("teaches nobody");
  });

  it("rests on what its issuer sees alone, and tells nothing of what it does not", async () => {
    const { course, officers } = await generations();
    const own = { owner: "GRC", level: "TRAINER", issued: "2023-01-10", course };
    const officer = await hub.world.write("officer", { owner: "GRC", policy: ownerAlone });
    const hidden = await hub.world.write("certificate", { ...own, officer, policy: ownerAlone });
    const said = { officer: officers[0], course, level: "PARTICIPANT", issued: "2025-01-10" };
    const [unseen, nowhere] = await Promise.all(
      [hidden, `CRT-${"A".repeat(26)}`].map((taughtBy) => record("Certificate", { ...said, taughtBy })),
    );
    expect({ ...unseen, id: null }).toEqual({ ...nowhere, id: null });
    expect(unseen).toMatchObject({ result: "REFUSED", path: "taughtBy" });
    expect((await record("Certificate", { ...said, officer })).path).toBe("officer");
  });

  it("reminds of certificates that are over soon", async () => {
    const { certify, officers } = await generations();
    const due = async (days: number) => {
      const query = `{ certificates(officer: "${officers[3]}", dueWithinDays: ${days}) { nodes { expires } } }`;
      return (await hub.ask("UTO", query)).data.certificates.nodes
        .map((one: { expires: string }) => one.expires)
        .toSorted();
    };
    for (const expires of ["2026-05-31", "2026-06-01", "2026-07-01", "2026-07-02"])
      await record("Certificate", certify(3, { expires }));
    await record("Certificate", certify(3, { expires: "2026-06-20", revoked: "2026-05-01" }));
    expect(await due(0)).toEqual(["2026-06-01"]);
    expect(await due(30)).toEqual(["2026-06-01", "2026-07-01"]);
  });
});

describe("a session", () => {
  const held = {
    country: "UTO",
    from: "2026-03-02",
    until: "2026-03-13",
    trainers: [{ organisation: "Academy", count: 1 }],
  };

  it("names trainers who are certified on all its days, and officers of the countries it counts", async () => {
    const { second, officers } = await generations();
    const participants = [{ country: "UTO", count: 2 }];
    const id = await idOf("Session", { ...held, participants, taughtUnder: [second], attendedBy: officers.slice(2) });
    const query = `{ session(id: "${id}") { taughtUnder { id officer { name } } attendedBy { name } } }`;
    expect((await hub.ask("UTO", query)).data.session).toEqual({
      taughtUnder: [{ id: second, officer: { name: "Officer 2" } }],
      attendedBy: [{ name: "Officer 3" }, { name: "Officer 4" }],
    });
  });

  it("is refused where a trainer's certificate ends before it does", async () => {
    const { second } = await generations();
    const said = await record("Session", { ...held, until: "2026-04-01", taughtUnder: [second] });
    expect(said).toMatchObject({ result: "REFUSED", path: "taughtUnder[0]" });
    expect(said.reason).toContain("in force from 2024-01-10 to 2026-03-31");
  });

  it("is refused where it names more than it counts", async () => {
    const { second, third, officers } = await generations();
    const more = await record("Session", { ...held, taughtUnder: [second, third] });
    expect(more.reason).toContain("counts 1 trainers and names 2");
    const others = await record("Session", {
      ...held,
      participants: [{ country: "GRC", count: 3 }],
      attendedBy: [officers[2]],
    });
    expect(others.reason).toContain("names more officers of UTO than it counts (0)");
  });
});

describe("an officer", () => {
  it("is named to the own organisation, and not to who is shown no identities", async () => {
    const handling = { audiences: [{ classes: ["source"] }] };
    const id = await idOf("Officer", { name: "Hedda Morgenroth", role: "examiner", handling });
    const query = `{ officer(id: "${id}") { name role displayName } }`;
    expect((await hub.ask("UTO", query)).data.officer.name).toBe("Hedda Morgenroth");
    expect((await hub.ask(greece, query)).data.officer).toEqual({
      name: null,
      role: "examiner",
      displayName: "examiner",
    });
  });

  it("is met by no check, no search for persons and no search by name", async () => {
    await hub.world.write("officer", { name: "Casimir Hollenstein", policy: shownTo({}) });
    const checker: Asker = { owner: "UTO", scopes: ["*:check", "*:read", "*:search"] };
    const person = '{ names: ["Casimir Hollenstein"] }';
    const checked = await hub.ask(checker, `mutation { checkPerson(person: ${person}) { candidates { kind } } }`);
    expect(checked.data.checkPerson.candidates).toEqual([]);
    const searched = await hub.ask(
      checker,
      '{ search(text: "Casimir Hollenstein", first: 10) { edges { node { id } } } persons(name: "Hollenstein") { nodes { id } } }',
    );
    expect(searched.errors).toEqual([]);
    expect([searched.data.search.edges, searched.data.persons.nodes]).toEqual([[], []]);
  });
});
