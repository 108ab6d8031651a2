/**
 * The rules under .jp and .no, a third of the list: importing this module adds them. Whatever may meet a host there
 * imports it, or waits for it where `isFar` says so; 22 kB that few pages need stay out of the popup's way.
 */
import packed from './far-suffixes.json';
import { addRules } from './public-suffixes';

addRules(packed);
