import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckPoint, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
});
afterAll(() => point.close());

/** Whether somebody on record who has the number of a document is taken for its bearer, as it names him. */
async function isBearer(printed: string, born: string, onRecord: string, recorded: string): Promise<boolean> {
  const [surname, givenNames] = printed.split(", ");
  const number = point.newNumber();
  const person = await point.hub.world.person(onRecord, {
    birthDates: [{ date: recorded }],
    identifiers: [{ number }],
  });
  await point.hub.world.link("SUBJECT_OF", person, await point.notice());
  const { verdict } = await point.passport(number, { surname, givenNames, birthDate: born });
  expect(["BEARER_OF_INTEREST", "NO_RECORD"]).toContain(verdict);
  return verdict === "BEARER_OF_INTEREST";
}

describe("who has the number of a document, on record", () => {
  it.each([
    ["in another order", "Beispiel, Anna", "1974-08-12", "Anna Beispiel", "1974-08-12"],
    ["in another transcription", "Alharbi, Mohamed", "1974-08-12", "Muhammad Al-Harbi", "1974-08-12"],
    ["in another script", "Petrov, Sergei", "1974-08-12", "Сергей Петров", "1974-08-12"],
    ["with a slip of a letter", "Beispeil, Anna", "1974-08-12", "Anna Beispiel", "1974-08-12"],
    ["with one given name more", "Beispiel, Anna Maria", "1974-08-12", "Anna Beispiel", "1974-08-12"],
    ["by family and first given name alone", "Beispiel, Anna", "1974-08-12", "Anna Maria Luise Beispiel", "1974-08-12"],
    ["by the year alone", "Beispiel, Anna", "1974-08-12", "Anna Beispiel", "1974"],
    ["by a day that stands for the year", "Beispiel, Anna", "1974-08-12", "Anna Beispiel", "1974-01-01"],
  ])("bears it %s", async (_how, ...both) => {
    expect(await isBearer(...(both as [string, string, string, string]))).toBe(true);
  });

  it.each([
    [
      "shares no more of the name than its small words",
      "de la Cruz, Maria",
      "1974-08-12",
      "Juan de la Torre",
      "1974-08-12",
    ],
    ["has another name, born the same day", "Beispiel, Anna", "1974-08-12", "Karl Exempel", "1974-08-12"],
    ["has the name, born years apart", "Beispiel, Anna", "1974-08-12", "Anna Beispiel", "1991-03-02"],
    ["was born a year before", "Beispiel, Anna", "1974-08-12", "Anna Beispiel", "1973-08-12"],
    ["is of another day of that year", "Beispiel, Anna", "1974-08-12", "Anna Beispiel", "1974-02-27"],
  ])("does not, who %s", async (_who, ...both) => {
    expect(await isBearer(...(both as [string, string, string, string]))).toBe(false);
  });
});
