import { exerciseAttempts, exercises } from "../../records/operations/exercises.ts";
import { officers } from "../../records/operations/officers.ts";
import { sessions } from "../../records/operations/training.ts";
import type { ExerciseSaid } from "../../session/training/exercises.ts";
import { progressOf, scoresOf } from "../../session/training/score.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIds, checkIdsGiven } from "../ids-asked.ts";
import { byId, conditions, search } from "../search.ts";
import { writeResult } from "../in-capitals.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const exerciseQueries = {
  exercise: (_parent, { id }, context) => byId(context, exercises, id),
  exercises: (_parent, { session, scenario, ...list }, context) => {
    checkIdsGiven({ session });
    return search(context, "exercises", exercises, conditions({ session, scenario }), list);
  },
  exerciseAttempt: (_parent, { id }, context) => byId(context, exerciseAttempts, id),
  exerciseAttempts: (_parent, { exercise, traveller, ...list }, context) => {
    checkIdsGiven({ exercise });
    return search(context, "exerciseAttempts", exerciseAttempts, conditions({ exercise, traveller }), list);
  },
} satisfies Resolvers["Query"];

export const practising = {
  startExercise: async (_parent, { session, participants, idempotencyKey, ...said }, context) => {
    checkIdsGiven({ session });
    const asked = { ...said, session: session ?? null, participants: participants.map((one) => ({ ...one })) };
    return written(context, await context.operations.training.exercises.start(asked, idempotencyKey));
  },
  recordExerciseDecision: async (_parent, { exercise, traveller, decision, note, idempotencyKey }, context) => {
    checkIds("exercise", [exercise]);
    const said = { decision, note: note ?? null };
    const { result, id } = await context.operations.training.practice.decide(exercise, traveller, said, idempotencyKey);
    return { result: writeResult(result), id };
  },
  endExercise: async (_parent, { exercise, idempotencyKey }, context) => {
    checkIds("exercise", [exercise]);
    return written(context, await context.operations.training.exercises.end(exercise, idempotencyKey));
  },
} satisfies Resolvers["Mutation"];

export const practised = {
  session: ({ session }, _args, context) => (session ? byId(context, sessions, session as unknown as string) : null),
  progress: (exercise, _args, { reader }) => progressOf(reader, exercise),
  score: (exercise, _args, { reader }) => scoresOf(reader, exercise) as never,
} satisfies Resolvers["Exercise"];

export const attempted = {
  exercise: ({ exercise }, _args, context) => byId(context, exercises, exercise as unknown as string),
  officer: ({ officer }, _args, context) => byId(context, officers, officer as unknown as string),
} satisfies Resolvers["ExerciseAttempt"];

async function written(context: SubgraphContext, said: ExerciseSaid | null) {
  if (!said) return null;
  return { result: writeResult(said.result), exercise: await byId(context, exercises, said.id) };
}
