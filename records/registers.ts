import type { Kind } from "./kinds.ts";
import type { Register } from "./operations/registers.ts";

/** The registers as agreements and deployments name them, and the kinds of record that each is made of. */
export const registers = {
  NOMINALS: ["person"],
  NOTICES: ["notice"],
  FINGERPRINTS: ["person"],
  SLTD: ["documentReport"],
  TDAWN: ["document", "notice"],
  SMV: ["vehicleReport"],
  EDISON: ["specimen"],
  DIAL_DOC: ["alert"],
} as const satisfies Readonly<Record<Register, readonly Kind[]>>;

/** The registers of which every kind may be asked. */
export function registersOf(mayAsk: (kind: Kind) => boolean): Register[] {
  return (Object.keys(registers) as Register[]).filter((register) => registers[register].every(mayAsk));
}
