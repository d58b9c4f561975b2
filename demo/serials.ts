/** Persons of the training part count from here, so that no live and no training document share a number. */
export const firstTrainingIndex = 2_400_000;

/** How many numbers each person has of a kind. */
const numbersEach = 4;

const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** A number that no other person or part has: 0 to 9,999,999, without visible order. The seed has no part in it. */
export function serialOf(test: boolean, index: number, part: number): number {
  const ordinal = ((test ? firstTrainingIndex : 0) + index) * numbersEach + part;
  // Multiplying by a number that shares no factor with ten million only changes the order.
  return (ordinal * 7_654_321 + 4_711_123) % 10_000_000;
}

/** The serial printed in a specimen's number format, which leaves it at least seven digits. */
export function numberIn(format: string, serial: number): string {
  const places = format.replaceAll(/'[A-Z0-9]+'/g, "").replaceAll("L", "").length;
  const digits = Array.from(String(serial).padStart(places, "0"));
  return format.replaceAll(/'([A-Z0-9]+)'|L|N/g, (place, literal: string | undefined) => {
    if (literal) return literal;
    return place === "N" ? (digits.shift() ?? "0") : letters.charAt(serial % letters.length);
  });
}
