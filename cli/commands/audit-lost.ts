import { readMark } from "../../core/audit/mark.ts";
import { auditFolder } from "../../core/audit/open.ts";
import { timestamp } from "../../core/clock.ts";
import { allFolders, isKnownFolder } from "../../core/register/folders.ts";
import { declareLost } from "../../core/register/lost.ts";
import type { FolderRow } from "../../core/register/rows.ts";
import { knownSecrets } from "../../core/register/secrets.ts";
import { visible } from "../../core/visible.ts";
import { administer, operator } from "../../session/administration.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { type Mending, whileMending } from "../mending.ts";
import { checkedReason } from "./reason.ts";

/** `borderlink audit lost FOLDER --reason TEXT`: what is left to do where an audit's disk is gone for good. */
export async function declareFolderLost(
  id: string,
  { reason }: { readonly reason: string },
  output: Output,
): Promise<ExitCode> {
  const why = checkedReason(reason);
  const { host } = await whileMending(async (mending) => {
    const { store, clock } = mending;
    const row = await standing(mending, id);
    const act = `audit folder lost ${id}`;
    await administer({ administration: mending.administration(), clock }, act, async (request) => {
      const stamp = { at: timestamp(clock), by: operator.id, request };
      await store.transaction((session) => declareLost(session, mending, row, why, stamp));
      return { result: null, note: `${act}: ${why}` };
    });
    return row;
  });
  output.answer(`The audit folder ${id} of ${visible(host)} is lost; the store keeps the names of its files.`);
  return 0;
}

/** The folder, if it can be declared lost. Throws where it is there, or another hub's is. */
async function standing({ store, ...place }: Mending, id: string): Promise<FolderRow> {
  await knownSecrets(store, place.data);
  const rows = await allFolders(store);
  const row = rows.find((one) => one.id === id);
  const known = rows.filter(({ lost }) => !lost).map((one) => `${one.id} of ${visible(one.host)}`);
  if (!row) throw new Refusal(`The store knows no audit folder ${id}, but ${known.join(", ") || "none at all"}.`);
  if (row.lost) throw new Refusal(`${id} was declared lost already, at ${row.lost.at}.`);
  const mark = readMark(auditFolder(place.data));
  if (mark?.id === id) throw new Refusal(`${id} is not lost: it is ${auditFolder(place.data)}.`);
  if (mark && !(await isKnownFolder(store, place)))
    throw new Refusal(`${auditFolder(place.data)} is the audit of another hub (${mark.id}): move it away first.`);
  return row;
}
