// What a browser reports while pages are opened: everything that ought not to happen.

// Collects faults under the path last given to `open`; `inside(url)` tells what belongs to the site.
export function listen(page, inside) {
  const faults = [];
  let path = '';
  const note = (what) => faults.push(`${path}: ${what}`);
  page.on('console', (message) => note(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`uncaught ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // What was still loading when the reader went on is no fault of the page.
    if (why !== 'net::ERR_ABORTED') note(`failed to load ${request.url()}: ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !inside(url)) note(`asked for ${url}`);
  });
  page.on('dialog', (dialog) => {
    note(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  return { faults, note, open: (next) => (path = next) };
}
