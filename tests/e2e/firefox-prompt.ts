/** Firefox's own question for its consent, in its own window. */
import { until } from '../world/browser.ts';
import type { LabFirefox } from '../world/firefox.ts';

/** Its words, once it is open and takes clicks. */
export const promptOf = (firefox: LabFirefox): Promise<string> =>
  until(async () => {
    const words = await firefox.inBrowser(
      'PopupNotifications.panel.state === "open" ? PopupNotifications.panel.textContent + document.getElementById("addon-webext-permissions-notification")?.textContent : ""',
    );
    return typeof words === 'string' && words !== '' ? words : undefined;
  }, 'the prompt of Firefox');

/** Presses one of its buttons: yes, and no. */
export const answerPrompt = (firefox: LabFirefox, button: 'button' | 'secondaryButton'): Promise<unknown> =>
  firefox.inBrowser(`PopupNotifications.panel.firstElementChild.${button}.click()`);
