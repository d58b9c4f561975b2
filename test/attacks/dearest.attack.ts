import { expect, it } from "vitest";
import { systemClock } from "../../core/clock.ts";
import { freshPlace } from "../store.ts";
import { longestStretch, searchOn } from "./dearest/on-world.ts";

const seconds = 60;
const seed = systemClock.now() % 1_000_000;

it(
  `no query that ${seconds} s of search find takes the thread for more than ${longestStretch} ms (seed ${seed})`,
  { timeout: 300_000 },
  async () => {
    const place = freshPlace();
    try {
      expect(await searchOn(place, { persons: 2_000, vehicles: 10_000 }, { seconds, seed })).toEqual([]);
    } finally {
      await place.remove();
    }
  },
);
