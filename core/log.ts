import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
import { visibleLines } from "./visible.ts";

/** The log of a process, on standard error: one JSON object a line, in which no name or message can forge another. */
export function openLog(
  options: LoggerOptions,
  out: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(options, { write: (line) => out.write(visibleLines(line)) });
}
