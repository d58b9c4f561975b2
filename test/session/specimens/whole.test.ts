import { describe, expect, it } from "vitest";
import type { Reader } from "../../../core/access/reader.ts";
import { type AlertRecord, alerts } from "../../../records/specimens/records.ts";
import { alertStatistics } from "../../../session/specimens/statistics.ts";
import { AlertTwins } from "../../../session/specimens/twins.ts";

const base = alerts.content.parse({ kind: "COUNTERFEIT", state: "PUBLISHED", country: "UTO" });
const alert = (id: string, said: object = {}) => ({ id, owner: "UTO", ...base, ...said }) as unknown as AlertRecord;

/** Pages of alerts, so many in all. */
function readerOf(many: number, said: (at: number) => object = () => ({})): Reader {
  const all = Array.from({ length: many }, (_, at) => alert(String(at).padStart(6, "0"), said(at)));
  const page = (first: number, after: string | null | undefined) => {
    const rest = after == null ? all : all.slice(Number(after) + 1);
    return { records: rest.slice(0, first), more: rest.length > first };
  };
  const find = async (_of: unknown, _filter: unknown, { first, after }: { first: number; after: string | null }) =>
    page(first, after);
  const findEach = async (
    _of: unknown,
    _field: unknown,
    [value]: readonly string[],
    _filter: unknown,
    { first, after }: { first: number; after: string | null },
  ) => new Map([[value, page(first, after)]]);
  const reader = { find, findEach, disclose: () => {}, silent: () => reader };
  return reader as unknown as Reader;
}

const asked = { by: "ISSUER", and: null, filter: {}, techniques: null } as const;

describe("alerts are counted whole, or not at all", () => {
  it("up to ten thousand", async () => {
    expect(await alertStatistics(readerOf(10_000), asked)).toMatchObject({
      total: 10_000,
      groups: [{ key: "UTO", and: null, count: 10_000 }],
    });
    await expect(alertStatistics(readerOf(10_001), asked)).rejects.toMatchObject({
      message: expect.stringContaining("more than 10000 alerts"),
      extensions: { code: "COST_LIMIT" },
    });
  });

  it("in up to two thousand groups", async () => {
    const elsewhere = (at: number) => ({ detectedPlace: `place ${at}` });
    const byPlace = { ...asked, by: "BORDER_POINT" } as const;
    await expect(alertStatistics(readerOf(2_001, elsewhere), byPlace)).rejects.toMatchObject({
      message: expect.stringContaining("more than 2000 groups"),
    });
  });

  it("and a border point is called alike, in whatever order its alerts come", async () => {
    const spelt = ["Utopia Bridge", "UTOPIA-BRIDGE"];
    const names = await Promise.all(
      [0, 1].map(async (from) => {
        const said = (at: number) => ({ detectedPlace: spelt[(at + from) % 2] });
        return alertStatistics(readerOf(2, said), { ...asked, by: "BORDER_POINT" });
      }),
    );
    expect(names[0]).toEqual(names[1]);
  });
});

describe("an alert", () => {
  it("is compared with two thousand of its series, and with no part of more", async () => {
    const spending = { charge: () => {} };
    const twins = (many: number) => new AlertTwins({ reader: readerOf(many), spending, today: "2026-06-01" });
    const found = await twins(1_000).of(alert("own"), 5);
    expect([found.matches.length, found.more]).toEqual([5, true]);
    await expect(twins(2_001).of(alert("own"), 5)).rejects.toMatchObject({ extensions: { code: "COST_LIMIT" } });
  });
});
