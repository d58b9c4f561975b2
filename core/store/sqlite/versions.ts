import type { Collection, StoredRecord } from "../port.ts";
import type { RecordedVersion, VersionPage } from "../versions.ts";
import type { Row, SqlValue } from "./connection.ts";
import { isOver, nextTurn, Paused, type Reading } from "./slices.ts";

/** A version may be of a megabyte: so many are read before there is another look at the clock. */
const atOnce = 8;

/** Greater than every number of a version, and every moment. */
const [anyVersion, anyMoment] = [Number.MAX_SAFE_INTEGER, "~"];

/** By the index (collection, _id, version), from its end. What is too late is passed over. */
const statement = (body: string) =>
  `SELECT version, at, by, request, ${body}, erased FROM versions` +
  " WHERE collection = ? AND _id = ? AND version < ? AND (at <= ? OR passed_over(version)) ORDER BY version DESC LIMIT ?";

const wholeStatement = statement("body");

/** Of several fields of a body SQLite makes a list: of one of 4 KB in a tenth of the time that parsing all of it takes. */
function statementOf(fields: readonly string[] | undefined): string {
  return fields ? statement(`json_extract(body, ${fields.map(() => "?").join(", ")})`) : wholeStatement;
}

export async function versionsEach(
  reading: Reading,
  collection: Collection,
  ids: readonly string[],
  page: VersionPage,
): Promise<Map<string, RecordedVersion[]>> {
  const found = new Map<string, RecordedVersion[]>();
  for (const id of new Set(ids)) {
    const versions = await versionsOf(reading, [collection.name, id], page);
    if (versions.length > 0) found.set(id, versions);
  }
  return found;
}

async function versionsOf(
  reading: Reading,
  record: readonly [string, string],
  { first, before, until, fields }: VersionPage,
): Promise<RecordedVersion[]> {
  const found: RecordedVersion[] = [];
  const sql = statementOf(fields);
  const paths = (fields ?? []).map((field) => `$.${field}`);
  for (let below = before ?? anyVersion; found.length < first;) {
    if (isOver(reading)) await nextTurn(reading);
    const wanted = Math.min(first - found.length, atOnce);
    const rows = rowsBelow(reading, sql, [...paths, ...record, below, until ?? anyMoment, wanted]);
    if ("pausedAt" in rows) below = rows.pausedAt;
    else {
      found.push(...rows.map((row) => versionOf(row, fields)));
      if (rows.length < wanted) break;
      below = found.at(-1)?.version ?? below;
    }
  }
  return found;
}

function rowsBelow(reading: Reading, sql: string, values: readonly SqlValue[]): Row[] | { readonly pausedAt: number } {
  try {
    return reading.records().connection.all(sql, values);
  } catch (error) {
    if (error instanceof Paused) return { pausedAt: Number(error.at) };
    throw error;
  }
}

function versionOf([version, at, by, request, body, erased]: Row, fields?: readonly string[]): RecordedVersion {
  const said: unknown = body === null ? null : JSON.parse(String(body));
  const record =
    said && fields ? Object.fromEntries(fields.map((field, at) => [field, (said as unknown[])[at]])) : said;
  return {
    version: Number(version),
    at: String(at),
    by: String(by),
    request: String(request),
    record: record as StoredRecord | null,
    ...(erased === 1 && { erased: true }),
  };
}
