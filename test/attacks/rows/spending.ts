import { expect } from "vitest";
import { agreementSchema } from "../../../core/access/keys/agreements.ts";
import { kindNames } from "../../../records/kinds.ts";
import { codesOf } from "../invariants.ts";
import { times } from "../../hostile-texts.ts";
import type { Row, Shape } from "../row.ts";
import type { Stage } from "../stage.ts";
import type { Reply } from "../wire.ts";

const tenRows = "{ documents(first: 10) { nodes { id } } }";

/** What a key may spend. */
export const spending: readonly Row[] = [
  {
    number: 38,
    name: "more than a key may spend",
    safe: { status: [200, 429], codes: ["RATE_LIMIT"] },
    shapes: () => [
      spend(
        "one key at ten times its points",
        20,
        () => ({ who: { owner: "UTO", name: "noisy", bounds: { perMinute: 23 } }, body: { query: tenRows } }),
        2,
      ),
      spend(
        "many questions in one",
        3,
        () => ({
          who: { owner: "UTO", name: "aliased", bounds: { perMinute: 60 } },
          body: { query: `{ ${times(5, (index) => `a${index}: documents(first: 10) { nodes { id } }`)} }` },
        }),
        1,
      ),
      spend(
        "small questions with other texts",
        20,
        (time) => ({
          who: { owner: "UTO", name: "texts", bounds: { perMinute: 23 } },
          body: { query: `${tenRows} # ${time}` },
        }),
        2,
      ),
      spend(
        "a hundred keys of one organisation",
        100,
        (time) => ({ who: { owner: "NLD", name: `key ${time}` }, body: { query: tenRows } }),
        5,
        agreed,
      ),
      spend(
        "twenty keys that one of 60 points made",
        20,
        (time) => ({ who: null, headers: { authorization: `Bearer ${made[time]}` }, body: { query: tenRows } }),
        5,
        makeTwenty,
      ),
    ],
  },
];

const made: string[] = [];

async function makeTwenty({ local }: Stage): Promise<void> {
  const who = { owner: "AUT", scopes: ["partner:administer", "*:read", "*:search"], bounds: { perMinute: 60 } };
  const query = `mutation { ${times(20, (at) => `k${at}: createKey(key: { name: "${at}", scopes: ["*:read", "*:search"] }) { key }`)} }`;
  const { data } = await local.ask(who, query);
  made.push(...Object.values(data as Record<string, { key: string }>).map(({ key }) => key));
  local.clock.pass(60_000);
}

async function agreed({ local }: Stage): Promise<void> {
  const terms = agreementSchema(kindNames).parse({ owner: "NLD", scopes: ["*:*"], bounds: { perMinute: 60 } });
  await local.hub.platform.agreements.set(terms, "operator", "request");
}

/** Asks so often; so many are answered, and the others told when to come again. Others do not notice. */
function spend(
  what: string,
  often: number,
  ask: (time: number) => Pick<Shape, "who" | "headers" | "body">,
  paid: number,
  before?: (stage: Stage) => Promise<void>,
): Shape {
  return {
    what,
    send: async (target, stage) => {
      if (target !== stage.gateway) return [];
      await before?.(stage);
      const replies: Reply[] = [];
      for (let time = 0; time < often; time += 1) {
        replies.push(await stage.send(target, ask(time) as never));
        if (time % 10 === 0) await stage.wellAndAlive(target);
      }
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(paid);
      for (const reply of replies.slice(paid)) {
        expect([reply.status, codesOf(reply)]).toEqual([429, ["RATE_LIMIT"]]);
        expect(Number(reply.headers["retry-after"])).toBeGreaterThan(0);
      }
      return replies;
    },
  };
}
