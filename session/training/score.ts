import type { Reader } from "../../core/access/reader.ts";
import { exerciseAttempts } from "../../records/operations/exercises.ts";
import type { ExerciseAttemptRecord, ExerciseRecord } from "../../records/operations/records.ts";
import { scoreOf } from "../../records/operations/scoring.ts";
import { readAll } from "../read-whole.ts";

/** Attempts that the reader sees, by key and traveller. */
type Attempts = ReadonlyMap<string, ExerciseAttemptRecord>;

type Exercise = Pick<ExerciseRecord, "id" | "ended" | "expected" | "participants" | "travellers">;

/** How far each participant is of whom the reader sees an attempt, in the order of the exercise. */
export async function progressOf(reader: Pick<Reader, "find">, exercise: Exercise) {
  const attempts = await attemptsOf(reader, exercise);
  return among(exercise, attempts).map(({ officer, key }) => {
    const own = [...attempts.values()].filter((one) => one.key === key);
    return {
      officer,
      key,
      checked: own.filter(({ checks }) => checks.length > 0).length,
      decided: own.filter(({ decision }) => decision !== null).length,
      of: exercise.travellers.length,
    };
  });
}

/** How each of them did; null until the exercise has ended. */
export async function scoresOf(reader: Pick<Reader, "find">, exercise: Exercise) {
  if (exercise.ended === null) return null;
  const attempts = await attemptsOf(reader, exercise);
  return among(exercise, attempts).map(({ officer, key }) => {
    const attemptOn = (traveller: number) => attempts.get(`${key} ${traveller}`);
    const travellers = scoreOf(exercise.expected, exercise.travellers, attemptOn).map((scored) => {
      const { decision = null, checks = [], moreChecks = 0, inspections = [] } = attemptOn(scored.traveller) ?? {};
      return { ...scored, decision, checks, moreChecks, inspections };
    });
    return { officer, key, right: travellers.filter(({ right }) => right).length, of: travellers.length, travellers };
  });
}

function among({ participants }: Exercise, attempts: Attempts) {
  const seen = new Set([...attempts.values()].map(({ key }) => key));
  return participants.filter(({ key }) => seen.has(key));
}

async function attemptsOf(reader: Pick<Reader, "find">, { id }: Exercise): Promise<Attempts> {
  const found: ExerciseAttemptRecord[] = [];
  for await (const some of readAll<ExerciseAttemptRecord>(reader, exerciseAttempts, { exercise: id }))
    found.push(...some);
  return new Map(found.map((one) => [`${one.key} ${one.traveller}`, one]));
}
