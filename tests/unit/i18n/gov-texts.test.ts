import { afterEach, describe, expect, it } from 'vitest';
import { ADVICE_CODES, EVIDENCE_VALUES } from '@/utils/core/gov/checks/check-codes';
import type { EvidenceLine } from '@/utils/core/gov/checks/check-codes';
import { CHECK_IDS } from '@/utils/core/gov/checks/check';
import { GOV_HEADLINES } from '@/utils/core/gov/checks/summary';
import { govEvidenceText } from '@/utils/i18n/gov-evidence-texts';
import { adviceText, checkStatusWords, govHeadlineText } from '@/utils/i18n/gov-texts';
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

describe('the status of a check', () => {
  // “Đạt” is the word of an inspection: it is said of what art. 11(4) of Decree 224/2026/ND-CP speaks of, and of no more.
  const asked = ['aaaa', 'aaaa-sibling', 'reachable', 'vn-domain', 'name-pattern'];
  const evidence = [{ code: 'name-literal' }] as const;

  it.each(CHECK_IDS)('of %s is met or not met only where an article asks for it', (id) => {
    const words = (['pass', 'partial', 'fail'] as const).map((status) => checkStatusWords({ id, status, evidence }));
    const expected = asked.includes(id) ? ['đạt', 'đạt một phần', 'chưa đạt'] : ['có', 'có một phần', 'chưa có'];
    expect(words).toEqual(expected);
  });

  it('is the same of every check where there is none', () => {
    const words = CHECK_IDS.map((id) => checkStatusWords({ id, status: 'unknown', evidence }));
    expect(new Set(words)).toEqual(new Set(['chưa rõ']));
  });

  it('of what is good to have is no duty half done', () => {
    const optional = [{ code: 'https-optional' }] as const;
    expect(checkStatusWords({ id: 'https-record', status: 'partial', evidence: optional })).toBe(
      'nên làm, không bắt buộc',
    );
  });
});
