// Opens pages with an eye on everything that a payload could bring about.

import { withPage } from '../web/browser.mjs';

// Calls `visit(page, faults)` with a page that reports each call of the canary, each request that leaves the site, each
// dialogue, each new window, each fault of a script and each breach of the policy. Returns what was found.
export async function watched(browser, options, root, visit) {
  const faults = [];
  await withPage(browser, options, async (page) => {
    const where = () => decodeURI(page.url().replace(root, '')).slice(0, 120);
    const note = (what) => faults.push(`${where()}: ${what}`);
    await page.exposeFunction('canary', (number) => note(`a payload ran (${number})`));
    await page.exposeFunction('breach', (what) => note(`the policy had to stop ${what}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => window.breach(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    });
    // A host shows the page for lost readers at the address that they sought, at any depth. So that page alone names the four
    // files that it loads from the root of the host, as the base URL of these sites has it; from disk they are not there.
    const isLost = (url) => where() === '404.html' && /^file:\/\/\/a\/assets\/(site\.css|site\.js|js\/first\.js|images\/icon\.svg)$/.test(url);
    page.on('request', (request) => {
      if (!request.url().startsWith(root) && !request.url().startsWith('data:') && !isLost(request.url())) note(`asked for ${request.url()}`);
    });
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || !/^(file:|about:blank)/.test(frame.url())) note(`went to ${frame.url()}`);
    });
    page.on('dialog', (dialog) => {
      note(`opened a dialogue: ${dialog.message()}`);
      dialog.dismiss();
    });
    page.on('popup', (popup) => note(`opened ${popup.url()}`));
    page.on('pageerror', (error) => note(`a script failed: ${error.message}`));
    await visit(page, faults);
  });
  return faults;
}
