import type { FirstAnswer } from "../answers.ts";
import type { Db, DriverCollection } from "./connection.ts";
import { type Asking, options } from "./reads.ts";

interface AnswerDocument extends Pick<FirstAnswer, "at" | "outcomes"> {
  readonly _id: string;
  /** None where an earlier hub kept it. */
  readonly contents?: string | null;
}

/** Called after what it held at first. */
function answersOf(db: Db): DriverCollection<AnswerDocument> {
  return db.collection<AnswerDocument>("batches");
}

export async function firstAnswer({ db, session }: Asking, name: string): Promise<FirstAnswer | null> {
  const found = await answersOf(db).findOne({ _id: name }, options(session));
  if (!found) return null;
  const { at, contents = null, outcomes } = found;
  return { name, at, contents, outcomes };
}

export async function keepAnswer({ db, session }: Asking, { name, ...answer }: FirstAnswer): Promise<void> {
  await answersOf(db).insertOne({ _id: name, ...answer }, options(session));
}

/** Two transactions cannot both make a collection, so it is there before them. */
export async function prepareAnswers(db: Db): Promise<void> {
  await answersOf(db).createIndexes([{ key: { at: 1 } }]);
}
