import { type Caller, may } from "../core/access/caller.ts";
import type { Reader, Rows } from "../core/access/reader.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Day } from "../core/lifetime/days.ts";
import type { Filter } from "../core/store/port.ts";
import { certificates, isInForce } from "../records/operations/certificates.ts";
import { officers } from "../records/operations/officers.ts";

const pageSize = 100;

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
  for await (const page of pagesSeen(reads, officers, { owner: caller.owner })) {
    const holders = new Set<string>();
    const held = { officer: { $in: page.map(({ id }) => id) } };
    for await (const some of pagesSeen(reads, certificates, held))
      for (const certificate of some)
        if (isInForce(certificate, { first: day, last: day })) holders.add(certificate.officer);
    trained += holders.size;
  }
  return trained;
}

async function* pagesSeen<R extends HubRecord>(
  reads: Pick<Reader, "find">,
  dataset: Dataset<R>,
  filter: Filter,
): AsyncGenerator<readonly R[]> {
  for (let after: string | null = null; ;) {
    const { records, more }: Rows<R> = await reads.find(dataset, filter, { first: pageSize, after });
    if (records.length > 0) yield records;
    if (!more) return;
    after = records.at(-1)?.id ?? null;
  }
}
