import type { Logger } from "pino";
import type { OperatorSession } from "../../session/operator.ts";

/**
 * Draws the pictures of the demo world that are missing, once, while the hub answers already: they take longer than all
 * else of a first start. Nothing is drawn for a store without the demo world. Returns what ends it.
 */
export function drawDemoPictures(session: OperatorSession, log: Pick<Logger, "info" | "error">): () => Promise<void> {
  let goesOn = true;
  const drawing = draw(session, log, () => goesOn);
  return () => {
    goesOn = false;
    return drawing;
  };
}

/** Never rejects: what is missing is drawn at the next start. */
async function draw(
  session: OperatorSession,
  log: Pick<Logger, "info" | "error">,
  goesOn: () => boolean,
): Promise<void> {
  try {
    const [{ illustrate }, { defaultWorld }] = await Promise.all([
      import("../../demo/illustrate.ts"),
      import("../../demo/world.ts"),
    ]);
    const count = await illustrate(session, defaultWorld.seed, goesOn);
    if (count > 0) log.info({ pictures: count }, "drew pictures of the demo world");
  } catch (error) {
    log.error({ err: error }, "pictures of the demo world cannot be drawn; it is tried again at the next start");
  }
}
