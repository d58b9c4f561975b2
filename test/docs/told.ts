import type { Asker } from "../hub.ts";
import { holder, participants } from "../subgraphs/operations/exercises.ts";
import { reviewer } from "../subgraphs/specimens/quality-control.ts";

/** By name: what is shown to be asked by somebody else. */
export const askers: Readonly<Record<string, Asker>> = {
  TakeAlert: reviewer,
  PublishAlert: reviewer,
  TakePart: { owner: "NLD", scopes: ["*:*"] },
  OfferBoat: { owner: "NLD", scopes: ["*:*"] },
  Attending: holder,
  StartExercise: holder,
  Travellers: holder,
  CloseOperation: { owner: "XPO", scopes: ["*:*"] },
  Decide: participants[0],
  Score: holder,
};

// What an answer says has the shape of its query.
type Told = any; // oxlint-disable-line typescript/no-explicit-any

/** By name: the words that a reader puts in from its answer further down. */
export const toldBy: Readonly<Record<string, readonly (readonly [word: string, told: (data: Told) => string])[]>> = {
  DraftAlert: [["ALERT-ID", ({ recordAlerts }) => recordAlerts[0].id]],
  LookDiscreetly: [["NOTICE-ID", ({ recordNotices }) => recordNotices[0].id]],
  PlanOperation: [["OPERATION-ID", ({ recordOperations }) => recordOperations[0].id]],
  OfferBoat: [["OFFER-ID", ({ offerResource }) => offerResource.offer.id]],
  OpenDeployment: [
    ["DEPLOYMENT-ID", ({ openDeployment }) => openDeployment.id],
    ["IMEST-GRANT", ({ openDeployment }) => openDeployment.grant.id],
  ],
  StartExercise: [["EXERCISE-ID", ({ startExercise }) => startExercise.exercise.id]],
  GiveAccess: [["GRANT-ID", ({ createGrant }) => createGrant.grant.id]],
};
