import type { FoundSegment } from "./files.ts";
import { seqOf } from "./lines.ts";
import { type Line, linesOf } from "./read.ts";

/** What stands in the two files under one number. */
export interface MatchedLines {
  /** Missing where neither line shows its number. */
  readonly seq?: number;
  readonly chain: string | null;
  readonly body: string | null;
  /** In words, what follows the last number that both files can hold: half a line, or lines of one file alone. */
  readonly torn?: string;
}

type Next = IteratorResult<Line, undefined>;

/** The lines of both files brought together by their numbers, so that one missing line is one fault and not many. */
export async function* matchedLinesOf(segment: FoundSegment): AsyncGenerator<MatchedLines> {
  const chains = linesOf(segment.chain);
  const bodies = linesOf(segment.bodies);
  let chain: Next = await chains.next();
  let body: Next = await bodies.next();
  while (!chain.done && !body.done && chain.value.whole && body.value.whole) {
    const [chainText, bodyText] = [chain.value.text, body.value.text];
    const chainSeq = seqOf(chainText) ?? seqOf(bodyText);
    const bodySeq = seqOf(bodyText) ?? chainSeq;
    if (chainSeq === null || bodySeq === null) yield { chain: chainText, body: bodyText };
    else if (chainSeq < bodySeq) yield { seq: chainSeq, chain: chainText, body: null };
    else if (bodySeq < chainSeq) yield { seq: bodySeq, chain: null, body: bodyText };
    else yield { seq: chainSeq, chain: chainText, body: bodyText };
    const [chainNow, bodyNow] = [chainSeq ?? 0, bodySeq ?? 0];
    if (chainNow <= bodyNow) chain = await chains.next();
    if (bodyNow <= chainNow) body = await bodies.next();
  }
  const rest = [...(await leftOver("chain lines", chain, chains)), ...(await leftOver("bodies", body, bodies))];
  if (rest.length > 0) yield { chain: null, body: null, torn: rest.join(", ") };
}

async function leftOver(name: string, next: Next, lines: AsyncGenerator<Line>): Promise<string[]> {
  let whole = 0;
  let characters = 0;
  for (; !next.done; next = await lines.next()) {
    if (next.value.whole) whole += 1;
    else characters = next.value.text.length;
  }
  return [
    ...(whole > 0 ? [`${whole} ${name} at the end have no partner`] : []),
    ...(characters > 0 ? [`the last of the ${name} is torn after ${characters} bytes`] : []),
  ];
}
