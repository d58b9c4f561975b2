import { CheckCounts } from "../../../core/check-counts/ledger.ts";
import type { Asker } from "../../hub.ts";
import { heldTimer } from "../../world.ts";
import { openListening, said, stolen, type Stream, subscribe, type Subscribing } from "./streams.ts";

export const totals = `subscription ($after: String, $hours: Int = 1, $by: [CheckTotalBy!] = [VERDICT], $operation: ID) {
  checkTotals(after: $after, hours: $hours, by: $by, operation: $operation) {
    cursor at since checks totals { kind verdict place hour operation count }
  }
}`;

/** A hub whose bureaus check, and follow how many checks they make. */
export async function openCountingHub() {
  const hub = await openListening();
  await stolen(hub, "XZ0001");
  /** What was counted is in the store, and a second has passed. */
  const settled = async () => {
    await hub.hub.platform.checkCounts.settle();
    hub.clock.pass(1_000);
    await hub.bell.ring();
  };
  const check = async (owner: string, number = "XZ0009", more: object = {}, at: object = {}) => {
    const asker = { owner, scopes: ["document:check"], ...more };
    const asked = `mutation ($number: String!, $at: CheckedAt) {
      checkDocument(document: { number: $number, type: PASSPORT, issuer: "UTO" }, at: $at) { verdict }
    }`;
    const { operation, ...where } = at as { operation?: string };
    const headers = operation ? { "hub-case": operation } : {};
    const { data } = await hub.ask(asker, asked, { variables: { number, at: where }, headers });
    return data.checkDocument.verdict as string;
  };
  const follow = (asker: Asker, variables: object = {}, more: Subscribing = {}) =>
    subscribe(hub, asker, { query: totals, variables, ...more });
  /** Another process, that counts so many checks, each in an operation of its own. */
  const countElsewhere = async (owner: string, many: number) => {
    const { store } = hub.hub.platform;
    const counts = new CheckCounts({ store, clock: hub.clock, timer: heldTimer().timer, failed: () => {} });
    const what = { owner, test: false, place: null, kind: "document", verdict: "NO_RECORD" };
    for (let at = 0; at < many; at++) counts.count({ ...what, operation: `OPE-${at}` });
    await counts.settle();
  };
  return { hub, settled, check, follow, countElsewhere };
}

/** Another bureau for each test, as an hour's counts stay. */
let bureaus = 0;
export const bureau = () => `BUREAU${(bureaus += 1)}`;

/** What the next event says. */
export async function next(stream: Stream) {
  return said(await stream.next()).data.checkTotals;
}
