import { kindNames, kinds } from "../../records/kinds.ts";
import { allow, may, maySome, type Permissions } from "../shield.ts";

/** The types that other subgraphs own, as which a record stands here; `Link` is among them. */
const records = Object.fromEntries(kindNames.map((kind) => [kinds[kind].type, may("read", kind)]));

export const permissions = {
  ...records,
  Query: {
    node: allow,
    nodes: allow,
    link: may("read", "link"),
    changes: maySome("search", "read"),
    network: may("read", "link"),
    paths: may("read", "link"),
    common: may("read", "link"),
    whereabouts: may("read", "link"),
    search: maySome("search", "read"),
  },
  Subscription: { recordChanges: maySome("read") },
  ChangeFeed: maySome("search", "read"),
  WatchedChange: maySome("read"),
  RecordChange: maySome("search", "read"),
  SearchPage: allow,
  SearchEdge: allow,
  SearchedFor: allow,
  Paths: may("read", "link"),
  Path: may("read", "link"),
  PathStep: may("read", "link"),
  CommonRecord: may("read", "link"),
  Network: may("read", "link"),
  NetworkNode: may("read", "link"),
  NetworkDegree: may("read", "link"),
  LinksBetween: may("read", "link"),
  Period: may("read", "link"),
  SharedPresence: may("read", "link"),
} satisfies Permissions;
