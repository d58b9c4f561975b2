import { describe, expect, it } from "vitest";
import { today } from "../../demo/dates.ts";
import type { DemoEntry, RecordEntry } from "../../demo/filing.ts";
import { allSeries } from "../../demo/series.ts";
import { demoWorld } from "../../demo/world.ts";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import { searchTokens, nameTokens } from "../../core/standards/names.ts";
import { readMrz } from "../../core/standards/mrz-read.ts";
import { mrzName } from "../../core/standards/transliterate.ts";
import { readVin } from "../../core/standards/vin.ts";
import type { Dataset } from "../../core/record.ts";
import { datasets } from "../../records/datasets.ts";
import { documentReports, documents } from "../../records/documents/records.ts";
import { operations } from "../../records/operations/records.ts";
import { notices, persons } from "../../records/persons/records.ts";
import { fitsNumberFormat } from "../../records/specimens/matching.ts";
import { alerts, specimens } from "../../records/specimens/records.ts";
import { vehicleReports, vehicles } from "../../records/vehicles/records.ts";
import { Intake } from "../../session/intake.ts";

const entries = [...demoWorld({ persons: 300, seed: 5 })];

function all<D extends Dataset>(dataset: D): RecordEntry<D>[] {
  return entries.filter((entry): entry is DemoEntry & RecordEntry<D> => entry.record === dataset.name);
}

describe("records of the demo world", () => {
  it("are all such as the import accepts", () => {
    const reader = new Intake({ datasets, reviewers: [], idKey: new Uint8Array(32), today });
    const faults = entries.map((entry) => reader.read({ ...entry })).filter((read) => "faults" in read);
    expect(faults).toEqual([]);
  });

  it("hold zones whose check digits are right and which agree with what is printed", () => {
    const zones = all(documents).filter(({ mrz }) => mrz);
    expect(new Set(zones.map(({ mrz }) => mrz?.length))).toEqual(new Set([2, 3]));
    for (const { mrz, number, issuer, expires, holder } of zones) {
      const read = readMrz(mrz ?? [], today);
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(read.mrz).toMatchObject({
        number,
        issuer,
        expiryDate: expires,
        birthDate: holder?.birthDate,
        sex: holder?.sex,
      });
      expect(read.mrz.nationality).toBe(holder?.nationality);
      const printed = [holder?.surname, holder?.givenNames].map((name) => mrzName(name ?? "").replaceAll("<", " "));
      const cut = read.mrz.nameTruncated;
      expect(printed[0]).toSatisfy((name: string) =>
        cut ? name.startsWith(read.mrz.primaryName ?? "?") : name === read.mrz.primaryName,
      );
      expect(printed[1]).toSatisfy((name: string) =>
        cut ? name.startsWith(read.mrz.secondaryName ?? "?") : name === read.mrz.secondaryName,
      );
    }
  });

  it("have numbers that are obviously unreal, no two documents the same", () => {
    const numbers = all(documents).map(({ number }) => number ?? "");
    expect(numbers.filter((number) => !/^(X|ZZ)/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("have the number format of their specimen and were issued in its time", () => {
    const bySpecimen = new Map(all(specimens).map((one) => [`${one.test} ${one.owner} ${one.reference}`, one]));
    const byReference = new Map(all(documents).map((one) => [`${one.test} ${one.owner} ${one.reference}`, one]));
    const issues = entries.flatMap((one) => (one.record === "link" && one.kind === "ISSUED_AS" ? [one] : []));
    expect(issues.length).toBeGreaterThan(100);
    for (const { test, from, to } of issues) {
      const document = byReference.get(`${test} ${from.owner} ${from.reference}`);
      const specimen = bySpecimen.get(`${test} ${to.owner} ${to.reference}`);
      expect(fitsNumberFormat(specimen?.numberFormat ?? "", normaliseNumber(document?.number ?? ""))).toBe(true);
      expect(document?.issuer).toBe(specimen?.country);
      const series = allSeries.find((one) => one.specimen === specimen?.number);
      expect(document?.issued?.localeCompare(series?.first ?? "~")).toBeGreaterThanOrEqual(0);
      expect(document?.issued?.localeCompare(series?.last ?? today)).toBeLessThanOrEqual(0);
    }
  });

  it("have VINs of ISO 3779 with the right check digit, each vehicle its own plate", () => {
    const cars = all(vehicles);
    const vins = cars.flatMap(({ vin }) => vin ?? []);
    expect(vins.flatMap((vin) => readVin(vin)?.advice)).toEqual([]);
    expect(new Set(vins).size).toBe(vins.length);
    expect(new Set(cars.map(({ plate }) => plate)).size).toBe(cars.length);
  });

  it("have names in five scripts, each found by its Latin form too", () => {
    const names = all(persons).map((person) => person.names ?? []);
    expect(new Set(names.map(([main]) => main?.script))).toEqual(
      new Set(["Latn", "Cyrl", "Grek", "Arab", "Hans", undefined]),
    );
    const foreign = names.filter(([main]) => ["Cyrl", "Grek", "Arab"].includes(main?.script ?? ""));
    for (const [written, latin] of foreign) {
      expect(latin).toMatchObject({ kind: "MAIN", script: "Latn" });
      const stands = new Set(nameTokens(written?.full ?? ""));
      const missing = searchTokens(latin?.full ?? "").filter((tokens) => !tokens.some((token) => stands.has(token)));
      expect(missing).toEqual([]);
    }
  });

  it("tell of nothing that has not happened yet", () => {
    const days = [
      ...all(documents).map(({ issued }) => issued),
      ...all(notices).map(({ issued }) => issued),
      ...[...all(documentReports), ...all(vehicleReports)].map(({ theftDate }) => theftDate),
      ...entries.flatMap((one) => (one.record === "link" ? one.periods.map(({ since }) => since) : [])),
    ];
    expect(days.filter((day) => day && day > today)).toEqual([]);
  });

  it("cover every colour of notice, kind of fraud, state an alert begins in and status of a vehicle", () => {
    const values = <R>(records: readonly R[], value: (record: R) => unknown) => new Set(records.map(value)).size;
    expect(values(all(notices), ({ colour }) => colour)).toBe(10);
    expect(values(all(notices), ({ form }) => form)).toBe(2);
    expect(values(all(documentReports), ({ fraudType }) => fraudType)).toBe(5);
    expect(values(all(alerts), ({ kind }) => kind)).toBe(6);
    expect(values(all(alerts), ({ state }) => state)).toBe(2);
    expect(values(all(vehicleReports), ({ status }) => status)).toBe(4);
    expect(values(all(operations), ({ programme }) => programme)).toBe(6);
    expect(values(all(operations), ({ phase }) => phase)).toBe(4);
  });
});
