// Forty texts that do harm wherever text is taken for something else: for markup, an attribute, a script, a style,
// data, a template of ours, a formula of a table, an address, or a name that a script already uses.
//
// Whatever they do, they call `canary`. Elements that they would make carry `data-zq`, so that those are found too that
// wait for a reader's hand.

export const PAYLOADS = [
  // Elements that run when they are read.
  '<script data-zq>canary(1)</script>',
  '<img data-zq src=x onerror=canary(1)>',
  '<svg data-zq onload=canary(1)>',
  '<iframe data-zq srcdoc="<script>parent.canary(1)</script>">',
  '<video data-zq><source onerror=canary(1)></video>',
  '<details data-zq open ontoggle=canary(1)>',
  '<input data-zq autofocus onfocus=canary(1)>',
  '<object data-zq data="javascript:canary(1)"></object>',
  '<math><mtext><table><mglyph><style><img data-zq src onerror=canary(1)></style>',
  '<noscript><p title="</noscript><img data-zq src=x onerror=canary(1)>">',
  // Elements that lead away, fetch, or change what other elements mean.
  '<a data-zq href="javascript:canary(1)">x</a>',
  '<base data-zq href="https://canary.invalid/">',
  '<meta data-zq http-equiv="refresh" content="0;url=https://canary.invalid/">',
  '<link data-zq rel=stylesheet href="https://canary.invalid/x.css">',
  '<style data-zq>@import "https://canary.invalid/x.css";</style>',
  '<form data-zq id=documentElement action="https://canary.invalid/"><input name=querySelector>',
  '<template data-zq><script>canary(1)</script></template>',
  // Ways out of an element, a comment, or a block of data.
  '</title><script data-zq>canary(1)</script>',
  '</script><script data-zq>canary(1)</script>',
  '</template></dialog></textarea><img data-zq src=x onerror=canary(1)>',
  '<!--<script data-zq>--><img data-zq src=x onerror=canary(1)>',
  ']]><script data-zq>canary(1)</script><![CDATA[',
  // Ways out of an attribute.
  '" data-zq onmouseover=canary(1) autofocus onfocus=canary(1) x="',
  "' data-zq onmouseover=canary(1) autofocus onfocus=canary(1) x='",
  'x data-zq onmouseover=canary(1) style=animation:x',
  '`" data-zq onfocus=canary(1) tabindex=1 x=`',
  // Ways out of a script's text, or out of JSON.
  '";canary(1);//',
  "'-canary(1)-'",
  '\\";canary(1);//',
  '${canary(1)}`+canary(1)+`',
  '"}],"x":{"@type":"Zq"}</script><script data-zq>canary(1)//',
  'a\u2028canary(1)\u2029b',
  // Text that was escaped once already.
  '&lt;img data-zq src=x onerror=canary(1)&gt;',
  '&#60;img data-zq src=x onerror=canary(1)&#62; %3Cscript data-zq%3Ecanary(1)%3C/script%3E',
  // Our own templates, in their own language.
  '{{ 7 * 7 }} {% include "base.html" %} {{ page | safe }} {# x',
  // Formulas of a table.
  '=HYPERLINK("https://canary.invalid/","zq")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  // Addresses, directions, and names that scripts have already.
  'javascript:canary(1)//%0Acanary(1) data:text/html,<script>canary(1)</script>',
  '\u202Egpj.\u2066<img data-zq src=x onerror=canary(1)>\u2069',
  '__proto__ constructor toString hasOwnProperty',
];
