/** Each failing resolver costs a time limit before the next is asked; more would never be reached by a patient person. */
export const RESOLVERS = 8;

/** A network has one translation prefix, seldom two; each one is tried against every address seen. */
export const PREFIXES = 8;

/** Named to the person at most: a list of a million wrong entries must not become a million problems. */
export const PROBLEMS = 32;
