// What the words of a Web Annotation stand for, written down from the W3C's vocabulary for the words that we use: the
// context that the file names lies on the W3C's host, and tests ask no host.

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DC = 'http://purl.org/dc/terms/';

const things = (base, ...names) => names.map((name) => [name, base + name]);
// A term whose values are addresses, or words of this same vocabulary.
const link = (name, id, type = '@id') => [name, { '@id': id, '@type': type }];

export const NAME = 'http://www.w3.org/ns/anno.jsonld';
export const CONTEXT = {
  '@context': Object.fromEntries([
    ['id', '@id'],
    ['type', '@type'],
    ...things(OA, 'Annotation', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'),
    ...things(OA, 'identifying', 'tagging', 'linking', 'commenting', 'describing'),
    ...things(OA, 'exact', 'prefix', 'suffix', 'start', 'end'),
    ['AnnotationCollection', `${AS}OrderedCollection`],
    ['AnnotationPage', `${AS}OrderedCollectionPage`],
    ['Software', `${AS}Application`],
    ['total', `${AS}totalItems`],
    ['startIndex', `${AS}startIndex`],
    ['items', { '@id': `${AS}items`, '@type': '@id', '@container': '@list' }],
    link('first', `${AS}first`),
    link('generator', `${AS}generator`),
    link('body', `${OA}hasBody`),
    link('target', `${OA}hasTarget`),
    link('source', `${OA}hasSource`),
    link('selector', `${OA}hasSelector`),
    link('motivation', `${OA}motivatedBy`, '@vocab'),
    link('purpose', `${OA}hasPurpose`, '@vocab'),
    link('rights', `${DC}rights`),
    ['created', `${DC}created`],
    ['value', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value'],
    ['format', 'http://purl.org/dc/elements/1.1/format'],
    ['language', 'http://purl.org/dc/elements/1.1/language'],
    ['name', 'http://xmlns.com/foaf/0.1/name'],
    ['label', 'http://www.w3.org/2000/01/rdf-schema#label'],
  ]),
};
