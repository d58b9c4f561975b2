import { describe, expect, it } from "vitest";
import { type ConfusableFake, type ConfusableIssuer, confusableIssuers } from "../../../../demo/confusable.ts";
import { type CardAsked, cardOf, type QuickCheckCard, versionsFor } from "../../../../records/specimens/card/card.ts";
import type { AlertRecord, SpecimenRecord } from "../../../../records/specimens/records.ts";

// The bar: a card holds the feature that decides in at least 90 % of the fakes of its series. A feature decides a fake
// that differs in it from the genuine version it imitates, at a level that an officer looks at.

const today = "2026-06-01";
const made = Date.parse(`${today}T12:00:00.000Z`);

const header = (id: string) => ({ id, owner: "UTO", version: 1, created: "" });

function specimensOf({ code, versions }: ConfusableIssuer): SpecimenRecord[] {
  const stated = { country: code, category: "PASSPORT", type: "ORDINARY", longestValidity: 10 };
  return versions.map((one) => ({ ...one, ...stated, ...header(`SPE-${one.number}`) }) as unknown as SpecimenRecord);
}

function alertsOf(fakes: readonly ConfusableFake[]): AlertRecord[] {
  const stated = { title: null, state: "PUBLISHED", expires: null, quickCheck: [] };
  return fakes.map((fake) => ({ ...fake, ...stated, ...header(fake.reference) }) as unknown as AlertRecord);
}

function cardFor(issuer: ConfusableIssuer, issued: string | null): QuickCheckCard | null {
  const asked: CardAsked = { issuer: issuer.code, category: "PASSPORT", type: null, issued, expires: null };
  const versions = versionsFor(asked, specimensOf(issuer));
  const numbers = new Set(versions.map(({ number }) => number));
  const about = alertsOf(issuer.fakes).filter(({ specimenNumber }) => numbers.has(specimenNumber ?? ""));
  return cardOf(asked, versions, about, { made, today });
}

/** Of the fakes whose series is on the card, how many it has a deciding feature of. */
function decided(issuers: readonly ConfusableIssuer[], issued: readonly (string | null)[]) {
  let [held, all] = [0, 0];
  for (const issuer of issuers)
    for (const year of issued) {
      const card = cardFor(issuer, year);
      const told = new Set(card?.features.flatMap(({ fakes }) => fakes.flatMap((side) => side.alerts)));
      expect(card === null || (card.features.length >= 3 && card.features.length <= 7)).toBe(true);
      all += card?.alerts.length ?? 0;
      held += card?.alerts.filter(({ id }) => told.has(id)).length ?? 0;
    }
  return { held, all, share: held / all };
}

const years = Array.from({ length: 23 }, (_, index) => String(2004 + index));

describe("a card holds the feature that decides in nine of ten fakes of its series", () => {
  it.each([
    ["by year of issue, 40 issuers with 200 fakes", confusableIssuers(1), years],
    ["with no date at all, 40 issuers with 200 fakes", confusableIssuers(1), [null]],
    ["of a much imitated passport: 2 issuers with 200 fakes", confusableIssuers(2, { issuers: 2 }), [...years, null]],
  ])("%s", (what, issuers, issued) => {
    const { held, all, share } = decided(issuers, issued);
    console.log(`${what}: ${held} of ${all}, ${(share * 100).toFixed(1)} %`);
    expect(share).toBeGreaterThanOrEqual(0.9);
  });
});

describe("nothing of the laboratory's is on a card", () => {
  it("neither a feature nor what an alert says of one", () => {
    for (const issuer of confusableIssuers(3, { fakes: 400 }).slice(0, 10)) {
      const words = JSON.stringify(cardFor(issuer, null)?.features);
      const withheld = [
        ...issuer.versions.flatMap(({ pages }) => pages.flatMap(({ features }) => features)),
        ...issuer.fakes.flatMap(({ features }) => features.map((one) => ({ ...one, whatToSee: one.genuine }))),
      ].filter(({ level }) => level === "LABORATORY");
      for (const { whatToSee } of withheld) expect(words).not.toContain(whatToSee);
    }
  });
});
