/** Rules and recommendations that a check may stem from; law.md §0 and §2. */
export const RULE_IDS = [
  'decree-224-2026-art-11-4',
  'decree-42-2022-art-6-4',
  'decree-42-2022-art-13-2',
  'directive-02-2022',
  'circular-32-2017-art-15-4',
  'decision-38-2021',
  'decision-3369',
] as const;
export type RuleId = (typeof RULE_IDS)[number];
