/** Baselines on this machine: one page of the list can be read through, and 200 sheets stay below a fifth of the quota. */
export const MAX_PINS = 200;

/** A larger file is not read as pins: 200 sheets with the hosts that they may have. */
export const MAX_PIN_FILE_CHARACTERS = 8_000_000;

/** Contacted hosts that a pinned sheet keeps; a page with more shows its own ones first. */
export const MAX_PINNED_HOSTS = 100;

/** Texts of a sheet that was read from a file: longer ones are no evidence line of ours. */
export const MAX_TEXT_LENGTH = 4_000;

/** Lists of a sheet that was read from a file. */
export const MAX_LIST_LENGTH = 1_000;

/** A statement of a step: some sentences, and ten of them still fit on a page. */
export const MAX_STATED_LENGTH = 600;

/** Hosts for which something is stated on this machine: together far below the quota. */
export const MAX_STATED_HOSTS = 200;
