import type { Asker } from "../hub.ts";
import { reviewer } from "../subgraphs/specimens/quality-control.ts";

/** By name: what is shown to be asked by somebody else. */
export const askers: Readonly<Record<string, Asker>> = {
  TakeAlert: reviewer,
  PublishAlert: reviewer,
  TakePart: { owner: "NLD", scopes: ["*:*"] },
  OfferBoat: { owner: "NLD", scopes: ["*:*"] },
};

// What an answer says has the shape of its query.
type Told = any; // oxlint-disable-line typescript/no-explicit-any

/** By name: the words that a reader puts in from its answer further down. */
export const toldBy: Readonly<Record<string, (data: Told) => Readonly<Record<string, string>>>> = {
  DraftAlert: ({ recordAlerts }) => ({ "ALERT-ID": recordAlerts[0].id }),
  LookDiscreetly: ({ recordNotices }) => ({ "NOTICE-ID": recordNotices[0].id }),
  PlanOperation: ({ recordOperations }) => ({ "OPERATION-ID": recordOperations[0].id }),
  OfferBoat: ({ offerResource }) => ({ "OFFER-ID": offerResource.offer.id }),
  OpenDeployment: ({ openDeployment: { id, grant } }) => ({ "DEPLOYMENT-ID": id, "IMEST-GRANT": grant.id }),
  GiveAccess: ({ createGrant }) => ({ "GRANT-ID": createGrant.grant.id }),
};
