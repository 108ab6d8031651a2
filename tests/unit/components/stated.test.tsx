import '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StatedField } from '@/components/report/StatedField';
import { StatedTools } from '@/components/report/StatedTools';
import { PHASES } from '@/utils/core/gov/steps/steps';
import { applyLanguage } from '@/utils/i18n/locale';
import type { ReportActions, ReportView } from '@/utils/app/report/report-view';

const STEPS = PHASES.flatMap(({ steps }) => steps);
const step = STEPS[1];
if (step === undefined) throw new Error('expected a second step');

afterEach(() => {
  cleanup();
  applyLanguage('vi', 'vi');
});

describe('the field of a step', () => {
  it('is named by its step and by what is asked, and hands on every key', () => {
    const onState = vi.fn();
    render(<StatedField step={step} text="" locale="vi" onState={onState} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Do đơn vị khai, bước 2: kế hoạch, đề án đã ban hành (số, ngày)',
      hidden: true,
    });
    expect(field.maxLength).toBe(600);
    fireEvent.input(field, { target: { value: 'Kế hoạch 12' } });
    expect(onState.mock.calls).toEqual([['Kế hoạch 12']]);
  });

  it('is folded while it is empty', () => {
    render(<StatedField step={step} text=" " locale="vi" onState={() => {}} />);
    expect(document.querySelector('details')?.open).toBe(true);
    cleanup();
    render(<StatedField step={step} text="" locale="vi" onState={() => {}} />);
    expect(document.querySelector('details')?.open).toBe(false);
  });

  it('asks of each step, in both languages, what only the unit can say', () => {
    const all = STEPS.map(({ asks }) => asks.vi).join(' | ');
    for (const word of [
      'kế hoạch',
      'đào tạo',
      'tài nguyên số',
      'WAN',
      'mạng truyền số liệu chuyên dùng',
      'hợp đồng',
      'thiết bị',
    ])
      expect(all).toContain(word);
    expect(new Set(STEPS.map(({ asks }) => asks.en)).size).toBe(10);
  });
});

describe('the tools of the statements', () => {
  const show = (change: Partial<ReportView>, actions: Partial<ReportActions> = {}) =>
    render(<StatedTools view={{ canUndoClear: false, ...change } as ReportView} actions={actions as ReportActions} />);

  it('clear only where there is something, and bring it back', () => {
    const clearStated = vi.fn();
    const undoClear = vi.fn();
    show({ canClear: false });
    expect(screen.queryAllByRole('button')).toEqual([]);
    cleanup();
    show({ canClear: true, canUndoClear: true }, { clearStated, undoClear });
    fireEvent.click(screen.getByRole('button', { name: 'Xóa phần đã khai' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect([clearStated.mock.calls.length, undoClear.mock.calls.length]).toEqual([1, 1]);
  });

  it.each([
    ['unread', /Chưa đọc được/],
    ['failed', /Chưa lưu được/],
    ['full', /Đã khai cho 200 website/],
  ] as const)('say it aloud where storage is %s', (statedNotice, words) => {
    show({ statedNotice });
    expect(screen.getByRole('alert').textContent).toMatch(words);
  });
});
