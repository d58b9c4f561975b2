import { allow, may, mayAny, maySome, type Permissions } from "../shield.ts";

const administration = may("administer", "partner");

const opensDeployments = mayAny(["partner:administer", "deployment:write"]);

const reminding = mayAny(["certificate:read"], ["partner:administer"]);

/** Of which kinds an owner may see enquiries, the record service decides. */
const ofOwner = maySome("administer");

export const permissions = {
  Query: {
    me: allow,
    // The reader decides: it is as silent as the record to whoever may not be told.
    explainAccess: allow,
    // Of which agreements, the service decides: whose partner's record is the caller's organisation's own.
    agreementsDue: administration,
    exchangedWith: administration,
    keys: administration,
    grants: administration,
    accessOn: administration,
    webhooks: administration,
    deadLetters: administration,
    enquiries: ofOwner,
    packs: ofOwner,
    reviews: maySome("read", "write"),
    holds: maySome("administer"),
    sources: maySome("write"),
  },
  Mutation: {
    createKey: administration,
    rotateKey: administration,
    revokeKey: administration,
    createGrant: administration,
    openDeployment: opensDeployments,
    revokeGrant: administration,
    createWebhook: administration,
    rotateWebhook: administration,
    pauseWebhook: administration,
    resumeWebhook: administration,
    resendDeadLetters: administration,
    deleteWebhook: administration,
    // Of which kinds, the delivery service decides.
    confirmDelivery: maySome("write"),
    // Of which kinds, and of which records, the record service decides.
    extendReview: maySome("write"),
    holdRecord: maySome("administer"),
    liftHold: maySome("administer"),
  },
  Subscription: { reminders: reminding },
  ReminderEvent: reminding,
  Me: allow,
  MeBounds: allow,
  MeSees: allow,
  KindActions: allow,
  KeyHours: allow,
  PointsLeft: allow,
  TrustedDocument: allow,
  Agreement: allow,
  Renewal: allow,
  Exchanged: administration,
  ChecksExchanged: administration,
  RecordsShown: administration,
  RecordsHandedIn: administration,
  AccessExplanation: allow,
  AccessRule: allow,
  FieldAccess: allow,
  ApiKey: administration,
  SeenAddress: administration,
  NewApiKey: administration,
  RevokedKey: administration,
  Grant: administration,
  GrantConnection: administration,
  GrantEdge: administration,
  MadeGrant: administration,
  OpenedDeployment: opensDeployments,
  RevokedGrant: administration,
  AccessSpan: administration,
  Webhook: administration,
  WebhookFailure: administration,
  WebhookWatch: administration,
  MadeWebhook: administration,
  DeletedWebhook: administration,
  DeadLetter: administration,
  DeadLetterConnection: administration,
  DeadLetterEdge: administration,
  Source: maySome("write"),
  Enquiry: ofOwner,
  HoldingPack: ofOwner,
  Asker: ofOwner,
  ReviewTask: maySome("write"),
  Hold: maySome("administer"),
  HoldConnection: maySome("administer"),
  HoldEdge: maySome("administer"),
} satisfies Permissions;
