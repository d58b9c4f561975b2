import { z } from "zod";
import { lines, readAs } from "../../core/faults.ts";
import { zoneLayouts } from "../../records/specimens/records.ts";
import { purposes } from "../../core/access/purposes.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { PackRefused } from "../refused.ts";
import { bytesOf, suite } from "../wrapped-key.ts";

/** A family name and given names of 1,000 characters each make one. */
const said = z.string().max(2_100);
const maybe = said.nullable();
/** What the first devices sealed beside a document's number: `bearer` says the same. */
const repeated = maybe.optional();
const sex = z.enum(["F", "M", "X"]).nullable();

const documentSchema = z.strictObject({
  number: maybe,
  type: maybe,
  issuer: maybe,
  issued: maybe,
  expires: maybe,
  mayBe: z.array(said).max(50),
  layout: z.enum(zoneLayouts).nullable(),
  bearer: z.strictObject({ name: said, birthDate: maybe, nationality: maybe, sex }).nullable(),
  faults: z.array(z.strictObject({ code: said, says: said })).max(50),
  disagreements: z.array(said).max(50),
  surname: repeated,
  givenNames: repeated,
  birthDate: repeated,
});
const vehicleSchema = z.strictObject({
  vin: maybe,
  plate: maybe,
  plateCountry: maybe,
  engineNumber: maybe,
  components: z.array(z.strictObject({ kind: said, serialNumber: said })).max(50),
  make: maybe,
});
const personSchema = z.strictObject({
  names: z.array(said).max(50),
  birthDate: maybe,
  nationalities: z.array(said).max(50),
  sex,
  transactionNumber: maybe,
});

/** Travellers in one entry at the most: a part of a list is several. */
export const mostAsked = 100;

/** What one entry says. Strict: a device that was taken over must not say more than a check can ask. */
const askedSchema = z.strictObject({
  /** RFC 3339, by the device. */
  at: z.iso.datetime(),
  purpose: z.enum(purposes),
  place: z.string().max(200).nullable(),
  asked: z
    .array(
      z.strictObject({
        document: documentSchema.nullable(),
        vehicle: vehicleSchema.nullable(),
        person: personSchema.nullable(),
      }),
    )
    .min(1)
    .max(mostAsked),
});

/** What travellers were checked by, offline and at once. */
export interface AskedOffline extends Omit<z.output<typeof askedSchema>, "asked"> {
  readonly asked: readonly TravellerAsked[];
}

/** Bytes of HPKE's encapsulated key, which stand before what it seals. */
const encSize = 32;

/**
 * Seals to the hub what a device was asked: the device itself cannot read it again. Throws where the hub would not read it
 * either: nothing is answered whose check would be lost.
 */
export async function sealAsked(asked: AskedOffline, hub: Uint8Array, device: string): Promise<Uint8Array> {
  const read = readAs(askedSchema, asked);
  if ("faults" in read)
    throw new PackRefused("too-much", `It cannot be written down for the hub: ${lines(read.faults, "it").join("; ")}.`);
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(hub));
  const plain = bytesOf(Buffer.from(JSON.stringify(asked)));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: infoOf(device) }, plain);
  return Buffer.concat([new Uint8Array(enc), new Uint8Array(ct)]);
}

/** Null where it is not sealed to this key by that device's program, or says what no check asks. */
export async function openAsked(body: Uint8Array, secret: Uint8Array, device: string): Promise<AskedOffline | null> {
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(bytesOf(secret));
    const [enc, sealed] = [body.subarray(0, encSize), body.subarray(encSize)];
    const plain = await suite.open({ recipientKey, enc: bytesOf(enc), info: infoOf(device) }, bytesOf(sealed));
    return askedSchema.parse(JSON.parse(Buffer.from(plain).toString()));
  } catch {
    return null;
  }
}

function infoOf(device: string): ArrayBuffer {
  return bytesOf(Buffer.from(`borderlink journal of ${device}`));
}
