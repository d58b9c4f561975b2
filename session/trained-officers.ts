import { type Caller, may } from "../core/access/caller.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Day } from "../core/lifetime/days.ts";
import { certificates, isInForce } from "../records/operations/certificates.ts";
import { officers } from "../records/operations/officers.ts";
import { readAll } from "./read-whole.ts";

/** So many officers are looked up in the certificates at once. */
const page = { first: 100 };

/**
 * How many officers of the caller's organisation hold a certificate in force on that day, of officers and certificates that
 * it may see; null where it may read neither kind. It is a number: no officer is disclosed.
 */
export async function trainedOfficers(
  reader: Pick<Reader, "silent">,
  caller: Caller,
  day: Day,
): Promise<number | null> {
  if (!may(caller, "officer", "read") || !may(caller, "certificate", "read")) return null;
  const reads = reader.silent();
  let trained = 0;
  for await (const met of readAll(reads, officers, { owner: caller.owner }, page)) {
    const holders = new Set<string>();
    const held = { officer: { $in: met.map(({ id }) => id) } };
    for await (const some of readAll(reads, certificates, held, page))
      for (const certificate of some)
        if (isInForce(certificate, { first: day, last: day })) holders.add(certificate.officer);
    trained += holders.size;
  }
  return trained;
}
