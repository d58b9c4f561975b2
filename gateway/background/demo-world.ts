import type { Logger } from "pino";
import type { OperatorSession } from "../../session/operator.ts";

/**
 * Completes the demo world once the hub answers already, as this takes longer than all else of a first start: the fakes to
 * practise with are published, and pictures drawn that are missing. Nothing is done for a store without the demo world.
 * Returns what ends it.
 */
export function completeDemoWorld(session: OperatorSession, log: Pick<Logger, "info" | "error">): () => Promise<void> {
  let goesOn = true;
  const completing = complete(session, log, () => goesOn);
  return () => {
    goesOn = false;
    return completing;
  };
}

/** Never rejects: what is missing is made at the next start. */
async function complete(
  session: OperatorSession,
  log: Pick<Logger, "info" | "error">,
  goesOn: () => boolean,
): Promise<void> {
  try {
    const [{ illustrate }, { practiceReviews }, { defaultWorld }] = await Promise.all([
      import("../../demo/illustrate.ts"),
      import("../../demo/reviews.ts"),
      import("../../demo/world.ts"),
    ]);
    await practiceReviews(session, defaultWorld, goesOn);
    const count = await illustrate(session, defaultWorld.seed, goesOn);
    if (count > 0) log.info({ pictures: count }, "drew pictures of the demo world");
  } catch (error) {
    log.error({ err: error }, "the demo world cannot be completed; it is tried again at the next start");
  }
}
