import { fail } from '@/utils/result';
import type { Result } from '@/utils/result';
import { parseDirectory } from './directory-data';
import type { DirectoryData, DirectoryFault } from './directory-data';
import { lineOfJsonFault } from './json-fault';
import { lineOfPath, lineOfText } from './json-lines';
import { MAX_DIRECTORY_CHARACTERS } from './limits';

/** Why a file is no directory, and where: the line counts from 1 and is absent where none can be named. */
export interface FileFault {
  readonly code: DirectoryFault['code'] | 'not-json' | 'too-large';
  /** As in DirectoryFault; '' for a file that is no JSON. */
  readonly at: string;
  readonly line?: number;
}

/**
 * Reads a directory that an IT unit gives as text: a file in the options, or the field `directory` of the policy.
 * It is checked by the schema of the shipped one; the first bad line refuses the whole. Never throws.
 */
export function readDirectoryFile(text: string): Result<DirectoryData, FileFault> {
  if (text.length > MAX_DIRECTORY_CHARACTERS) return fail({ code: 'too-large', at: '' });
  const json = readJson(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return json;
  const parsed = parseDirectory(json.value);
  if (parsed.ok) return parsed;
  const { code, at } = parsed.why;
  const line = code === 'shape' ? lineOfPath(text, at) : lineOfText(text, JSON.stringify(at));
  return fail({ code, at, ...(line === undefined ? {} : { line }) });
}

function readJson(text: string): Result<unknown, FileFault> {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    // Engines word the place of a fault in different ways, or not at all.
    return fail({ code: 'not-json', at: '', line: lineOfJsonFault(text) });
  }
}
