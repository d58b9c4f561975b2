import { systemClock } from "../../core/clock.ts";
import { administer, operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { asOperator } from "./run.ts";

const day = 86_400_000;

/** `borderlink keys rotate ID` */
export async function rotateKey(
  id: string,
  { overlap, json }: { readonly overlap: string; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  // An empty text, of a variable that is not set, is no 0: it would end the old key at once.
  const days = overlap.trim() === "" ? NaN : Number(overlap);
  if (!(days >= 0 && days <= 90)) throw new Refusal("--overlap is a number of days, at most 90.", 2);
  const made = await asOperator((session) =>
    // What was typed is no id yet: it could be a key itself, which no file of the audit may hold.
    administer(session, "key rotate", async (requestId) => {
      const result = await session.platform.keys.rotate(id, days * day, operator.id, requestId);
      return { result, note: result && `key rotate ${id} to ${result.id}` };
    }),
  );
  if (!made) {
    output.remark(`There is no valid key ${id}: borderlink keys list shows every key.`);
    return 1;
  }
  output.answer(
    json
      ? JSON.stringify({ id: made.id, key: made.text, replaces: id, ends: made.ends, expires: made.expires })
      : made.text,
  );
  const left = Math.max(0, Math.round((Date.parse(made.ends) - systemClock.now()) / day));
  if (!json)
    output.remark(
      `This is key ${made.id}, valid until ${made.expires ?? "revoked"}, given now and never again. ${id} ends in ${left} days (${made.ends}).`,
    );
  return 0;
}
