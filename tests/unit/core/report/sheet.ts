/** Sheets for the tests, made by the real judges from evidence in short. */
import { createReport } from '@/utils/core/report/report-model';
import type { ReportInput, ReportModel } from '@/utils/core/report/report-model';
import type { Given as GivenEvidence } from '@/tests/unit/core/verdict/evidence-of';
import { BY, checkInputOf } from '@/tests/unit/core/gov/checks/check-input-of';
import type { ShortDossier } from '@/tests/unit/core/gov/checks/check-input-of';

export const NOT_ASKED: GivenEvidence = { host: 'www.camau.gov.vn' };

/** A state site about which everything was asked. */
export const WHOLE: ShortDossier = {
  sibling: ['www.dongthap.gov.vn', ['2405:4800:1::80'], ['203.0.113.1']],
  zone: 'dongthap.gov.vn',
  ns: { 'ns1.dongthap.gov.vn': [['2405:4800:1::53']], 'ns2.dongthap.gov.vn': [[], ['203.0.113.2']] },
  mx: { 'mail.dongthap.gov.vn': [[], ['203.0.113.3']] },
  dnssec: 'insecure',
  https: [],
};

export function sheetOf(
  evidence: GivenEvidence,
  dossier?: ShortDossier,
  change: Partial<ReportInput> = {},
): ReportModel {
  const { at: _at, ...given } = checkInputOf(evidence, dossier);
  return createReport({
    ...given,
    browser: 'Firefox 153',
    version: '0.1.0',
    resolvers: [BY],
    withOwnNetwork: false,
    ...change,
  });
}
