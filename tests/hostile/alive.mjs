// What of a page's source came to life that was meant as text. Runs inside the browser: it can use nothing from this file.

export function alive(source) {
  const found = [];
  const BLOCKS = ['application/ld+json', 'application/json'];
  const FOREIGN = ['iframe', 'object', 'embed', 'base', 'video', 'audio', 'applet', 'frame', 'portal', 'math'];
  function look(root) {
    for (const element of root.querySelectorAll('*')) {
      const tag = element.localName;
      if (element.hasAttribute('data-zq')) found.push(`<${tag}> of a payload`);
      if (tag === 'style' && /canary/.test(element.textContent)) found.push('a <style> of a payload');
      if (FOREIGN.includes(tag)) found.push(`<${tag}>`);
      if (tag === 'script' && !element.hasAttribute('src') && !BLOCKS.includes(element.type)) found.push('an inline script');
      if (tag === 'script' && BLOCKS.includes(element.type)) {
        try {
          JSON.parse(element.textContent);
        } catch (error) {
          found.push(`a block of data that is none: ${error.message}`);
        }
      }
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`<${tag} ${name}>`);
        const led = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset'].includes(name);
        // The one file, which may ask for nothing, holds its pictures as the build packs them; drawn as a picture nothing runs.
        const isPicture = isAlone && tag === 'img' && name === 'src' && /^data:image\/(avif|gif|jpeg|png|svg\+xml|webp);base64,[A-Za-z0-9+/]+=*$/.test(value);
        if (led && !isPicture && /^[\s\0-\x20]*(javascript|vbscript|data|blob|file):/i.test(value)) found.push(`<${tag} ${name}="${value}">`);
        if (led && URL.canParse(value, document.baseURI) && /canary/.test(new URL(value, document.baseURI).host)) found.push(`<${tag} ${name}="${value}">`);
      }
      if (tag === 'template') look(element.content);
    }
  }
  // Without scripts a <noscript> is read as markup, with them as text: both are looked at, here and in the page that is open.
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const isAlone = parsed.body.dataset.page === 'one-file';
  look(parsed);
  look(document);
  return [...new Set(found)];
}

// All that a page says: its text with that of its templates, and the texts of its attributes.
export function said(source) {
  const parsed = new DOMParser().parseFromString(source, 'text/html');
  const texts = [];
  function look(root) {
    texts.push(root.textContent ?? root.documentElement.textContent);
    for (const element of root.querySelectorAll('*')) {
      for (const { value } of element.attributes) texts.push(value);
      if (element.localName === 'template') look(element.content);
      if (element.type === 'application/ld+json') JSON.parse(element.textContent, (_, value) => (typeof value === 'string' && texts.push(value), value));
    }
  }
  texts.push(parsed.documentElement.textContent);
  look(parsed.documentElement);
  return texts.map((text) => text.replace(/\s+/g, ' ')).filter((text) => /zq\d\d/.test(text));
}
