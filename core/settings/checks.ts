import { daysOfBureaus } from "./lists.ts";
import { count, share } from "./values.ts";

/** What is kept of checks, and the clocks of the hits that they make. */
export const checks = {
  checkKeyDays: {
    variable: "HUB_CHECK_KEY_DAYS",
    default: "30",
    allowed: "1 to 366",
    meaning:
      "Days after which the key is destroyed under which a day's checks marked what they were asked. Nobody can ask for it then.",
    schema: count(1, 366),
  },
  checkEntryDays: {
    variable: "HUB_CHECK_ENTRY_DAYS",
    default: "365",
    allowed: "1 to 3660",
    meaning: "Days after which the audit's entries of checks are removed.",
    schema: count(1, 3660),
  },
  checkEntryDaysOf: {
    variable: "HUB_CHECK_ENTRY_DAYS_OF",
    default: "none",
    allowed: "codes of bureaus with 1 to 3660 days, separated by commas, such as `UTO=30, GRC=90`; or `none`",
    meaning:
      "The same for the checks of these bureaus' keys, as long as it stands when they are made: what is kept already keeps its time.",
    schema: daysOfBureaus,
  },
  hitUrgent: {
    variable: "HUB_HIT_URGENT",
    default: "10",
    allowed: "1 to 10080",
    meaning:
      "Minutes in which the owner of a record answers an urgent hit; it is reminded then, and escalated after as long again.",
    schema: count(1, 10_080),
  },
  hitRoutine: {
    variable: "HUB_HIT_ROUTINE",
    default: "60",
    allowed: "1 to 10080",
    meaning: "The same of any other hit.",
    schema: count(1, 10_080),
  },
  hitWindow: {
    variable: "HUB_HIT_WINDOW",
    default: "240",
    allowed: "1 to 10080",
    meaning: "Minutes within which the same traveller, met again, is one hit with several checks.",
    schema: count(1, 10_080),
  },
  fakePrior: {
    variable: "HUB_FAKE_PRIOR",
    default: "0.001",
    allowed: "0.000001 to 0.5",
    meaning:
      "The share of the documents that are inspected which is taken to be false, before anything is seen of one.",
    schema: share(0.000001, 0.5),
  },
} as const;
