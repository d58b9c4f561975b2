import { kindNames, kinds } from "../../records/kinds.ts";
import { allow, may, maySome, type Permissions } from "../shield.ts";

/** The types that other subgraphs own, as which a record stands here; `Link` is among them. */
const records = Object.fromEntries(kindNames.map((kind) => [kinds[kind].type, may("read", kind)]));

export const permissions = {
  ...records,
  Query: { node: allow, nodes: allow, link: may("read", "link"), changes: maySome("search", "read") },
  Subscription: { recordChanges: maySome("read") },
  ChangeFeed: maySome("search", "read"),
  WatchedChange: maySome("read"),
  RecordChange: maySome("search", "read"),
  Period: may("read", "link"),
} satisfies Permissions;
