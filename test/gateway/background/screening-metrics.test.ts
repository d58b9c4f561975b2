import { Registry } from "prom-client";
import { expect, it } from "vitest";
import { screeningMetrics } from "../../../gateway/process/screening-metrics.ts";
import { stillClock } from "../../world.ts";

it("questions of sectors are told in figures: how many wait, for how long, and what became of the others", async () => {
  const [registry, clock] = [new Registry(), stillClock()];
  const meter = screeningMetrics(registry, clock);
  meter.waiting(3, clock.now() - 5_000);
  meter.checked(7);
  meter.outlived(2);
  clock.pass(1_000);
  const said = await registry.metrics();
  expect(said).toContain("hub_screening_waiting 3");
  expect(said).toContain("hub_screening_oldest_seconds 6");
  expect(said).toContain("hub_screening_checked_total 7");
  expect(said).toContain("hub_screening_outlived_total 2");
  meter.waiting(0, null);
  expect(await registry.metrics()).toContain("hub_screening_oldest_seconds 0");
});
