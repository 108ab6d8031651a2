import { GovSection } from '@/components/gov/GovSection';
import { createGovJudge } from '@/utils/app/gov/gov-judge';
import styles from './gov.css?inline';

/** What only a state site needs, to draw and to judge. Import this module dynamically, once it is known that the page is one. */
export const govPart = { GovSection, judgeGov: createGovJudge() };

export type GovPart = typeof govPart;

// A file of their own would come a round later than the code, and in the page they would weigh on every popup.
const sheet = document.createElement('style');
sheet.textContent = styles;
document.head.append(sheet);
