import { kindNames, kinds } from "../../records/kinds.ts";
import { allow, may, maySome, type Permissions } from "../shield.ts";

/** The types that other subgraphs own, as which a record stands here; `Link` and `IdentityJudgement` are among them. */
const records = Object.fromEntries(kindNames.map((kind) => [kinds[kind].type, may("read", kind)]));

export const permissions = {
  ...records,
  Query: {
    node: allow,
    nodes: allow,
    link: may("read", "link"),
    versions: maySome("read"),
    recordAsKnownOn: maySome("read"),
    linksAsKnownOn: may("read", "link"),
    timeline: may("read", "link"),
    changes: maySome("search", "read"),
    network: may("read", "link"),
    identityJudgement: may("read", "identityJudgement"),
    identityJudgements: may("search", "identityJudgement"),
    sameAs: may("read", "identityJudgement"),
    identityCandidates: may("read", "identityJudgement"),
    identityQueue: may("read", "identityJudgement"),
    paths: may("read", "link"),
    common: may("read", "link"),
    whereabouts: may("read", "link"),
    search: maySome("search", "read"),
  },
  SearchPage: maySome("search", "read"),
  SearchEdge: maySome("search", "read"),
  SearchedFor: maySome("search", "read"),
  // Of which kinds the caller may read is for what answers to ask.
  RecordVersion: maySome("read"),
  KnownLink: may("read", "link"),
  TimelineFact: may("read", "link"),
  IdentityCluster: may("read", "identityJudgement"),
  IdentityCandidates: may("read", "identityJudgement"),
  IdentityCandidate: may("read", "identityJudgement"),
  IdentityQueue: may("read", "identityJudgement"),
  Subscription: { recordChanges: maySome("read") },
  ChangeFeed: maySome("search", "read"),
  WatchedChange: maySome("read"),
  RecordChange: maySome("search", "read"),
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
