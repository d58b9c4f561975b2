import { readKey } from "../../../core/access/keys/format.ts";
import type { Asker, TestHub } from "../../hub.ts";

/** Who holds exercises, and two who take part with keys of their own. */
export const holder: Asker = {
  owner: "UTO",
  test: true,
  name: "Training unit",
  scopes: ["*:read", "*:search", "exercise:write"],
};
const participant = (name: string): Asker => ({
  owner: "UTO",
  test: true,
  name,
  scopes: ["*:check", "exercise:read", "exerciseAttempt:write", "inspection:write"],
});
export const participants = [participant("Ilse"), participant("Raphael")] as const;

/** A passport of the test records of which nothing is known, under each number; reported where it is said. */
export async function passports(
  hub: TestHub,
  numbers: readonly string[],
  reported: readonly string[],
  test = true,
): Promise<void> {
  for (const [at, number] of numbers.entries()) {
    const document = { type: "PASSPORT", number, issuer: "UTO", holder: { surname: `BEARER ${at}` }, test };
    await hub.world.write("document", document);
    if (reported.includes(number))
      await hub.world.write("documentReport", { type: "PASSPORT", number, issuer: "UTO", fraudType: "STOLEN", test });
  }
}

/** Id of an asker's key. */
export async function keyIdOf(hub: TestHub, asker: Asker): Promise<string> {
  return readKey(await hub.key(asker))?.id ?? "";
}

export interface Started {
  readonly id: string;
  readonly travellers: readonly {
    number: string;
    issuer: string;
    type: string;
    surname: string | null;
    seen: readonly object[];
    vehicle: { plate: string } | null;
  }[];
}

/** Starts an exercise of the two participants. */
export async function start(hub: TestHub, said: { reference: string; scenario?: string; seed?: number }, as = holder) {
  const who = await Promise.all(
    participants.map(async (asker) => ({
      officer: await hub.world.write("officer", { reference: JSON.stringify(asker), test: true }),
      key: await keyIdOf(hub, asker),
    })),
  );
  const query = `mutation ($reference: String!, $scenario: ExerciseScenario!, $seed: Int!, $who: [ExerciseParticipantInput!]!) {
    startExercise(reference: $reference, scenario: $scenario, seed: $seed, participants: $who) {
      result exercise { id seed expected { traveller } travellers { type number issuer surname vehicle { plate } seen { page technique light whatToSee finding } } }
    }
  }`;
  const variables = { scenario: "FIRST_LINE", seed: 7, ...said, who };
  return hub.ask(as, query, { variables });
}

/** The exercise that was started; throws where it was not. */
export async function started(hub: TestHub, said: Parameters<typeof start>[1]): Promise<Started> {
  const { data, errors } = await start(hub, said);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.startExercise.exercise;
}

/** Checks a document under the exercise, Utopian passport where nothing else is said. */
export function check(
  hub: TestHub,
  asker: Asker,
  exercise: string,
  number: string,
  { type, issuer }: { readonly type: string; readonly issuer: string } = { type: "PASSPORT", issuer: "UTO" },
) {
  const query = `mutation ($document: DocumentToCheck!) { checkDocument(document: $document) { verdict nextStep } }`;
  const document = { number, type, issuer };
  return hub.ask(asker, query, { variables: { document }, headers: { "hub-case": exercise } });
}

export function decide(
  hub: TestHub,
  asker: Asker,
  exercise: string,
  traveller: number,
  decision: string,
  note: string | null = null,
) {
  const query = `mutation ($exercise: ID!, $traveller: Int!, $decision: ExerciseDecision!, $note: String) {
    recordExerciseDecision(exercise: $exercise, traveller: $traveller, decision: $decision, note: $note) { result }
  }`;
  return hub.ask(asker, query, { variables: { exercise, traveller, decision, note } });
}

export function end(hub: TestHub, exercise: string, asker: Asker = holder) {
  return hub.ask(
    asker,
    `mutation { endExercise(exercise: "${exercise}") { result exercise { seed expected { traveller outcome } } } }`,
  );
}

export const scoreFields = `progress { checked decided of } score { right of travellers { traveller outcome decision right missed checks { kind number right verdict } inspections } }`;

export async function scored(hub: TestHub, exercise: string, asker: Asker = holder) {
  const { data } = await hub.ask(asker, `{ exercise(id: "${exercise}") { ${scoreFields} } }`);
  return data.exercise;
}

/** What a reader of docs/training.md puts in the place of its words in capitals; the records of an exercise beside it. */
export async function exerciseStandIns(hub: TestHub): Promise<readonly (readonly [string, string])[]> {
  const numbers = ["XE0000001", "XE0001002", "XE0020003", "XE0300004", "XE4000005", "XE5500006"];
  await passports(hub, numbers, numbers.slice(0, 2));
  const officer = await hub.world.write("officer", { test: true });
  return [
    ["OFFICER-ID", officer],
    ["LEARNER-KEY-ID", await keyIdOf(hub, participants[0])],
  ];
}
