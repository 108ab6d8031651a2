import { afterEach, describe, expect, it } from 'vitest';
import { ADVICE_CODES, EVIDENCE_VALUES } from '@/utils/core/gov/checks/check-codes';
import type { EvidenceLine } from '@/utils/core/gov/checks/check-codes';
import { GOV_HEADLINES } from '@/utils/core/gov/checks/summary';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import { adviceText, govHeadlineText } from '@/utils/i18n/gov-texts';
import { applyLanguage } from '@/utils/i18n/locale';
import { samplesOf } from './sample-values';

afterEach(() => {
  applyLanguage('vi', 'vi');
});

describe.each(['vi', 'en'] as const)('the words of checks, %s', (language) => {
  it.each(samplesOf(EVIDENCE_VALUES))('has a sentence for $code', (line) => {
    applyLanguage(language, language);
    const text = govEvidenceText(line as EvidenceLine, language);
    expect(text).toMatch(/\p{L}.*\.$/u);
    expect(text).not.toMatch(/undefined|NaN|\{|gov_ev_/);
  });

  it.each(ADVICE_CODES)('advises %s in one to four sentences', (code) => {
    applyLanguage(language, language);
    const sentences = adviceText[code]().match(/[.!?](?:\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(4);
  });

  it.each(GOV_HEADLINES)('says %s in one sentence', (code) => {
    applyLanguage(language, language);
    expect(govHeadlineText[code]().match(/\.(?:\s|$)/g)).toHaveLength(1);
  });
});
