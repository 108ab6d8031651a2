/** What goes to paper with the page to sign, as a person chose it. */
export const CHOICE_IDS = ['evidence', 'hosts', 'law', 'changes', 'steps', 'agency', 'history', 'motto'] as const;
export type ChoiceId = (typeof CHOICE_IDS)[number];
export type Choices = Readonly<Record<ChoiceId, boolean>>;

/** What was observed and what it is held against; all else is for those who ask for it. */
export const DEFAULT_CHOICES: Choices = {
  evidence: true,
  hosts: true,
  law: true,
  changes: true,
  steps: false,
  agency: false,
  history: false,
  motto: false,
};

/** What was kept of earlier choices, whatever it is; what it does not name is as at first. */
export function readChoices(kept: unknown): Choices {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_CHOICES;
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(kept));
  const chosen = (id: ChoiceId): boolean => {
    const value = given.get(id);
    return typeof value === 'boolean' ? value : DEFAULT_CHOICES[id];
  };
  return {
    evidence: chosen('evidence'),
    hosts: chosen('hosts'),
    law: chosen('law'),
    changes: chosen('changes'),
    steps: chosen('steps'),
    agency: chosen('agency'),
    history: chosen('history'),
    motto: chosen('motto'),
  };
}
