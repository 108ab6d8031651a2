import shipped from './agencies.json';
import { createDirectory } from './directory';
import type { Directory } from './directory';
import type { DirectoryData } from './directory-data';
import { readAgencies } from './read-agencies';

/**
 * The directory that ships with Sáu, with its data (7 kB gzip): import this module dynamically where first paint
 * counts. It is one module on purpose, for each further file costs the popup as much time as all that is in it.
 */
export const loadDirectory = (): Directory => createDirectory(readAgencies(shipped));

/** One that a person or an organisation brought in, already read and found sound. */
export const importedDirectory = (data: DirectoryData): Directory => createDirectory(data, true);
