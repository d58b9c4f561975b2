import { describe, expect, it } from "vitest";
import { type Kind, kindNames, kinds } from "../../../records/kinds.ts";
import { linkKinds, neighbours } from "../../../records/links/kinds.ts";
import { links } from "../../../records/links/records.ts";
import { openWorld } from "../../world.ts";

const idOf = (kind: Kind, letter = "A") => `${kinds[kind].prefix}-${letter.repeat(26)}`;
const anna = "PER-AAAAAAAAAAAAAAAAAAAAAAAAAA";
const passport = "DOC-AAAAAAAAAAAAAAAAAAAAAAAAAA";

const fault = (kind: string, from: string, to: string) =>
  links.fault({ kind, from, to } as Parameters<typeof links.fault>[0]);

describe("a link", () => {
  it("joins what the table of links says, in its direction, and nothing else", () => {
    for (const kind of linkKinds) {
      for (const from of kindNames) {
        for (const to of kindNames) {
          const known = neighbours.some((one) => one.kind === kind && one.from === from && one.to === to);
          expect(fault(kind, idOf(from), idOf(to, "B")) === null, `${kind} from ${from} to ${to}`).toBe(known);
        }
      }
    }
  });

  it("that runs the wrong way round is refused in words", () => {
    expect(fault("HOLDER_OF", passport, anna)).toEqual({
      path: "kind",
      reason: "is HOLDER_OF, which does not lead from document to person",
    });
    expect(fault("HOLDER_OF", "XXX-1", passport)?.reason).toContain("from an unknown kind to document");
  });

  it("from a record to itself is refused", () => {
    expect(fault("ASSOCIATE_OF", anna, anna)).toMatchObject({ path: "to" });
  });

  it("needs both ends, a source, and periods with partial dates", () => {
    const said = { kind: "HOLDER_OF", from: anna, to: passport, source: "register" };
    expect(links.content.safeParse({ ...said, periods: [{ since: "2019-05" }] }).success).toBe(true);
    for (const wrong of [
      { source: "" },
      { from: "PER-1" },
      { to: null },
      { kind: "OWNER_OF" },
      { periods: [{ since: "May 2019" }] },
    ]) {
      expect(links.content.safeParse({ ...said, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it("is one for each source that states it", async () => {
    await using world = await openWorld();
    const [person, document] = [await world.person("Anna"), await world.passport("XZ0001")];
    const ids = [];
    for (const source of ["register", "airline", "register"])
      ids.push(await world.link("HOLDER_OF", person, document, { source }));
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});
