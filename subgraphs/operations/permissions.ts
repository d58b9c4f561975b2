import { allow, may, maySome, type Permissions } from "../shield.ts";

const administration = may("administer", "partner");

/** Of which kinds an owner may see enquiries, the desk decides. */
const ofOwner = maySome("administer");

export const permissions = {
  Mutation: {
    createKey: administration,
    rotateKey: administration,
    revokeKey: administration,
    // Of which kinds, and of which records, the desk decides.
    extendReview: maySome("write"),
    holdRecord: maySome("administer"),
    liftHold: maySome("administer"),
  },
  ReviewTask: maySome("write"),
  Hold: maySome("administer"),
  HoldConnection: maySome("administer"),
  HoldEdge: maySome("administer"),
  ApiKey: administration,
  SeenAddress: administration,
  NewApiKey: administration,
  RevokedKey: administration,
  Query: {
    keys: administration,
    enquiries: ofOwner,
    reviews: maySome("read", "write"),
    holds: maySome("administer"),
    me: allow,
    // The reader decides: it is as silent as the record to whoever may not be told.
    explainAccess: allow,
    operation: may("read", "operation"),
    operations: may("search", "operation"),
    deployment: may("read", "deployment"),
    deployments: may("search", "deployment"),
    course: may("read", "course"),
    courses: may("search", "course"),
    session: may("read", "session"),
    sessions: may("search", "session"),
    partner: may("read", "partner"),
    partners: may("search", "partner"),
  },
  Enquiry: ofOwner,
  Asker: ofOwner,
  Me: allow,
  MeBounds: allow,
  AccessExplanation: allow,
  AccessRule: allow,
  FieldAccess: allow,
  Operation: may("read", "operation"),
  Resource: may("read", "operation"),
  OperationResults: may("read", "operation"),
  HitCount: may("read", "operation"),
  Seizure: may("read", "operation"),
  Deployment: may("read", "deployment"),
  TeamMembers: may("read", "deployment"),
  Course: may("read", "course"),
  Session: may("read", "session"),
  Trainers: may("read", "session"),
  Participants: may("read", "session"),
  Partner: may("read", "partner"),
} satisfies Permissions;
