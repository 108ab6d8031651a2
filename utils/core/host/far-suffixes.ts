/**
 * Adds the rules under the top-level labels that are `isFar` to the list when it is imported. They are a file of their
 * own for the popup's sake: they are half of the list (33 kB), and few pages need them. Code that may meet such a host imports this, or waits
 * for it where `isFar` says so.
 */
import packed from './far-suffixes.json';
import { addRules } from './public-suffixes';

addRules(packed);
