import { Duties } from '@/components/gov/Duties';
import { History } from '@/components/gov/History';

/** The long texts of the legal part. The popup imports this module dynamically, once the part is drawn. */
export const lawPart = { Duties, History };

export type LawPart = typeof lawPart;
