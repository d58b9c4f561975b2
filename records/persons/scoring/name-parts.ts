import { nameWords } from "../../../core/standards/names.ts";
import { partOf, type Part } from "./part.ts";

/** The parts of a name in its order. */
export function nameParts(text: string): Part[] {
  return nameWords(text).map(partOf);
}
