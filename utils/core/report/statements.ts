/**
 * What the unit itself states in its sheet, a free text a step: the number of its plan, who was trained, contracts. A
 * browser cannot know any of it, and nothing of it is ever judged or compared.
 */
import type { StepNumber } from '@/utils/core/gov/steps/steps';
import { PHASES } from '@/utils/core/gov/steps/steps';
import { MAX_STATED_LENGTH } from './limits';

export type Stated = Readonly<Partial<Record<StepNumber, string>>>;

const STEPS: readonly StepNumber[] = PHASES.flatMap(({ steps }) => steps.map(({ number }) => number));

/** Control and formatting characters could reorder what a reader sees; line feeds stay. */
const NOT_PLAIN = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A typed or stored text as plain text of bounded length. Spaces at its ends stay while somebody types; `spoken` cuts
 * them off.
 */
export function plainStated(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').toWellFormed().replaceAll(NOT_PLAIN, '');
  // A pair that the cut tears apart would be half a character.
  return plain.slice(0, MAX_STATED_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** What is stored for a host, whatever it is: texts of steps that exist; all else is passed over. */
export function readStated(stored: unknown): Stated {
  if (typeof stored !== 'object' || stored === null) return {};
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(stored));
  return withoutEmpty(
    STEPS.map((step) => {
      const text = given.get(String(step));
      return [step, typeof text === 'string' ? plainStated(text) : ''] as const;
    }),
  );
}

/** The texts with that of one step changed; one without words is left out. */
export const withStated = (stated: Stated, step: StepNumber, text: string): Stated =>
  withoutEmpty(STEPS.map((each) => [each, each === step ? plainStated(text) : (stated[each] ?? '')] as const));

/** As it stands on paper and in files: without the space around it; '' where nothing was stated. */
export const spoken = (stated: Stated, step: number): string =>
  STEPS.flatMap((each) => (each === step ? [stated[each] ?? ''] : []))
    .join('')
    .trim();

export const isNothing = (stated: Stated): boolean => Object.keys(stated).length === 0;

const withoutEmpty = (texts: readonly (readonly [StepNumber, string])[]): Stated =>
  Object.fromEntries(texts.filter(([, text]) => text.trim() !== ''));
