/** A process of its own that checks what sectors asked and is killed before it gives the questions up: `killed-checks.ts STORE DATA`. */
import { systemClock } from "../../../core/clock.ts";
import { checkQuestions } from "../../../session/screening/checks.ts";
import { openOperatorSession } from "../../../session/operator.ts";

const [store = "", data = ""] = process.argv.slice(2);
const session = await openOperatorSession({ store, data }, systemClock);
const waiting = await session.platform.questions.until(systemClock.now(), null);
await checkQuestions(
  session,
  waiting.flatMap(({ question, ...whose }) => (question ? [{ ...whose, question }] : [])),
);
process.kill(process.pid, "SIGKILL");
