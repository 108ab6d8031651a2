import { GovSection } from '@/components/gov/GovSection';

/** What only a state site needs. Import this module dynamically, once it is known that the page is one. */
export const govPart = { GovSection };

export type GovPart = typeof govPart;
