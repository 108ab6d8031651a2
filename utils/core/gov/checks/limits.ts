/** Method.md case 135: with one alone, the name is gone while that one is (rule 'two-name-servers'). */
export const ENOUGH_NAME_SERVERS = 2;
