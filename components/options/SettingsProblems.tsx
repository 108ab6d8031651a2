import { m } from '@/utils/i18n/generated/messages.js';
import type { SettingsProblem } from '@/utils/core/settings/parse-settings';

interface SettingsProblemsProps {
  readonly problems: readonly SettingsProblem[];
}

const FIELDS: Readonly<Record<SettingsProblem['field'], () => string>> = {
  language: m.options_language,
  lookup: m.options_lookup,
  resolvers: m.options_resolvers,
  nat64Prefixes: m.options_nat64,
  history: m.options_history,
  settings: m.options_title,
};

/** What was found in storage or in the policy and could not be used, so that nobody wonders why it has no effect. */
export function SettingsProblems({ problems }: SettingsProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section class="note" aria-labelledby="problems-title">
      <p id="problems-title">{m.options_problems()}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.from} ${problem.field} ${problem.why} ${problem.entry ?? ''}`}>{problemText(problem)}</li>
        ))}
      </ul>
    </section>
  );
}

function problemText({ from, field, entry }: SettingsProblem): string {
  const where = entry === undefined ? FIELDS[field]() : `${FIELDS[field]()}: ${entry}`;
  return from === 'policy' ? m.options_problem_policy({ where }) : where;
}
