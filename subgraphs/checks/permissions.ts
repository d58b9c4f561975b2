import { kindNames, kinds } from "../../records/kinds.ts";
import { may, maySome, type Permissions } from "../shield.ts";

/** Whoever may check something is told what its check came to. */
const checks = maySome("check");

/** The types that other subgraphs own, as which a record stands here; `Hit` is among them. */
const records = Object.fromEntries(kindNames.map((kind) => [kinds[kind].type, may("read", kind)]));

export const permissions = {
  ...records,
  Query: { hit: may("read", "hit"), hits: may("search", "hit") },
  Mutation: {
    checkDocument: may("check", "document"),
    checkVehicle: may("check", "vehicle"),
    checkPerson: may("check", "person"),
    checkTraveller: may("check", "document", "vehicle", "person"),
  },
  Subscription: { hits: may("search", "hit") },
  HitEvent: may("read", "hit"),
  Check: checks,
  TravellerCheck: checks,
  CheckAnomaly: checks,
  CheckReason: checks,
  CheckCandidate: checks,
  HitMeeting: may("read", "hit"),
} satisfies Permissions;
