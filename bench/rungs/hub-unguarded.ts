import { pino } from "pino";
import type { Caller } from "../../core/access/caller.ts";
import type { PolicyBook } from "../../core/access/policies/book.ts";
import type { ShownPolicies } from "../../core/access/policies/shown.ts";
import { systemClock } from "../../core/clock.ts";
import { type Collection, everything, type Filter, type Store, type StoredRecord } from "../../core/store/port.ts";
import { buildApp } from "../../gateway/http/app.ts";
import { openHub } from "../../gateway/hub.ts";
import { QueryLimits } from "../../gateway/limits/query-limits.ts";
import { datasets } from "../../records/datasets.ts";
import { obey } from "../child.ts";
import { countReads } from "../usage.ts";
import { ladderSettings } from "../standing.ts";
import { untilReady } from "./hub-served.ts";

// The hub as `npm start` runs it with its guards taken out by hand, to be measured against the one that has them: no
// check of the key beyond the first, no row filter in what the store is asked, no limits, no audit. No setting of the
// product does any of this.
const [data = ""] = process.argv.slice(2);
const settings = ladderSettings(data);
const log = pino({ level: settings.log });
let caller: Caller | null = null;
const hub = await openHub({ settings, clock: systemClock, log });
believeKeys();
openRows(hub.platform.store, hub.platform.policies);
QueryLimits.prototype.excess = () => null;
hub.audit.append = async () => {};
const usage = countReads(hub.platform.store);
const app = await buildApp(hub, { settings, log });
const address = await app.listen({ host: settings.host, port: settings.port });
await untilReady(hub);

obey({ usage, url: () => `${address}/graphql` });

/** Whoever asked first: all questions of the ladder are one key's. */
function analyst(): Caller {
  if (!caller) throw new Error("nobody has asked");
  return caller;
}

function believeKeys(): void {
  const { keys } = hub.platform;
  const check = keys.check.bind(keys);
  keys.check = async (...asked) => (caller ??= await check(...asked));
}

/**
 * The reader hands in `{ $and: [asked, allowed] }`, and by id the allowed part alone. The store is not asked for the
 * allowed part; so that the answer is the same, what is hidden is dropped from its rows by one look-up each.
 */
function openRows(store: Store, policies: PolicyBook): void {
  const { getMany, find, findEach } = store;
  const asked = (filter: Filter) => filter.$and?.[0] ?? filter;
  const seen = async () => visible((await policies.view(analyst(), "border-control", systemClock.now())).shown);
  store.getMany = async (collection, ids) => {
    const [rows, isSeen] = [
      await getMany.call(store, collection, ids, everything),
      isRecord(collection) && (await seen()),
    ];
    return (isSeen ? new Map([...rows].filter(([, row]) => isSeen(row))) : rows) as never;
  };
  store.find = async (collection, filter, page) => {
    const rows = await find.call(store, collection, asked(filter), page);
    return (isRecord(collection) ? rows.filter(await seen()) : rows) as never;
  };
  store.findEach = async (collection, field, values, filter, page) => {
    const [rows, isSeen] = [await findEach.call(store, collection, field, values, asked(filter), page), await seen()];
    return new Map([...rows].map(([value, found]) => [value, found.filter(isSeen)])) as never;
  };
}

function isRecord({ name }: Collection): boolean {
  return datasets.has(name as never);
}

/** Of a link both ends count too, whose owner and policy it carries. */
function visible(shown: ShownPolicies) {
  const { owner: own } = analyst();
  const passes = (owner: unknown, policy: unknown) => owner === own || shown.has(policy as string);
  return (row: StoredRecord): boolean => {
    const { owner, policy, fromOwner, fromPolicy, toOwner, toPolicy } = row as StoredRecord & Record<string, unknown>;
    if (!passes(owner, policy)) return false;
    return fromOwner === undefined || (passes(fromOwner, fromPolicy) && passes(toOwner, toPolicy));
  };
}
