import { systemClock } from "../../core/clock.ts";
import { revocationNote } from "../../core/access/keys/service.ts";
import { administer, operator } from "../../session/administration.ts";
import type { ExitCode, Output } from "../output.ts";
import { grantOf } from "./keys-list.ts";
import { asOperator } from "./run.ts";

/** `borderlink keys revoke ID`. Names the valid keys that it made, and ends them where that is asked. */
export async function revokeKey(
  id: string,
  { withChildren = false, json }: { readonly withChildren?: boolean; readonly json?: boolean },
  output: Output,
): Promise<ExitCode> {
  const done = await asOperator((session) =>
    // What was typed is no id yet: it could be a key itself, which no file of the audit may hold.
    administer(session, "key revoke", async (requestId) => {
      const result = await session.platform.keys.revoke(id, operator.id, requestId, { withChildren });
      return { result, note: result && revocationNote(id, result, withChildren) };
    }),
  );
  const { revoked, children } = done ?? { revoked: false, children: [] };
  const ended = withChildren ? children : [];
  if (json) {
    const made = children.map(({ id: key, name, maker }) => ({ id: key, name, maker, ended: withChildren }));
    output.answer(JSON.stringify({ id, revoked, children: made }));
  } else
    for (const key of [...(revoked ? [id] : []), ...ended.map((child) => child.id)])
      output.answer(`${key} is revoked: no process of the hub accepts it from a second after now.`);
  if (children.length > ended.length) {
    const lines = children.map((key) => `  ${grantOf(key, systemClock.now())}`);
    output.remark(`${id} made keys that are still valid; --with-children ends them too:\n${lines.join("\n")}`);
  } else if (!revoked && ended.length === 0) {
    output.remark(`There is no valid key ${id}: borderlink keys list shows every key.`);
  }
  return revoked || ended.length > 0 ? 0 : 1;
}
