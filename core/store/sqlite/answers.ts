import type { FirstAnswer } from "../answers.ts";
import type { Connection } from "./connection.ts";

/** What stands beside an answer's name; of an earlier hub the outcomes alone. */
type Body = Pick<FirstAnswer, "contents" | "outcomes"> | FirstAnswer["outcomes"];

export function firstAnswer(connection: Connection, name: string): FirstAnswer | null {
  const row = connection.get("SELECT at, outcomes FROM batches WHERE key = ?", [name]);
  if (!row) return null;
  const body = JSON.parse(String(row[1])) as Body;
  return { name, at: String(row[0]), ...("outcomes" in body ? body : { contents: null, outcomes: body }) };
}

/** Inside a transaction only. */
export function keepAnswer(connection: Connection, { name, at, contents, outcomes }: FirstAnswer): void {
  connection.run("INSERT INTO batches VALUES (?, ?, ?)", [name, at, JSON.stringify({ contents, outcomes })]);
}
