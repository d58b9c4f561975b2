import { namedOnly } from "../../records/checking/document.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { offline, type TestDevice } from "./packed.ts";

/** Who has Utopia's passport of the number. */
export const passport = (number: string): TravellerAsked => ({
  document: namedOnly({ number, type: "PASSPORT", issuer: "UTO" }),
  vehicle: null,
  person: null,
});

/** A report of Utopia that anybody may take along. */
export const stolen = {
  number: "XZ000123",
  type: "PASSPORT",
  issuer: "UTO",
  fraudType: "STOLEN",
  policy: offline,
} as const;

/** What the pack says of Utopia's passport of the number. */
export async function verdictOf(device: TestDevice, folder: string, number: string) {
  using pack = await device.open(folder);
  return (await pack.checks.check([passport(number)]))[0]?.verdict;
}
