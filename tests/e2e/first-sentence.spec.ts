/** The popup's first sentence is there before the rest of it, and stays as it is. */
import { clickAndWait, expect, test } from './lab.ts';

declare global {
  interface Window {
    /** What the heading said, each text once, and whether the rest of the popup was there by then. */
    sentences: { text: string; isAlone: boolean }[];
  }
}

for (const url of ['https://laocai.gov.vn/', 'https://www.tintuc-mau.com/', 'https://dongthap.gov.vn/']) {
  test(`the first sentence about ${url} is the last one too`, async ({ sau, look }) => {
    await sau.context.addInitScript(() => {
      window.sentences = [];
      new MutationObserver(() => {
        const text = document.querySelector('h1')?.textContent ?? '';
        if (text === '' || window.sentences.at(-1)?.text === text) return;
        window.sentences.push({ text, isAlone: document.querySelector('[data-question]') === null });
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const { popup, tabId } = await look(url);
    const said = await popup.evaluate(() => window.sentences);
    expect(said).toEqual([{ text: await popup.locator('h1').textContent(), isAlone: true }]);
    // And so it is once DNS has answered.
    await clickAndWait(popup, 'lookup');
    const again = await sau.openPopup(tabId);
    await again.locator('main[data-ready="true"]').waitFor({ state: 'attached' });
    expect((await again.evaluate(() => window.sentences)).map(({ text }) => text)).toEqual([
      await popup.locator('h1').textContent(),
    ]);
  });
}
