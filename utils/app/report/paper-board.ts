/** The paper behind the report page: what is printed with the page to sign, and the .docx. Born and dead with the page. */
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { readChoices } from '@/utils/i18n/renderings/paper/choices';
import type { ChoiceId, Choices } from '@/utils/i18n/renderings/paper/choices';
import type { Paper } from '@/utils/i18n/renderings/paper/paper';
import { toPaper } from '@/utils/i18n/renderings/paper/to-paper';
import type { PaperInput } from '@/utils/i18n/renderings/paper/to-paper';
import type { Locale } from '@/utils/i18n/resolve-language';

/** The world, as far as paper needs it. */
export interface PaperWorld {
  /** What was kept of the choices, whatever it is, as long as the tab of the page lives. */
  readChoices(): unknown;
  keepChoices(choices: Choices): void;
}

type Shown = Omit<PaperInput, 'choices'>;

/** @param shown what the sheet shows; undefined while there is none */
export function createPaperBoard(
  world: PaperWorld,
  shown: ReadonlySignal<Shown | undefined>,
  locale: ReadonlySignal<Locale>,
) {
  const choices = signal(readChoices(world.readChoices()));
  const isDocxFailed = signal(false);
  const paper = computed<Paper | undefined>(
    () => shown.value && toPaper({ ...shown.value, choices: choices.value }, locale.value),
  );
  return {
    choices,
    paper,
    /** The last file could not be made. */
    isDocxFailed,
    choose(choice: ChoiceId, isWanted: boolean): void {
      choices.value = { ...choices.value, [choice]: isWanted };
      world.keepChoices(choices.value);
    },
    /** Resolves to the octets of the file; undefined where there is no sheet or the library fails, which is then said. */
    async makeDocx(): Promise<ArrayBuffer | undefined> {
      const made = paper.value;
      isDocxFailed.value = false;
      if (made === undefined) return undefined;
      try {
        const { toDocx } = await import('@/utils/i18n/renderings/docx/to-docx');
        return await toDocx(made);
      } catch {
        isDocxFailed.value = true;
        return undefined;
      }
    },
  };
}
