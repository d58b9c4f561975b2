import { longestWriting, type Stretch, type VersionName } from "../following.ts";
import type { Change, Collection, StoredRecord } from "../port.ts";
import type { PolicyName } from "../policy-names.ts";
import type { Connection, Row } from "./connection.ts";

const columns = "seq, collection, _id, version, at, by, request, body, erased";

export function changes(connection: Connection, after: string | null, limit: number): Change[] {
  const sql = `SELECT ${columns} FROM versions WHERE seq > ? ORDER BY seq LIMIT ?`;
  return connection.all(sql, [placeOf(after), limit]).map(changeOf);
}

export function logEnd(connection: Connection): string {
  return String(lastPlace(connection));
}

export function changesOf(
  connection: Connection,
  collections: readonly Collection[],
  after: string,
  stretch: number,
): Stretch {
  const from = placeOf(after);
  const last = lastPlace(connection);
  const to = Math.min(from + stretch, Math.max(from, last));
  const sql = `SELECT ${columns} FROM versions WHERE seq > ? AND seq <= ? AND collection IN (${collections.map(() => "?").join()}) ORDER BY seq`;
  const rows = to > from ? connection.all(sql, [from, to, ...collections.map(({ name }) => name)]) : [];
  return { changes: rows.map(changeOf), cursor: String(to), more: to < last };
}

/** By when versions were recorded. */
export const timeIndex = "CREATE INDEX IF NOT EXISTS versions_of_time ON versions (at)";

/** Of the changes within a day of the first, as the order of times is not quite that of recording. */
export function logSince(connection: Connection, moment: string): string {
  const first = connection.get("SELECT at FROM versions WHERE at >= ? ORDER BY at LIMIT 1", [moment])?.[0];
  if (first === undefined) return logEnd(connection);
  const until = new Date(Date.parse(String(first)) + longestWriting).toISOString();
  const place = connection.get("SELECT min(seq) FROM versions INDEXED BY versions_of_time WHERE at >= ? AND at <= ?", [
    moment,
    until,
  ])?.[0];
  return String(Number(place) - 1);
}

export function versionsAt(connection: Connection, names: readonly VersionName[]): Change[] {
  const sql = `SELECT ${columns} FROM versions WHERE collection = ? AND _id = ? AND version = ?`;
  return names.flatMap(({ collection, id, version }) => connection.all(sql, [collection, id, version]).map(changeOf));
}

function lastPlace(connection: Connection): number {
  return Number(connection.get("SELECT max(seq) FROM versions")?.[0] ?? 0);
}

function placeOf(cursor: string | null): number {
  if (cursor !== null && !/^\d{1,15}$/.test(cursor)) throw new RangeError("not a cursor of this change log");
  return Number(cursor ?? 0);
}

export function versions(connection: Connection, collection: Collection, id: string): Change[] {
  const sql = `SELECT ${columns} FROM versions WHERE collection = ? AND _id = ? ORDER BY version`;
  return connection.all(sql, [collection.name, id]).map(changeOf);
}

export function committed(connection: Connection, request: string): number {
  return Number(connection.get("SELECT count(*) FROM versions WHERE request = ?", [request])?.[0]);
}

const said = (field: string) => `json_extract(body, '$.${field}')`;

/** By whose policies versions are found. An erased version is in it no longer, so that nothing has to be counted. */
export const policyIndex = `CREATE INDEX IF NOT EXISTS versions_of_policy ON versions (${said("policy")}, ${said("owner")})`;

export function namesPolicies(connection: Connection, asked: readonly PolicyName[]): boolean[] {
  const sql = `SELECT 1 FROM versions WHERE ${said("policy")} = ?`;
  return asked.map(({ policy, owner }) => {
    const found =
      owner === undefined
        ? connection.get(`${sql} LIMIT 1`, [policy])
        : connection.get(`${sql} AND ${said("owner")} = ? LIMIT 1`, [policy, owner]);
    return found !== undefined;
  });
}

function changeOf([seq, collection, id, version, at, by, request, body, erased]: Row): Change {
  return {
    cursor: String(seq),
    collection: String(collection),
    id: String(id),
    version: Number(version),
    at: String(at),
    by: String(by),
    request: String(request),
    record: body === null ? null : (JSON.parse(String(body)) as StoredRecord),
    ...(erased === 1 && { erased: true }),
  };
}
