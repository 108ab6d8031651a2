import { Agency } from '@/components/popup/Agency';
import { PopupDetails } from '@/components/popup/PopupDetails';
import { sheetName } from '@/components/shared/host-name';
import { evidenceText, reasonText } from '@/utils/i18n/reason-texts';
import { stateText } from '@/utils/i18n/state-texts';
import { createPageActions } from '@/utils/app/page/page-actions';

/**
 * What the popup does without at its first paint: the evidence, what can be done, and their words. Import this module
 * dynamically, at once; the first paint then waits for half as much code.
 */
export const lateParts = { Agency, PopupDetails, createPageActions, sheetName, evidenceText, reasonText, stateText };

export type LateParts = typeof lateParts;
