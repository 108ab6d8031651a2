/** With one alone, the name is gone while that one is (case 135 of docs/verdicts.md, rule 'two-name-servers'). */
export const ENOUGH_NAME_SERVERS = 2;
