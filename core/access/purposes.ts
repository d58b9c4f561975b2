/** Why a request wants data. Every data-bearing request states one in the header `Hub-Purpose`. */
export const purposes = [
  "locate-wanted-persons",
  "identify",
  "support-investigations",
  "alerts",
  "identify-bodies",
  "forensics",
  "security-checks",
  "threat-analysis",
  "border-control",
] as const;

export type Purpose = (typeof purposes)[number];

export function isPurpose(text: unknown): text is Purpose {
  return (purposes as readonly unknown[]).includes(text);
}
