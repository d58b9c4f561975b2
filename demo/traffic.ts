import { timestamp } from "../core/clock.ts";
import { declarationCollection, declarationSchema, declare } from "../core/check-counts/expectations.ts";
import { namedOnly } from "../records/checking/document.ts";
import { type OperatorSession, requestFor } from "../session/operator.ts";
import { demoOwner } from "./handling.ts";

const always = { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00" };

/** Those that check, of the points that its report of capacity and its operation name; at two of them it says who is expected. */
const declaration = declarationSchema.parse({
  owner: demoOwner,
  borderPoints: [
    { code: "PORT-1" },
    { code: "UTO-1", expected: [{ ...always, perHour: 1 }] },
    { code: "UTO-2", expected: [{ ...always, perHour: 1 }] },
    { code: "UTO-3" },
    { code: "UTO-4" },
    { code: "UTO-5" },
  ],
});

/** So many travellers come to each of the places in the hour in which the demo world is taken in. */
const arrivals = [
  { place: "UTO-1", travellers: 24 },
  { place: "UTO-2", travellers: 12 },
] as const;

/**
 * Has Utopia declare its border points, and check travellers there of whom nothing is known, so that there is a capacity to
 * be seen. What somebody has declared stays, and nothing is done twice.
 */
export async function demoTraffic(session: OperatorSession): Promise<void> {
  if (await standing(session)) return;
  const { platform, clock } = session;
  await declare(platform.store, declaration, { at: timestamp(clock), by: "demo", request: clock.id() });
  for (const { place, travellers } of arrivals)
    for (let at = 1; at <= travellers; at += 1) {
      const asked = namedOnly({ number: `QQ${1_000 + at}`, type: "PASSPORT", issuer: null });
      const circumstances = { place, operation: null, tell: null };
      await requestFor(session, demoOwner).checks.document(asked, { circumstances, idempotencyKey: null });
    }
}

/** Takes the declaration away where it stands as the demo world had made it. What was counted stays counted. */
export async function removeDemoTraffic(session: OperatorSession): Promise<void> {
  const { platform, clock } = session;
  const declared = await standing(session);
  if (!declared || JSON.stringify(declared.declaration) !== JSON.stringify(declaration)) return;
  const stamp = { at: timestamp(clock), by: "demo", request: clock.id() };
  await platform.store.remove(declarationCollection, [{ id: declared.id }], stamp);
}

async function standing({ platform }: OperatorSession) {
  const id = `EXP-${demoOwner}`;
  return (await platform.store.getMany(declarationCollection, [id])).get(id) ?? null;
}
